import { describe, expect, test } from 'vitest';
import { replyLine } from '../../src/adapters/console/json.ts';
import { harbour, linesOf, passagesOf } from './library.ts';

const run = harbour();

describe('/check', () => {
  test('sums up, and shows each claim with the passage that it was compared with', async () => {
    const text =
      'Ada Lind: "The harbour is a trap." Lind also said: "We have dredged it twice." The port employs 230 people.';
    const reply = await run('check', { text });
    expect(linesOf(reply)).toEqual([
      '1 of 3 as they stand; one said by somebody else; one with another figure or date.',
      '"The harbour is a trap.": as it stands.',
      '"We have dredged it twice.": said by somebody else, Jonas Holm.',
      '“230 people”: another figure. The article has “320 people”.',
    ]);
    expect(passagesOf(reply)).toHaveLength(3);
  });

  test('tells what differs in words', async () => {
    const reply = await run('check', { text: 'Lind said: "The harbour is a map."' });
    expect(linesOf(reply)).toEqual([
      'Altered.',
      '"The harbour is a map.": altered. The article has “trap”, not “map”.',
    ]);
  });

  test('says that the speaker is not certain, rather than that somebody else said it', async () => {
    const reply = await run('check', { text: 'Jonas Holm said: "Ships must wait outside until July."' });
    expect(linesOf(reply)[1]).toMatch(/: as it stands; the speaker is not certain\.$/);
  });

  test('does not count words whose speaker is not certain among those that stand', async () => {
    const sure = 'Ada Lind: "The harbour is a trap."';
    const unsure = 'Jonas Holm said: "Ships must wait outside until July."';
    expect(linesOf(await run('check', { text: unsure }))[0]).toBe('In these words, but the speaker is not certain.');
    expect(linesOf(await run('check', { text: `${sure} ${unsure}` }))[0]).toBe(
      '1 of 2 as they stand; one in these words, but the speaker is not certain.',
    );
  });

  test('says what stands in no article, what is denied, and when there is nothing to check', async () => {
    expect(linesOf(await run('check', { text: 'Lind said: "We shall all learn to juggle with herrings."' }))[0]).toBe(
      'In no article.',
    );
    expect(linesOf(await run('check', { text: 'Holm said that the sandbank was growing.' }))[1]).toMatch(
      /: denied, not said\.$/,
    );
    expect(linesOf(await run('check', { text: 'Hello!' }))).toEqual([
      'There is nothing to check here: no quotation, no figure, no date and nobody’s role.',
    ]);
  });

  test('compares the day of an event, and shows the passage that tells a sentence in other words', async () => {
    const day = await run('check', { text: 'A bakery opened on the quay of Norvik on Friday.' });
    expect(linesOf(day)).toEqual([
      'With another figure or date.',
      '“Friday”: another date. The article has “Wednesday”.',
    ]);
    const told = await run('check', { text: 'On the quay of Norvik a bakery was opened in the rain.' });
    expect(linesOf(told)[1]).toMatch(/: in other words, if at all\. The closest passage:$/);
    expect(passagesOf(told)).toEqual(['A bakery opened on the quay of Norvik on Wednesday.']);
    const { marks } = JSON.parse(replyLine(day));
    expect(marks).toMatchObject([{ claim: 'date', verdict: 'other-figure' }]);
  });

  test('gives the marks with their places as JSON', async () => {
    const text = 'Lind said: "The harbour is a map."';
    const { marks } = JSON.parse(replyLine(await run('check', { text })));
    expect(marks).toMatchObject([{ claim: 'quotation', verdict: 'altered', speakerCertain: true }]);
    expect(text.slice(marks[0].start, marks[0].end)).toBe('"The harbour is a map."');
    expect(marks[0].where[0].differences).toMatchObject([{ written: { text: 'trap' } }]);
  });
});
