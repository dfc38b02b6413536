import { describe, expect, it } from 'vitest';
import { SCARE_WORDS } from '../../../src/text/quotations/attributions.ts';
import { told } from './quotations.ts';

describe('findQuotes: texts without quotations', () => {
  it.each([
    ['a scare quote', 'Ada Lind crossed the "new" bridge on foot.'],
    ['a scare quote of three words', 'The "bridge to nowhere" opened on Monday.'],
    ['a title', 'The band played "The Long Road Home" on Monday.'],
    ['a noun that looks like a verb', "The agency's claims were tested in court."],
    ['a noun in a compound', 'The Rust Valley states lost two seats.'],
    ['a participle before a noun', 'The reported damage was small.'],
    ['a participle in a subject', 'A group called Open Roads is growing.'],
    ['a participle behind an object', 'They sold a beer called Old Bridge.'],
    ['speech without its content', 'Ada Lind spoke to a crowd of supporters.'],
    ['no more than a pronoun', 'Ada Lind often spoke of it.'],
    ['no more than "so"', 'The engineers said so.'],
    ['no more than "that"', 'The people of Oxby never said that.'],
    ['something that is not told', 'Ada Lind said something that cannot be printed.'],
    ['a request to describe', 'Ada Lind was asked to describe the boat in one word.'],
    ['a request to call', 'Anyone with a film of the fall is asked to call the harbour office.'],
    ['an order to say', 'The guards were told to say that the bridge was safe.'],
    ['words that are learnt', 'Ada Lind learned to write in the harbour school.'],
    ['words that are made possible', 'It encouraged the people of Oxby to ask for a new bridge.'],
    ['words that are not said', 'Also not mentioned are the boats that sank.'],
    ['somebody who is written to', 'Ada Lind has written to both of them.'],
    ['somebody who is told', 'Ada Lind, told of the plan, laughed.'],
    ['a noun of somebody', 'Sailors whose claim acceptance rate was high had already left.'],
    ['an addition that has not happened', 'The chance is that Ada Lind will add more boats before she is done.'],
    [
      'an answer to what somebody else said',
      'The council responded to the remarks of its builder on Monday that it was late.',
    ],
    ['a warning that is a noun', 'The office extended its red warning to Friday.'],
    ['how long it lasted', 'Ada Lind spoke for about 30 minutes.'],
    ['telling of another kind', 'Only time will tell if the bridge holds.'],
    ['apostrophes', "It's the workers' bridge, and '90s steel holds it."],
    ['a heading in marks', "It rained all day.\n\n'A Bridge Too Low.'\n\nThe river rose."],
    ['a time with a colon', 'By 2:30 the river had risen.'],
    ['an empty text', ''],
    ['a lone mark', '"'],
  ])('%s: %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([SCARE_WORDS - 1, SCARE_WORDS, SCARE_WORDS + 1])(
    'takes more than SCARE_WORDS unattributed words in marks for a quotation: %i',
    (count) => {
      const words = Array.from({ length: count }, () => 'leads').join(' ');
      expect(told(`The bridge that "${words}" opened on Monday.`)).toHaveLength(count > SCARE_WORDS ? 1 : 0);
    },
  );
});
