import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEB_LIMITS } from '../../../src/adapters/web/limits.ts';
import { readPage } from '../../../src/adapters/web/read-page.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { articleOf, newsPage, PARAGRAPHS } from './pages.ts';

const read = (html: string) => readPage(html, DEFAULT_WEB_LIMITS);
const TEXT = PARAGRAPHS.join('\n\n');

function reasonOf(html: string): string {
  try {
    read(html);
  } catch (error) {
    if (error instanceof UserError && error.code === 'unreadable') return error.message;
    throw error;
  }
  return 'it was read';
}

describe('the text of a page', () => {
  it('is the article, one line per paragraph, without title and surroundings', () => {
    expect(read(newsPage())).toEqual({ text: TEXT, title: 'Lock at Tarnby opens again' });
  });

  it('is found even if html and body are omitted', () => {
    const bare = read(`<title>Forty boats pass the lock</title>${articleOf(PARAGRAPHS)}`);
    expect(bare).toEqual({ text: `Lock at Tarnby opens again\n\n${TEXT}`, title: 'Forty boats pass the lock' });
    expect(read(`<html>${articleOf(PARAGRAPHS)}</html>`).text).toBe(TEXT);
    expect(read(PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')).text).toBe(TEXT);
  });

  it('keeps words within a line together and blocks apart', () => {
    const [first, ...rest] = PARAGRAPHS;
    const body = articleOf([
      `<b>${first!.slice(0, 10)}</b>${first!.slice(10)}`,
      'One<br>Two,\n  three&nbsp;four<ul><li>Five</li><li>Six</li></ul>',
      ...rest,
    ]);
    expect(read(newsPage({ body })).text.split('\n\n').slice(0, 5)).toEqual([
      first,
      'One',
      'Two, three\u00A0four',
      'Five',
      'Six',
    ]);
  });

  it.each([
    ['a caption', '<figure><img src="a.jpg"><figcaption>The lock in winter.</figcaption></figure>'],
    ['a box', '<aside><p>The lock was built in 1890 by monks of the old abbey, who sold eels to the town.</p></aside>'],
    ['a form', '<form><p>Your address, please, and we write to you on Sundays.</p><input></form>'],
    ['a button', '<p><button>Show comments</button></p>'],
    [
      'links to other articles',
      '<ul><li><a href="/b">Bridge at Norrhavn closed</a></li><li><a href="/c">Eels are back</a></li></ul>',
    ],
    ['an invitation', '<p>Read more: Eels are back in the canal</p>'],
    ['an advertisement', '<p>ADVERTISEMENT</p>'],
    ['a credit', '<p>Photograph: Una Brandt</p>'],
    ['an address', '<p>https://post.example/lock</p>'],
    ['the day of printing', '<p>Updated: May 3, 2031 at 10:40</p>'],
    ['a script', '<script>document.write("Lock")</script>'],
  ])('omits %s', (_, box) => {
    const [first, ...rest] = PARAGRAPHS.map((p) => `<p>${p}</p>`);
    expect(read(newsPage({ body: `<article>${first}${box}${rest.join('')}</article>` })).text).toBe(TEXT);
  });

  it.each([
    'Read more than one book about it, she told them.',
    'More in anger than in sorrow, he left.',
    'This story is about a lock.',
    'Share prices fell.',
    'He sat on the quay with a <a href="/m">map of the canal from 1890</a> and a pot of tea, and said nothing.',
    'Updated maps will follow.',
  ])('keeps prose that begins like filler: %s', (line) => {
    const plain = line.replace(/<[^>]+>/g, '');
    expect(read(newsPage({ body: articleOf([...PARAGRAPHS, line, PARAGRAPHS[0]]) })).text).toContain(
      `\n\n${plain}\n\n`,
    );
  });
});

describe('what stands beside the paragraphs', () => {
  const among = (html: string) => {
    const [first, ...rest] = PARAGRAPHS.map((p) => `<p>${p}</p>`);
    return read(newsPage({ body: `<article>${first}${html}${rest.join('')}</article>` })).text;
  };

  it.each([
    [
      'a sentence that is a link',
      '<p><a href="/live"><b>On Friday Una Brandt denied that she had opened the lock.</b></a></p>',
    ],
    ['a sentence that is mostly a link', '<p><a href="/4">Una Brandt called it a small wonder</a>, she said.</p>'],
    [
      'a post of a social network',
      '<div class="post"><a href="https://x.example/una"><div>Una Brandt @una</div><p>The lock is open and I cried a little today.</p><div>9:12</div></a></div>',
    ],
    [
      'a table in a figure',
      '<figure class="wp-block-table"><table><tr><td>2030</td><td>61,000</td></tr></table><figcaption>Source: port</figcaption></figure>',
    ],
    [
      'a quotation in a figure',
      '<figure><blockquote><p>“Nobody slept on the quay,” Una Brandt wrote.</p></blockquote></figure>',
    ],
  ])('is kept: %s', (_, html) => {
    const words = /denied that she|called it a small wonder|I cried a little today|61,000|Nobody slept/;
    expect(among(html)).toMatch(words);
    expect(among(html)).not.toContain('Source: port');
  });

  const pulled = /[^.]{30,}/.exec(PARAGRAPHS[0]!)![0].trim();
  it.each([
    [
      'a newsletter box',
      '<div class="newsletter-box"><h3>Our morning letter</h3><p>Write your name and never miss a boat again. We send it every day.</p></div>',
    ],
    [
      'a note on the author',
      '<div class="author-bio"><p>Una Quill is a reporter at the Post and has written of boats since 2009.</p></div>',
    ],
    [
      'a question about cookies',
      '<div id="cookie-banner"><p>We use small files to give you the best reading of our pages.</p></div>',
    ],
    ['a pull quote', `<div class="pullquote"><p>“${pulled}.”</p></div>`],
    [
      'a pull quote in a figure',
      `<figure class="wp-block-pullquote"><blockquote><p>${pulled}</p></blockquote></figure>`,
    ],
    ['a title of another article', '<p><a href="/5">Old ferry sold to Norrhavn for a song</a></p>'],
    ['words that were struck out', '<p><s>The lock stays shut for ever and a day.</s></p>'],
  ])('goes: %s', (_, html) => {
    expect(among(html)).toBe(TEXT);
  });

  it('a long part that is named like a box stays', () => {
    const body = `<div class="newsletter">${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}</div>`;
    expect(read(newsPage({ body })).text).toBe(TEXT);
  });

  it('<q> has the marks that browsers print, unless it has its own', () => {
    expect(among('<p>Una Brandt said: <q>We are late.</q> She laughed: <q>“So late.”</q></p>')).toContain(
      'Una Brandt said: “We are late.” She laughed: “So late.”',
    );
  });

  it('the text that a publisher gives to programs is taken where the page has none', () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Lock opens',
      articleBody: PARAGRAPHS.map((p) => `<p>${p}</p>`).join(''),
    };
    const script = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
    const empty = '<div id="app"></div>';
    expect(read(newsPage({ head: script(article), body: empty }))).toMatchObject({ text: TEXT, title: 'Lock opens' });
    expect(reasonOf(newsPage({ head: script({ ...article, isAccessibleForFree: false }), body: empty }))).toContain(
      'only the beginning',
    );
    expect(read(newsPage({ head: script({ ...article, articleBody: 'Another text.'.repeat(40) }) })).text).toBe(TEXT);
  });
});

