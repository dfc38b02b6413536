import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/checking/check-text.ts';
import { readGivenText } from '../../src/checking/given-text.ts';
import type { Mark } from '../../src/checking/mark.ts';
import { wordsOf } from '../../src/domain/article.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { readArticle } from '../../src/text/read.ts';
import { article } from '../articles.ts';

const CANAL = article(
  `The canal at Sellby has been dry since March, and 14 barges lie in the mud.

"We dig today," engineer Nils Borg said. "Tomorrow we dig deeper, and on Friday we drink."

"My neighbours are patient people," said Rhona Tull, who sells boats. "They will wait until the water comes back."

Borg denied that the pump had been sold. He did not say when it would run again. Tull asked whether the lock gates were rusty.

Clerk Edda Vane said that the repair would cost 40,000 crowns and take six weeks.`,
  { title: 'Canal' },
);
const FAIR = article('The boat fair of Sellby drew 900 visitors. "Nobody bought a barge," Rhona Tull said.', {
  title: 'Fair',
});

const LOCKS = article(
  `The locks of Sellby reopened on Tuesday after nine quiet days. Harbour master Odo Frey resigned on 3 May and his deputy on 5 May.

Rumours that the old bridge of Sellby had fallen into the mill pond were false. The town never sold its steam ferry to Velm.

“He did what we all do in a fog,” Frey told the council. “He fell asleep. The pity is that he knew he would.” He did not deny that the lamp of the ferry was broken.`,
  { title: 'Locks', publishedAt: '2031-05-08' },
);

const library = new Catalogue();
for (const each of [CANAL, FAIR, LOCKS]) library.add(readArticle(each));

async function marksOf(text: string): Promise<readonly Mark[]> {
  return checkText(library, await readGivenText(text)).marks;
}
const shown = ({ evidence }: Mark) => evidence.map((e) => wordsOf(e.article, e.answerSpan ?? e.passage));

describe('a quotation', () => {
  it.each([
    ['exact', 'Rhona Tull said: "They will wait until the water comes back."'],
    ['exact', '“My neighbours are patient people” – Tull'],
    ['exact', 'tull said "my neighbours are patient people" lol'],
    ['exact', 'Nils Borg: "We dig today. Tomorrow we dig deeper, and on Friday we drink."'],
    ['exact', 'Edda Vane said the repair would cost 40,000 crowns and take six weeks.'],
    ['exact', 'Tull said her neighbours were patient people.'],
    ['altered', 'Rhona Tull said: "They will wait until the money comes back."'],
    ['altered', 'Rhona Tull said: "They will not wait until the water comes back."'],
    ['altered', 'Rhona Tull said: "My neighbours were patient people."'],
    ['other-speaker', 'Nils Borg said: "They will wait until the water comes back."'],
    ['other-speaker', 'nils borg again: "my neighbours are patient people"'],
    ['other-figure', 'Edda Vane said that the repair would cost 60,000 crowns and take six weeks.'],
    ['other-figure', 'Edda Vane said that the repair would cost 40,000 crowns and take nine weeks.'],
    ['denied', 'Nils Borg said that the pump had been sold.'],
    ['denied', 'Rhona Tull said that the lock gates were rusty.'],
    ['stitched', 'Rhona Tull: "My neighbours are patient people. Tomorrow we dig deeper, and on Friday we drink."'],
    ['exact', 'Frey said: “He fell asleep. The pity is that he knew he would.”'],
    ['altered', 'Frey said: “He did what we all do in a fog. The pity is that he knew he would.”'],
    ['altered', 'Odo Frey denied that the lamp of the ferry was broken.'],
    ['absent', 'Rhona Tull said: "The moon is made of green cheese and I have eaten it."'],
  ])('is %s: %s', async (verdict, text) => {
    expect((await marksOf(text)).map((mark) => mark.verdict)).toEqual([verdict]);
  });

  it('of a guard at a gallery is not one of the gallery', async () => {
    library.add(
      readArticle(
        article('Idris Falk, a guard at the Orm Bay Gallery, said that the portrait was in good hands.', {
          title: 'Portrait',
        }),
      ),
    );
    const verdicts = async (text: string) => (await marksOf(text)).map((mark) => mark.verdict);
    expect(await verdicts('Idris Falk said that the portrait was in good hands.')).toEqual(['exact']);
    expect(await verdicts('Orm Bay Gallery said that the portrait was in good hands.')).toEqual(['other-speaker']);
  });

  it.each([
    ['exact', 'tam holm said "the oven is cold tonight" wow, una birk'],
    ['exact', 'una birk must see this! "the oven is cold tonight" tam holm says'],
    ['exact', 'holm said "the oven is cold tonight"'],
    ['other-speaker', 'ivo holm said "the oven is cold tonight"'],
    ['other-speaker', 'una birk said "the oven is cold tonight" wow, tam holm'],
  ])('is %s by the name in small letters that stands nearest: %s', async (verdict, text) => {
    const oven = article(
      'Mayor Ivo Holm and engineer Una Birk came to Orm. "The oven is cold tonight," baker Tam Holm said.',
      { title: 'Oven' },
    );
    library.add(readArticle(oven));
    const marks = await marksOf(text);
    library.remove(oven.id);
    expect(marks.map((mark) => mark.verdict)).toEqual([verdict]);
  });

  it('is certain where the article writes the name beside the words', async () => {
    const [mark] = await marksOf('Rhona Tull said: "Nobody bought a barge"');
    expect(mark).toMatchObject({ verdict: 'exact', isSpeakerCertain: true });
  });

  it('is not certain where a speaker is told by a description only', async () => {
    const [mark] = await marksOf('The mayor said: "Nobody bought a barge"');
    expect(mark).toMatchObject({ verdict: 'exact', isSpeakerCertain: false });
  });

  it('is shown with both places that it was put together from', async () => {
    const [mark] = await marksOf(
      'Tull: "My neighbours are patient people. Tomorrow we dig deeper, and on Friday we drink."',
    );
    expect(mark!.evidence).toHaveLength(2);
    expect(shown(mark!)).toEqual([
      'My neighbours are patient people',
      'Tomorrow we dig deeper, and on Friday we drink',
    ]);
  });

  it('tells what differs by its place in both texts', async () => {
    const text = 'Well. Tull said: "They will wait until the money comes back."';
    const [mark] = await marksOf(text);
    const [difference] = mark!.evidence[0]!.differences!;
    expect(text.slice(difference!.asked!.start, difference!.asked!.end)).toBe('money');
    expect(wordsOf(CANAL, difference!.written!)).toBe('water');
  });
});

