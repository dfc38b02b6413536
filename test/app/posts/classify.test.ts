import { describe, expect, it } from 'vitest';
import { classify, LONG_TEXT_WORDS, MAX_LINKS, MIN_ARTICLE_WORDS } from '../../../src/app/posts/classify.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { aPost } from './a-post.ts';

const kindOf = (text: string, given = {}) => classify(aPost(text, given)).kind;
const words = (count: number) => Array.from({ length: count }, (_, n) => (n % 2 ? 'sound' : 'ferry')).join(' ');

const BRIEF =
  'Gull Bay opens its new pier. The pier at Gull Bay was opened on Friday, after two years of work. ' +
  '"I never thought that you would see it," said builder Orm Vik to the crowd.';

describe('an article', () => {
  it.each([
    ['a brief with a quotation in the first person', BRIEF],
    ['a headline with its text', `PIER OPENS\n\n${BRIEF}`],
    ['a text with its source behind it', `${BRIEF}\nhttps://gull.example/pier`],
    ['a short text with a head of its own', 'Title: Pier\nSource: The Gull\n\nThe pier was opened on Friday.'],
    ['a text in Markdown', `**Pier opens**\n\n> ${BRIEF}`],
  ])('is %s', (_, text) => {
    expect(kindOf(text)).toBe('article');
  });

  it(`has ${MIN_ARTICLE_WORDS} words and two complete sentences`, () => {
    const first = 'The pier at Gull Bay was opened. ';
    const rest = MIN_ARTICLE_WORDS - 7;
    expect(kindOf(`${first}The ${words(rest - 1)}.`)).toBe('article');
    expect(kindOf(`${first}The ${words(rest - 2)}.`)).toBe('chatter');
    expect(kindOf(`The ${words(MIN_ARTICLE_WORDS)}.`)).toBe('chatter');
    expect(kindOf(`${first}The ${words(rest - 1)}`)).toBe('chatter');
  });

  it(`of ${LONG_TEXT_WORDS} words is one in any style, even in a reply`, () => {
    const talk = (count: number) => `I thank you and you thank me. The ${words(count - 8)}.`;
    expect(kindOf(talk(LONG_TEXT_WORDS), { isReply: true })).toBe('article');
    expect(kindOf(talk(LONG_TEXT_WORDS - 1))).toBe('chatter');
    expect(kindOf(BRIEF, { isReply: true })).toBe('chatter');
  });
});

describe('talk', () => {
  it.each([
    ['a word', 'Nice!'],
    ['emoji', '🎉🎉🎉 <:gull:123456789012345678>'],
    ['a command of another bot', `!say ${BRIEF}`],
    ['a command with a point', `.say ${BRIEF}`],
    ['words to somebody', `<@123456789012345678> ${BRIEF}`],
    [
      'questions',
      'Who opened the pier at Gull Bay? Was it not the mayor? When did they say that it would be done, and what did it cost in the end?',
    ],
    [
      'an opinion',
      'I think that the pier is ugly. My father built the old one, and you should have seen it, it was so much nicer than this.',
    ],
    ['a list without sentences', 'ferry\nsound\npier\nharbour\n'.repeat(10)],
    ['nothing', ''],
  ])('is %s', (_, text) => {
    expect(kindOf(text)).toBe('chatter');
  });
});

describe('links', () => {
  const linksOf = (text: string, given = {}) => {
    const content = classify(aPost(text, given));
    return content.kind === 'links' ? content.links : content.kind;
  };

  it('are found in any surroundings, each once', () => {
    expect(linksOf('See <https://a.example/1>, [this](https://a.example/2) and (https://a.example/3).')).toEqual([
      'https://a.example/1',
      'https://a.example/2',
      'https://a.example/3',
    ]);
    expect(linksOf('https://a.example/b_(c) https://a.example/b_(c)#d https://a.example/b_(c)?utm_source=x')).toEqual([
      'https://a.example/b_(c)',
    ]);
    expect(linksOf('**https://a.example/bold** ||https://a.example/secret||')).toEqual([
      'https://a.example/bold',
      'https://a.example/secret',
    ]);
  });

  it('are also taken from embeds', () => {
    expect(linksOf('Read this', { links: ['https://a.example/1'] })).toEqual(['https://a.example/1']);
  });

  it('to pictures, videos, Discord itself and bots are skipped', () => {
    const none = [
      'https://a.example/cat.GIF?x=1',
      'https://discord.com/channels/1/2/3',
      'https://cdn.discordapp.com/a/b.txt',
      'https://www.youtube.com/watch?v=1',
      '!play https://a.example/song',
      'http://',
      'ftp://a.example/1',
    ];
    for (const text of none) expect(linksOf(text), text).toBe('chatter');
    expect(linksOf('https://notdiscord.com/a https://discord.com.a.example/b')).toHaveLength(2);
  });

  it(`are limited to ${MAX_LINKS} per post`, () => {
    const links = Array.from({ length: MAX_LINKS + 1 }, (_, n) => `https://a.example/${n}`);
    expect(linksOf(links.join('\n'))).toEqual(links.slice(0, MAX_LINKS));
  });
});

describe('hostile texts', () => {
  it.each([
    ['quotation marks', '"'],
    ['brackets behind a link', 'https://a.example/)'],
    ['points', '.'],
    ['letters', 'a'],
    ['marks', '!?'],
    ['links', 'http://a'],
  ])('of many %s are classified quickly', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(cpuTimeOf(() => classify(aPost(text)))).toBeLessThan(2000);
  });
});
