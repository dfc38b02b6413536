/** Discord's bounds, in UTF-16 units or in pieces. Discord counts characters: ours is never the larger number. */
export const LIMITS = {
  /** Content of a plain message. */
  content: 2000,
  /** Text over all components of a message. */
  text: 4000,
  /** Components of a message, nested ones too. */
  components: 40,
  customId: 100,
  selectOptions: 25,
  optionLabel: 100,
  optionValue: 100,
  /** A form: its title, its fields, the text of one, and the files of one. */
  formTitle: 45,
  formFields: 5,
  formText: 4000,
  formFiles: 10,
  /** Endings of files that an option or a form offers. */
  fileTypes: 10,
  /** Messages in one answer of a channel's history. */
  history: 100,
  /** What a command may ask of a text option. */
  optionLength: 6000,
  completions: 25,
  completionLength: 100,
  /** Text that says what a picture holds. */
  description: 1024,
} as const;

/** Text of one page: below the bound, so that a character which Discord counts otherwise costs no answer. */
export const PAGE_TEXT = 3800;

/** Text, pictures and files of one page; the rows of menus and buttons come on top. */
export const PAGE_PARTS = 30;

/** Files of one page. */
export const PAGE_FILES = 10;

/** Milliseconds between two looks of a message that tells how far long work is. */
export const PROGRESS_EVERY = 3000;

/** Milliseconds after which an answer still under way is announced: Discord gives up after 3,000. */
export const DEFER_AFTER = 2000;
