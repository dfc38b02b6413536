import fc from 'fast-check';
import { zipSync } from 'fflate';

/** Texts made of pieces that mean something to a reader, in an order in which they mean nothing. */
function scrambled(pieces: readonly string[], maxLength: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    // The same piece over and over: what a square or a deep recursion shows on.
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.nat(60)).map(([one, times]) => one.repeat(times)) },
  );
  return fc.array(piece, { maxLength }).map((found) => found.join(''));
}

/** Bytes of what calls itself a text: any, those of a text in some encoding, and damaged ones. */
export function bytesOf(text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const encoded = fc
    .tuple(text, fc.constantFrom('utf8', 'utf16le', 'latin1'), fc.boolean())
    .map(([words, encoding, marked]) => Buffer.from(marked ? `\uFEFF${words}` : words, encoding as BufferEncoding));
  return fc.oneof(fc.uint8Array({ maxLength: 400 }), encoded, damaged(encoded));
}

/** The same bytes with a few of them changed, or cut. */
function damaged(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const hits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 });
  return fc.tuple(bytes, hits, fc.nat(20)).map(([whole, changes, cut]) => {
    const copy = Buffer.from(whole);
    for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value;
    return cut === 0 ? copy.subarray(0, copy.length >> 1) : copy;
  });
}

const WORDS =
  'The mayor of Halden said on Monday|"We will|”|“|’|‘|"|\'|«|»|, she said.|, according to|he|that|(|)|[|]|—|…|. |? |! |; |: ' +
  '|Ada Lind|Dr. Lind|J.|U.S.|McTavish-O’Neill|Söğüt|İĞÜŞ|Foreign Minister|the minister|20 August 2025|last Saturday|1999|$3.5 ' +
  'billion|40%|thirty-two|12,000,000|1.2.3|7.45 p.m.|did not say|denied|told reporters|asked|\n|\n\n|\r\n|\t| |  |\u00a0|\u200b|\u202e|\ufeff' +
  '|\ud83d|e\u0301|\u{1F6A2}|A B C|www.example.org|a@b.example|#tag|* |- |> |> > |```|---|Title: |Published: |LIND: |Q: |'.repeat(
    1,
  );

/** The text of an article gone wrong. */
export const newsText: fc.Arbitrary<string> = scrambled([...WORDS.split('|'), ' '], 60);

/** What stands before an article, gone wrong. */
export const headText: fc.Arbitrary<string> = scrambled(
  [
    ...'Title:|TITLE : |Source: Post|Published: 2026-03-02|published: 31/02/2026|Link: javascript:x|Link: https://a.example/|---|...|'.split(
      '|',
    ),
    ...'title: "a|\'|date: |tags:|  - x|# note|\n|\r\n|\r|\n\n|: |key: value|The ferry left the harbour.|\t| '.split(
      '|',
    ),
  ],
  30,
);

/** A page gone wrong. */
export const page: fc.Arbitrary<string> = scrambled(
  [
    ...'<!doctype html>|<html>|<head>|<body>|<title>Ferry</title>|<article>|</article>|<p>|</p>|<div>|</div>|<div class="content">|<table>|<tr>|<td>'.split(
      '|',
    ),
    ...'<ul><li>|<svg>|<math>|<template>|<select><option>|<form>|<a href="https://a.example/">|</a>|<b>|<i>|<br>|<img src=x>|<script>|</script>|<style>|<noscript>'.split(
      '|',
    ),
    ...'<!--|-->|<![CDATA[|]]>|<|>|</|<p|="|\'|&|&amp;|&#x0;|&#1114112;|&#xD800;|<meta charset="windows-1254">|<meta property="og:type" content="article">|<time datetime="2026-03-02">'.split(
      '|',
    ),
    ...'<link rel="canonical" href="//">|<script type="application/ld+json">{"@type":"NewsArticle"|}</script>|<textarea>|<iframe>|<object>|<h1>|</h1>|\n| |</body>|</html>'.split(
      '|',
    ),
    'The mayor of Halden said on Monday that the ferry, which had been away for two years, would come back. ',
    '<p>“We have waited long enough,” said Ada Lind, who has led the harbour since the storm of 2019, to loud applause.</p>',
  ],
  50,
);

/** A stored mail gone wrong. */
export const mail: fc.Arbitrary<string> = scrambled(
  [
    ...'From: Post <a@b.example>\r\n|MIME-Version: 1.0\r\n|Subject: =?utf-8?Q?F=C3=A9rry?=\r\n|Subject: =?x?B?||Date: Mon, 02 Mar 2026 08:00:00 +0000\r\n|Date: x\r\n'.split(
      '|',
    ),
    ...'Content-Type: text/plain; charset=utf-7\r\n|Content-Type: text/html\r\n|Content-Type: multipart/mixed; boundary=b\r\n|Content-Type: message/rfc822\r\n'.split(
      '|',
    ),
    ...'Content-Transfer-Encoding: base64\r\n|Content-Transfer-Encoding: quoted-printable\r\n|\r\n|--b\r\n|--b--\r\n|The ferry left.|=E2=80|VGhl| \r\n\t'.split(
      '|',
    ),
  ],
  30,
).map((rest) => `From: Post <a@b.example>\r\nMIME-Version: 1.0\r\n${rest}`);

/** JSON of any shape, with the names that articles have. */
export const json: fc.Arbitrary<string> = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.string({ maxLength: 40 }),
      fc.double(),
      fc.constant(null),
      tie('list'),
      tie('thing'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }),
    thing: fc.dictionary(
      fc.constantFrom(
        '@type',
        '@graph',
        'mainEntity',
        'articleBody',
        'headline',
        'publisher',
        'name',
        'text',
        'title',
        'articles',
        'url',
        'datePublished',
      ),
      fc.oneof(
        tie('value'),
        fc.constantFrom<unknown>('NewsArticle', 'The ferry left the harbour.', '2026-03-02', ['Article']),
      ),
      { maxKeys: 6 },
    ),
  }))
  .value.map((value) => JSON.stringify(value));

/** An archive, whole or damaged. */
export const archive: fc.Arbitrary<Uint8Array> = damaged(
  fc
    .dictionary(
      fc.constantFrom('a.txt', 'b/c.html', '../d.json', '.e', 'f.eml', 'mimetype', 'g.zip'),
      fc.uint8Array({ maxLength: 60 }),
      { maxKeys: 5 },
    )
    .map((files) => zipSync(files, { level: 6 })),
);

/** What a person types at a prompt. */
export const typed: fc.Arbitrary<string> = scrambled(
  [
    ...'/ask |/who-said |/ingest |/quotes |/|question: |words: |speaker: |"|“|”|who said |what|when did|how many |why|Ada Lind|?| |:|explain: yes|\t|the ferry'.split(
      '|',
    ),
  ],
  16,
);
