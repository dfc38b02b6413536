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

const library = new Catalogue();
for (const each of [CANAL, FAIR]) library.add(readArticle(each));

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
