import { replyLine } from '../../../src/adapters/console/json.ts';
import { render } from '../../../src/adapters/console/render.ts';
import { pagesOf } from '../../../src/adapters/discord/rendering/pages.ts';
import type { App, Requester } from '../../../src/app/app.ts';
import { LOCAL_GUILD } from '../../../src/app/app.ts';
import { UserError } from '../../../src/domain/errors.ts';

const MODERATOR: Requester = {
  guild: LOCAL_GUILD,
  channel: 'fuzz',
  caller: { id: 'moderator', name: 'Moderator', moderator: true },
};

/** One call of the app, with everything that renders its reply. */
export interface Call {
  readonly name: string;
  run(app: App): Promise<unknown>;
}

/** UTF-16 units of the article's words that questions ask about, and of a long request. */
const WORDS = 40;
const LONG_WORDS = 900;
/** The longest text that `/check` takes. */
const LONG_TEXT = 4000;

const NAME = /\p{Lu}\p{L}{1,20} \p{Lu}\p{L}{1,20}/u;

/**
 * Every command on one article, in the order of a session: it is added first and forgotten last.
 * @param text the article
 */
export function callsOn(text: string): Call[] {
  const body = text.slice(text.indexOf('\n') + 1);
  const words = wholeWords(body, WORDS) || 'harbour';
  const name = body.slice(0, LONG_WORDS).match(NAME)?.[0] ?? 'Ada Lind';
  const article = 'The harbour of Velm';
  const questions = [
    `Who opened the harbour ${words}?`,
    `When did ${name} come to ${words}?`,
    `How many ships or how much money ${words}?`,
    `Why did ${name} say that ${words}?`,
    `What did ${name} say about ${words}?`,
  ];
  const command = (name: string, options: Record<string, unknown> = {}): Call => ({
    name: `/${name} ${Object.keys(options).join(' ')}`.trimEnd(),
    run: async (app) => {
      const reply = await app.run(MODERATOR, name, options);
      return [replyLine(reply), render(reply, { colour: true }), pagesOf(reply)];
    },
  });
  const completion = (name: string, option: string, typed: string): Call => ({
    name: `completion of /${name} ${option}`,
    run: (app) => app.suggest(MODERATOR, name, option, typed),
  });
  const numbered = (call: Call, number: number): Call => ({ ...call, name: `${call.name} ${number + 1}` });
  return [
    command('ingest', { file: [fileOf(text)], title: article }),
    ...questions.map((question, i) => numbered(command('ask', { question }), i)),
    ...questions.map((question, i) => numbered(command('ask', { question, article }), i)),
    command('ask', { question: questions[0], explain: true }),
    { name: 'plain words', run: (app) => app.say(MODERATOR, `and what about ${name}?`) },
    command('search', { words }),
    command('who-said', { words }),
    command('who-said', { words: wholeWords(body, LONG_WORDS) || words, article }),
    command('check', { text: `${name} said: "${words}." ${wholeWords(body, LONG_TEXT)}`.slice(0, LONG_TEXT) }),
    command('who-is', { name }),
    command('sources', { article }),
    command('sources', { topic: words.slice(0, 100) }),
    command('quotes'),
    command('quotes', { speaker: name }),
    command('quotes', { about: words, article }),
    command('quotes', { order: 'newest', page: 2 }),
    command('summary'),
    command('summary', { article, length: 'long' }),
    command('summary', { topic: words.slice(0, 100) }),
    command('summary', { days: 365, sentences: 9 }),
    command('timeline'),
    command('timeline', { article, dates: 20, sentences: 2 }),
    command('timeline', { topic: name }),
    command('timeline', { person: name }),
    completion('ask', 'article', words),
    completion('quotes', 'speaker', name),
    completion('who-is', 'name', name),
    command('articles'),
    command('help'),
    command('settings'),
    command('settings', { gaps: true }),
    command('confirm', { question: questions[0] }),
    numbered(command('ask', { question: questions[0] }), questions.length),
    command('confirm'),
    command('follow'),
    command('article', { article, title: 'Velm and its harbour' }),
    command('audit'),
    command('reload'),
    command('forget', { article: 'Velm and its harbour' }),
  ];
}

/** The beginning of a text without a word that is cut, which might stand at the end of an article that is cut alike. */
function wholeWords(text: string, length: number): string {
  const beginning = text.slice(0, length).trim().replace(/\s+/g, ' ');
  return beginning.replace(/ \S*$/, '');
}

function fileOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { name: 'hostile.txt', size: bytes.length, bytes: async () => bytes };
}

/** What a call ended in: its message where a person is told what to mend. */
export async function outcomeOf(call: Call, app: App): Promise<'answered' | 'refused' | { readonly failed: string }> {
  try {
    await call.run(app);
    return 'answered';
  } catch (error) {
    if (error instanceof UserError && error.code !== 'internal') return 'refused';
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
