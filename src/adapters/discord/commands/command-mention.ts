/** Ids of the registered slash commands, by name; empty until they are registered. */
export type CommandMention = ReadonlyMap<string, string>;

/** A command as people can press it, `</ask:123>`; its name alone if its id is not known. */
export function commandMention(ids: CommandMention, name: string): string {
  const id = ids.get(name);
  return id === undefined ? `/${name}` : `</${name}:${id}>`;
}