describe('a figure', () => {
  it.each([
    ['exact', 'In Sellby 14 barges lie in the mud.'],
    ['other-figure', 'In Sellby 41 barges lie in the mud.'],
    ['exact', 'The boat fair of Sellby drew 900 visitors'],
    ['absent', 'The bakery of Sellby sold 900 loaves'],
    ['absent', 'The circus of Velm drew 700 elephants'],
  ])('is %s: %s', async (verdict, text) => {
    expect((await marksOf(text)).map((mark) => mark.verdict)).toEqual([verdict]);
  });
});

describe('a figure of a text about one article', () => {
  it('is looked for in that article, with fewer of its words', async () => {
    const claim = 'the canal people hope for a repair within six weeks';
    const verdicts = async (text: string) => (await marksOf(text)).map((mark) => mark.verdict);
    expect(await verdicts(`${claim}.`)).toEqual(['absent']);
    expect(await verdicts(`"We dig today," Nils Borg said. And ${claim}.`)).toEqual(['exact', 'altered']);
  });

  it('alone tells of nothing, and a negation turns it round', async () => {
    expect((await marksOf('Sellby (900).')).map((mark) => mark.verdict)).not.toContain('exact');
    expect((await marksOf('The boat fair of Sellby never drew 900 visitors')).map((mark) => mark.verdict)).toEqual([
      'altered',
    ]);
  });
});

describe('a day or a date', () => {
  it.each([
    ['exact', 'The locks of Sellby reopened on Tuesday'],
    ['exact', 'the locks of sellby reopened tuesday lol'],
    ['exact', 'The locks of Sellby reopened on 6 May'],
    ['exact', 'The locks of Sellby reopened on May 6, 2031'],
    ['other-figure', 'The locks of Sellby reopened on Monday'],
    ['other-figure', 'The locks of Sellby reopened on 7 May'],
    ['altered', 'The locks of Sellby reopened on Tuesday night'],
    ['altered', 'The locks of Sellby did not reopen on Tuesday'],
    ['exact', 'Harbour master Odo Frey resigned on 3 May'],
    ['other-figure', 'Harbour master Odo Frey resigned on 5 May'],
  ])('is %s: %s', async (verdict, text) => {
    const dates = (await marksOf(text)).filter(({ claim }) => claim === 'date');
    expect(dates.map((mark) => mark.verdict)).toEqual([verdict]);
  });

  it.each(['My sister flies to Velm on Monday with a cello', 'On Tuesday!', 'We reopen our shop on Tuesday'])(
    'of something else has no mark: %s',
    async (text) => {
      expect((await marksOf(text)).filter(({ claim }) => claim === 'date')).toEqual([]);
    },
  );

  it('within somebody’s words belongs to them', async () => {
    const marks = await marksOf('Nils Borg: "Tomorrow we dig deeper, and on Friday we drink."');
    expect(marks.map(({ claim }) => claim)).toEqual(['quotation']);
  });
});

