/** Discord's bounds, in UTF-16 units or items. Discord counts characters, which never exceed UTF-16 units. */
export const LIMITS = {
  /** Content of a plain message. */
  content: 2000,
  /** Text of all components of a message. */
  text: 4000,
  /** Description of an embed. */
  embedText: 4096,
  /** Components of a message, including nested ones. */
  components: 40,
  customId: 100,
  selectOptions: 25,
  optionLabel: 100,
  buttonLabel: 80,
  /** Buttons of a row. */
  rowButtons: 5,
  /** Address of a link button. */
  buttonAddress: 512,
  optionValue: 100,
  /** A form: title, number of fields, length of a text field, number of files. */
  formTitle: 45,
  formFields: 5,
  formText: 4000,
  formFiles: 10,
  /** File extensions per option or form. */
  fileTypes: 10,
  /** Name of a thread. */
  threadName: 100,
  /** Messages per page of channel history. */
  history: 100,
  /** Maximum length that a text option may declare. */
  optionLength: 6000,
  completions: 25,
  completionLength: 100,
  /** Description of a picture. */
  description: 1024,
} as const;

/** Text per page, in UTF-16 units: two screens of a phone, so that nobody loses the place. */
export const MAX_PAGE_TEXT = 1500;

/** A last page with less text is joined to the page before it: nobody turns a page for one line. */
export const MIN_LAST_PAGE_TEXT = 300;

/**
 * Text of a page that holds one passage with many sources, whose addresses count although nobody reads them; below Discord's
 * bound as a margin for characters that Discord counts differently.
 */
export const MAX_MESSAGE_TEXT = 3800;

/** Components of a page with those nested in them; the container and the rows of buttons are extra: three of four, four and two. */
export const MAX_PAGE_COMPONENTS = 26;

/** Files per page. */
export const MAX_PAGE_FILES = 10;

/** Milliseconds after which the bot is shown typing while it works on an answer; most are there before. */
export const TYPING_AFTER_MS = 1500;

/** Milliseconds between two updates of a progress message. */
export const PROGRESS_INTERVAL_MS = 3000;

/**
 * Milliseconds after which an unfinished answer is deferred; Discord's limit is 3,000, and in a crowd hundreds of answers are
 * deferred at the same moment.
 */
export const DEFER_AFTER_MS = 1500;

/**
 * Requests in the queue beyond which an answer is deferred at once: in a program that has just started, an answer takes up
 * to 60 ms, so that this many would take `DEFER_AFTER_MS`.
 */
export const MAX_QUEUE_UNDEFERRED = 25;

/**
 * First responses, and further answers, that are sent at the same time. Each needs a connection, and opening one costs more
 * than the answer; connections in use are kept open.
 */
export const MAX_CONCURRENT_REQUESTS = 100;