describe('a page that is not an article', () => {
  const short = (text: string, title = 'Tarnby Post') => newsPage({ title, body: `<main><p>${text}</p></main>` });
  const links = Array.from(
    { length: 40 },
    (_, i) =>
      `<p><a href="/${i}">The council of Tarnby meets for the ${i}th time, and boats wait on the canal.</a></p>`,
  );

  it.each([
    ['error page', short('The page you are looking for has moved to another place, or was never here at all.')],
    [
      'error page',
      short('Sorry. We looked for it in every drawer of the office and found nothing.', '404 - Tarnby Post'),
    ],
    ['error page', short('Sorry. We looked for it in every drawer of the office.', 'Page not found | Tarnby Post')],
    ['check for robots', short('One second, please, while we look at your browser.', 'Just a moment...')],
    ['check for robots', short('Please verify you are human by pressing the button with the swan.')],
    [
      'question about cookies',
      short('We and our 640 partners store and/or access information on a device, such as cookies.'),
    ],
    ['question about cookies', short('Choose what we may keep about you and your boats.', 'Before you continue')],
    ['subscription', short(`${PARAGRAPHS[0]} ${PARAGRAPHS[1]} Subscribe now to continue reading about it.`)],
    ['subscription', short(`${PARAGRAPHS[0]} Already a subscriber? Sign in.`)],
    [
      'subscription',
      newsPage({
        head: '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
        body: articleOf(PARAGRAPHS.slice(0, 2)),
      }),
    ],
    ['list of links', newsPage({ body: `<main>${links.join('')}</main>` })],
    [
      'video',
      newsPage({
        head: '<meta property="og:type" content="video.other">',
        body: '<main><p>Boats pass the lock.</p></main>',
      }),
    ],
    ['No article text', short('Boats pass the lock.')],
    ['No article text', newsPage({ body: '' })],
    ['No article text', '<p></p>'],
    ['No article text', '<'],
  ])('is refused with the reason: %s', (reason, html) => {
    expect(reasonOf(html)).toContain(reason);
  });

  it.each([
    ['a hint for subscribers', '<div><p>Already a subscriber? Sign in.</p></div>', ''],
    [
      'news of a check',
      '',
      'The page asks people to “verify you are human” and then takes their money, the town said.',
    ],
    ['news of a button', '', 'The shop told buyers that by clicking “accept” they gave up their right to a new boat.'],
  ])('does not include a short article with %s', (_, box, line) => {
    const body = `${box}${articleOf([...PARAGRAPHS, ...(line ? [line] : [])])}`;
    expect(read(newsPage({ body })).text).toBe([...PARAGRAPHS, ...(line ? [line] : [])].join('\n\n'));
  });

  it('does not include a complete article, whatever its subject', () => {
    const long = [
      ...PARAGRAPHS,
      'We and our partners in the harbour, she said, will subscribe now to continue reading about locks.',
    ];
    const body = articleOf([...long, ...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS]);
    expect(read(newsPage({ body, title: '404 boats: page not found in the log of Tarnby' })).text).toContain(
      long.at(-1),
    );
  });

  it.each([
    '500 jobs lost at the mill of Tarnby',
    'Sailor not found after storm - Tarnby Post',
    'Access denied to skippers: council closes basin',
    'Captcha the swan is back',
    'Consent of the council was missing',
  ])('is not recognised by the first words of a short article’s title: %s', (title) => {
    expect(reasonOf(newsPage({ title }))).toBe('it was read');
  });

  it.each([
    'HTTP Error 503 Service Unavailable',
    'Error 404: Tarnby Post',
    'Oops! This page could not be found',
    'Tarnby Post | Access to this page has been denied',
    'Your privacy choices',
  ])('is recognised by a title that says nothing else: %s', (title) => {
    expect(reasonOf(newsPage({ title }))).not.toBe('it was read');
  });

  it.each([-1, 0, 1])('has %i characters over the minimum of an article', (over) => {
    const text = `${'The lock is open. '.repeat(20).slice(0, DEFAULT_WEB_LIMITS.articleCharacters + over - 1)}.`;
    expect(reasonOf(short(text))).toMatch(over < 0 ? /No article text/ : /it was read/);
  });
});

describe('any page', () => {
  const piece = fc.constantFrom(
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<!doctype html>',
    '<html>',
    '<head>',
    '</head>',
    '<body ',
    '<title>',
    '</title>',
    '<script type="application/ld+json">',
    '{"@type":"Article","datePublished":7}',
    '[[',
    '</script>',
    '<meta property="og:title" content="',
    '"',
    "'",
    '<a href="http://[">',
    '</a>',
    '<table><tr><td>',
    '<li>',
    '<br>',
    '&amp',
    '&#x0;',
    '<svg/>',
    '<template>',
    '<time datetime="',
    '\0',
    '\u{1F6A2}',
    '\uD83D',
    ' ',
    ...PARAGRAPHS,
  );

  it('is read or refused with one sentence', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          expect(read(pieces.join('')).text).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          expect((error as UserError).message).toMatch(/^[A-Z].{10,120}\.$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('yields the words of its paragraphs in order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PARAGRAPHS], { minLength: 3 }), (paragraphs) => {
        expect(read(newsPage({ body: articleOf(paragraphs) })).text).toBe(paragraphs.join('\n\n'));
      }),
      { numRuns: 30 },
    );
  });
});
