/**
 * What is said around answers, in English; `{name}` stands for a value. In other languages it stands in `data/locales`, by the
 * same keys.
 */
export const ENGLISH = {
  // Around the passages of an answer.
  'no-articles': 'There are no articles yet. A moderator adds one with /ingest.',
  'nothing-named': 'It is not clear who or what is meant: no question of the last ten minutes names it.',
  'not-answered': 'The articles do not answer this.',
  'no-such-words': 'No article holds these words.',
  'nothing-more': 'Nothing more in the articles answers this.',
  'about-question': 'About: {question}',
  'about-question-more': 'About: {question} (what was not shown yet)',
  'about-question-article': 'About: {question} (in the same article)',
  'which-is-meant': 'It is not certain who is meant. Which question is it?',
  'closest-passages': 'The closest passages:',
  'named-nowhere': 'No article names {names}.',
  'named-nowhere-meant': 'No article names {names}. Did you mean {meant}?',
  'article-says': 'The article says:',
  'articles-say': '{count} articles say:',
  'articles-differ': 'Articles differ: {differences}.',
  'differs-newest': 'the newest ({day}) says “{figure}”',
  'differs-dated': 'another ({day}) “{figure}”',
  'differs-first': 'one says “{figure}”',
  'differs-next': 'another “{figure}”',
  'said-by': 'Said by {names}.',
  'did-not-say': '{names} did not say it, the article says.',
  'speaker-untold': 'The articles do not say who said it.',
  'nobody-quoted': 'The words stand there, but nobody is quoted with them.',
  'inferred-name': '{name} (inferred)',
  nearly: 'Nearly: {rest}',
  'more-close-one': 'One more passage is close.',
  'more-close': '{count} more passages are close.',
  'runner-up': 'The runner-up:',
  'how-found': 'How this was found:',
  'around-it': 'What stands around it in the article:',
  'no-passage': 'This answer shows no passage.',
  'another-place': 'Another place has this differently:',
  // On a card.
  'button-previous': 'Previous',
  'button-next': 'Next',
  'button-context': 'Context',
  'button-more': 'More',
  'button-who-else': 'Who else',
  'button-not-answer': 'Not an answer',
  'button-ask-on': 'Ask on',
  'button-delete': 'Delete',
  'button-share': 'Show to all',
  'button-source': 'Open the source',
  'choose-one': 'Choose one',
  'page-of': 'Page {page} of {pages}',
  'page-part-of': 'Page {page} of {pages}, part {part} of {parts}',
  'context-before': 'Before:',
  'context-after': 'After:',
  'passage-continued': 'continued',
  'passage-continues': 'continues',
  'sentence-number': 'sentence {first}',
  'sentence-numbers': 'sentences {first}–{last}',
  'speaker-inferred': 'inferred',
  'speaker-inferred-from': 'inferred from “{words}”',
  'also-in': 'also in:',
  'also-at': 'also at:',
  'story-also-at': 'the story also at:',
  'other-place': '1 other place',
  'other-places': '{count} other places',
  'and-more': '{named} and {count} more',
  // Said where there is no library.
  'servers-only': 'I answer in servers: add me to one, or use /ask in one where I am.',
  'not-in-server':
    'I am not in this server, so I have no articles to answer from. Somebody who manages it can add me; in servers where I am, I answer.',
  // Said to whoever got no answer.
  usage: 'Ask me about the articles: mention me with a question, or type /help.',
  'advice-sorry': 'Sorry, that was not what you asked for. Nothing is kept of this. What often helps:',
  'advice-kept':
    'Sorry, that was not what you asked for. The question and the passage are kept for the moderators for 30 days, without your name. What often helps:',
  'advice-more': 'More, under the answer, shows the passages that came next.',
  'advice-words': 'Ask one thing at a time, with a name or a word that the articles use.',
  'advice-article': 'Name the article in the option of /ask, and only that one is looked in.',
  'advice-search': '/search finds every sentence with some words, and /who-said who said them.',
  'advice-perhaps': 'It may also be that the articles do not say it.',
} as const;

export type MessageKey = keyof typeof ENGLISH;

/** Words that are said in the language of who reads them. */
export interface Message {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, Value>>;
}

/** What stands for `{name}`: numbers as each language writes them, words as they are, or another message. */
type Value = string | number | Message | Listed;

/** "A, B and C", "A or B"; without a joint "A, B, C". */
export interface Listed {
  readonly items: readonly (string | Message)[];
  readonly joint?: 'and' | 'or';
}

/** The message in English. */
export function inEnglish({ key, values = {} }: Message): string {
  return ENGLISH[key].replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the message ${key} needs ${name}`);
    return valueInEnglish(value);
  });
}

function valueInEnglish(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value.toLocaleString('en');
  if ('key' in value) return inEnglish(value);
  const items = value.items.map((item) => (typeof item === 'string' ? item : inEnglish(item)));
  // Not `Intl.ListFormat`: its commas depend on the locale data of the Node build.
  if (!value.joint || items.length < 2) return items.join(', ');
  return `${items.slice(0, -1).join(', ')} ${value.joint} ${items.at(-1)}`;
}
