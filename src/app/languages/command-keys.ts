/** Keys of the catalogues for what is shown of commands. */
export const COMMAND_KEYS = {
  command: (name: string) => `command-${name}`,
  commandDescription: (name: string) => `command-${name}.description`,
  option: (name: string) => `option-${name}`,
  optionDescription: (command: string, name: string) => `command-${command}.option-${name}`,
  choice: (value: string) => `choice-${value}`,
  menu: (name: string) =>
    `menu-${name
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/-$/, '')}`,
  private: 'option-private.description',
  furtherFile: 'further-file',
} as const;