describe('a sentence without quotation marks', () => {
  it.each([
    ['exact', 'The town never sold its steam ferry to Velm.'],
    ['altered', 'The town sold its steam ferry to Velm.'],
    ['altered', 'the old bridge of Sellby had fallen into the mill pond'],
    ['altered', 'In Sellby the steam ferry of the town was sold to the people of Velm.'],
    ['absent', 'The moon is made of green cheese and herrings.'],
  ])('is %s: %s', async (verdict, text) => {
    expect((await marksOf(text)).map((mark) => mark.verdict)).toEqual([verdict]);
  });

  it('has the closest passage where its words stand nowhere, and none where nothing comes near', async () => {
    const [told] = await marksOf('Edda Vane said that mending the pump for six weeks would cost the earth.');
    expect(told).toMatchObject({ verdict: 'absent', evidence: [] });
    expect(wordsOf(told!.closest!.article, told!.closest!.passage)).toMatch(/^Clerk Edda Vane said/);
    const [other] = await marksOf('Edda Vane said that herrings juggle green cheese on the moon.');
    expect(other).not.toHaveProperty('closest');
  });

  it('beside other claims is left alone if no article tells it', async () => {
    const marks = await marksOf('Rhona Tull said: "Nobody bought a barge". I had soup and a nap that afternoon.');
    expect(marks.map(({ claim, verdict }) => [claim, verdict])).toEqual([['quotation', 'exact']]);
  });
});

describe('words in marks within words of the text’s own', () => {
  it.each([
    ['exact', 'Rhona Tull described everybody near the canal as "patient people".', ['patient people']],
    ['exact', 'The canal town, says Rhona Tull, has "patient people" enough.', ['patient people']],
    ['absent', 'Edda Vane described everybody near the canal as "patient people".', []],
    ['absent', 'Rhona Tull described everybody near the canal as "lazy people".', []],
  ])('are %s: %s', async (verdict, text, words) => {
    const [mark] = await marksOf(text);
    expect(mark?.verdict).toBe(verdict);
    expect(shown(mark!)).toEqual(words);
  });
});

describe('several quotations in one report', () => {
  it('are claims of their own where the text has words between them', async () => {
    const marks = await marksOf(
      'Rhona Tull called them "patient people with boats" and the fair of Sellby a place where "nobody bought a barge".',
    );
    expect(marks.map(({ verdict }) => verdict)).toEqual(['absent', 'exact']);
  });

  it('end with a sentence in small letters', async () => {
    const [mark] = await marksOf('tull said her neighbours were patient people. my cat is not lol');
    expect(mark!.verdict).toBe('exact');
  });

  it('hold what they say of others', async () => {
    const marks = await marksOf('Nils Borg: "Rhona Tull said nobody bought a barge"');
    expect(marks).toHaveLength(1);
    expect(marks[0]!.verdict).not.toBe('exact');
  });
});

describe('a post that runs on', () => {
  const LANTERN = article('Lamp keeper Ida Storr, 44, lit 38 lanterns at the weir of Orm. Jon Storr, 51, slept.', {
    title: 'Lanterns',
  });
  const claimsOf = async (text: string) => {
    library.add(readArticle(LANTERN));
    const marks = await marksOf(text);
    library.remove(LANTERN.id);
    return marks.map(({ verdict, start, end }) => [verdict, text.slice(start, end)]);
  };

  it.each<[string, (readonly [string, string])[]]>([
    ['Tull said her neighbours were patient people 😂 haha', [['exact', 'her neighbours were patient people']]],
    [
      'Nils Borg said that the pump had been sold, and my cat is not amused by any of it',
      [['denied', 'that the pump had been sold']],
    ],
    [
      'Edda Vane said nobody can swim here, the repair would cost 40,000 crowns and take six weeks',
      [
        ['absent', 'nobody can swim here'],
        ['exact', 'the repair would cost 40,000 crowns and take six weeks'],
      ],
    ],
    [
      'rhona tull said "nobody bought a barge", 14 barges in the mud',
      [
        ['exact', '"nobody bought a barge"'],
        ['exact', '14 barges'],
      ],
    ],
    [
      '"My neighbours are patient people" WOW. that was boat seller rhona tull',
      [['exact', '"My neighbours are patient people"']],
    ],
    [
      'Nils Borg says it will rain all week over here, tull said "my neighbours are patient people"',
      [
        ['absent', 'it will rain all week over here'],
        ['exact', '"my neighbours are patient people"'],
      ],
    ],
    [
      'Nils Borg says it will rain all week over here, "my neighbours are patient people" said Tull',
      [
        ['absent', 'it will rain all week over here'],
        ['exact', '"my neighbours are patient people"'],
      ],
    ],
  ])('is divided where somebody else’s words end: %s', async (text, marks) => {
    expect((await claimsOf(text)).filter(([, words]) => !words!.includes('rhona tull'))).toEqual(marks);
  });

  it.each([
    ['exact', '"My neighbours are patient people" – Tull. and 14 barges in mud'],
    ['other-figure', '"My neighbours are patient people" – Tull. and 41 barges in mud'],
    ['exact', '"My neighbours are patient people" – Tull. the repair lasts six weeks'],
    ['exact', 'Ida Storr (44) is my favourite'],
    ['other-figure', 'Ida Storr (46) is my favourite'],
    ['exact', 'Storr (51) lit a lamp at the weir'],
    ['other-figure', 'Ida Storr (51) slept'],
    ['absent', '"My neighbours are patient people" – Tull. and 41 barges in Velm'],
  ])('has a figure that is %s by what it counts: %s', async (verdict, text) => {
    expect((await claimsOf(text)).at(-1)![0]).toBe(verdict);
  });
});

describe('a role', () => {
  it.each([
    ['exact', 'Nobody has seen engineer Nils Borg since.'],
    ['altered', 'Nobody has seen Mayor Nils Borg since.'],
    ['absent', 'Nobody has seen Mayor Odd Brekke since.'],
    ['altered', 'Nobody has seen deputy engineer Nils Borg since.'],
    ['altered', 'Nobody has seen former engineer Nils Borg since.'],
  ])('is %s: %s', async (verdict, text) => {
    expect((await marksOf(text)).map((mark) => [mark.claim, mark.verdict])).toEqual([['role', verdict]]);
  });

  it.each([
    'Nobody has seen Nils Borg, the engineer of the town of Sellby, since.',
    'Nobody has seen Nils Borg, an engineer from Velm, since.',
  ])('that an article tells more broadly is not judged: %s', async (text) => {
    expect(await marksOf(text)).toEqual([]);
  });
});

describe('a role in small letters', () => {
  const quoted = '"We dig today," nils borg said.';
  it.each([
    ['exact', `${quoted} bravo engineer borg`],
    ['altered', `${quoted} bravo captain borg`],
    ['altered', `${quoted} bravo deputy engineer nils borg`],
  ])('is %s if the text is about an article that names the person: %s', async (verdict, text) => {
    const roles = (await marksOf(text)).filter(({ claim }) => claim === 'role');
    expect(roles.map((mark) => mark.verdict)).toEqual([verdict]);
  });

  it('is none in a text about nothing, and a form of address is none either', async () => {
    const roles = async (text: string) => (await marksOf(text)).filter(({ claim }) => claim === 'role');
    expect(await roles('bravo engineer borg')).toEqual([]);
    expect(await roles(`${quoted} bravo Lord Borg`)).toEqual([]);
  });
});

describe('a text', () => {
  it('is compared sentence by sentence if it claims nothing else', async () => {
    const marks = await marksOf('They will wait until the water comes back. The moon is made of green cheese.');
    expect(marks.map(({ verdict }) => verdict)).toEqual(['exact', 'absent']);
  });

  it('may claim nothing', async () => {
    expect(await marksOf('hello there')).toEqual([]);
  });

  it('has a bound on what is checked', async () => {
    const many = 'Rhona Tull said: "Nobody bought a barge". '.repeat(40);
    const { marks, left } = checkText(library, await readGivenText(many));
    expect(marks.length + left).toBe(40);
    expect(left).toBeGreaterThan(0);
  });
});
