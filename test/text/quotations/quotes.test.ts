import { describe, expect, it } from 'vitest';
import { quotesOf, told } from './quotations.ts';

/** Each row: what the text shows, the text, what was told: form, words and speaker. */
type Row = readonly [shows: string, text: string, ...told: string[]];

function rows(...list: Row[]): void {
  it.each(list.map(([shows, text, ...lines]) => ({ shows, text, lines })))('$shows: $text', ({ text, lines }) => {
    expect(told(text)).toEqual(lines);
  });
}

describe('findQuotes: direct speech, in each order of source, cue and content', () => {
  rows(
    ['words, speaker, cue', '"The bridge is safe," Ada Lind said.', 'direct: "The bridge is safe," | Ada Lind'],
    ['words, cue, speaker', '"The bridge is safe," said Ada Lind.', 'direct: "The bridge is safe," | Ada Lind'],
    ['speaker, cue, words', 'Ada Lind said, "The bridge is safe."', 'direct: "The bridge is safe." | Ada Lind'],
    ['a colon', 'Ada Lind wrote: "The bridge is safe."', 'direct: "The bridge is safe." | Ada Lind'],
    ['a colon and a new line', 'Ada Lind wrote:\n\n"The bridge is safe."', 'direct: "The bridge is safe." | Ada Lind'],
    [
      'split around its cue',
      '“The bridge,” Ada Lind said, “is safe.”',
      'direct: “The bridge,” … “is safe.” | Ada Lind',
    ],
    [
      'several sentences after the cue',
      '"The bridge is safe," Ada Lind said. "We tested it. Nobody needs to worry."',
      'direct: "The bridge is safe," … "We tested it. Nobody needs to worry." | Ada Lind',
    ],
    ['a question', '"Is the bridge safe?" Ada Lind asked.', 'direct: "Is the bridge safe?" | Ada Lind'],
    ['an opening word', 'But, Ada Lind said, "the bridge is safe."', 'direct: "the bridge is safe." | Ada Lind'],
    ['as she put it', 'As Ada Lind put it, "The bridge is safe."', 'direct: "The bridge is safe." | Ada Lind'],
    ['a signature', '"The bridge is safe." — Ada Lind', 'direct: "The bridge is safe." | Ada Lind'],
    [
      'words that follow the cue',
      '"The bridge is safe," Ada Lind said last Monday in a post that many read.',
      'direct: "The bridge is safe," | Ada Lind',
    ],
  );
});

describe('findQuotes: a speaker behind the cue', () => {
  it.each([
    'last week',
    'earlier',
    'again',
    'too',
    'quietly',
    'recently',
    'online',
    'two days ago',
    'once more',
    'with a smile',
    'at a news conference',
    'contentedly from her corner',
    'next to the ferry',
  ])('ends before "%s"', (tail) => {
    expect(told(`"The bridge is safe," said Ada Lind ${tail}.`)).toEqual(['direct: "The bridge is safe," | Ada Lind']);
  });

  it.each([
    ['Ada Lind of the Harbour Board', 'Ada Lind'],
    ['Lind aide Karl Berg', 'Karl Berg'],
    ['Ada Lind from the Oxby Institute', 'Ada Lind'],
  ])('keeps what belongs to it: %s', (speaker, name) => {
    expect(told(`"The bridge is safe," said ${speaker}.`)).toEqual([
      `direct: "The bridge is safe," | ${speaker} = ${name}`,
    ]);
  });

  it('ends before the time that precedes the cue', () => {
    expect(told('Ada Lind earlier this week said the bridge was safe.')).toEqual([
      'indirect: the bridge was safe | Ada Lind',
    ]);
  });
});

describe('findQuotes: where reported content begins and ends', () => {
  rows(
    [
      'although',
      'Ada Lind said the crew was safe, although it is unclear who counted them.',
      'indirect: the crew was safe | Ada Lind',
    ],
    [
      'what she did next',
      'Ada Lind said she was sorry, before bursting into tears.',
      'indirect: she was sorry | Ada Lind',
    ],
    [
      'late on a day',
      'Ada Lind said late on Wednesday that the bridge was shut.',
      'indirect: that the bridge was shut | Ada Lind',
    ],
    [
      'a list of subjects',
      'On Monday Ada Lind said more than 25,000 divers, police and soldiers had come.',
      'indirect: more than 25,000 divers, police and soldiers had come | Ada Lind',
    ],
    ['the day of the report', 'Four boats sank, Ada Lind reported on Friday.', 'indirect: Four boats sank | Ada Lind'],
  );
});

describe('findQuotes: whose words are passed on', () => {
  rows(
    ['quoted as saying', 'The Post quoted Ada Lind as saying: "It is safe."', 'direct: "It is safe." | Ada Lind'],
    ['cited as saying', 'The Post cited Ada Lind as saying it was safe.', 'indirect: it was safe | Ada Lind'],
    [
      'quoted, with the words first',
      '"It is safe," Ada Lind was quoted as saying by the Post.',
      'direct: "It is safe," | Ada Lind',
    ],
    [
      'told by another source',
      '"Is it safe?" Ada Lind texted Bo Holm in June, according to the police.',
      'direct: "Is it safe?" | Ada Lind',
    ],
    [
      'a group that calls',
      'It is known, with many visitors calling it "a small marvel of ours".',
      'mixed: it "a small marvel of ours" | many visitors',
    ],
    [
      'a name with "and" in what describes it',
      'Ada Lind, head of the Oxby Trade and Harbour Board, said the bridge was safe.',
      'indirect: the bridge was safe | Ada Lind, head of the Oxby Trade and Harbour Board, = Ada Lind',
    ],
    ['Markdown', '"It is safe," said **Ada Lind**.', 'direct: "It is safe," | Ada Lind'],
    ['a link', '"It is safe," said [Ada Lind](https://example.com/lind).', 'direct: "It is safe," | Ada Lind'],
    [
      'a pull quote',
      '"It is safe and it is dry."\n– Ada Lind, sailor',
      'direct: "It is safe and it is dry." | Ada Lind',
    ],
  );

  it.each(['BREAKING', 'Correction', 'Monday Briefing', 'Step 1', 'WATCH', 'Photo', 'Subs Not Used'])(
    'no label speaks: %s',
    (label) => {
      expect(told(`${label}: The bridge at Oxby has fallen.`)).toEqual([]);
    },
  );

  it.each([
    ['Jonas Berg had written the names on the back of a menu, Ada Lind told reporters.', 'Ada Lind'],
    ['Jonas Berg wrote his name on the wall, Ada Lind said.', 'Ada Lind'],
    ['Jonas Berg had shouted the names of the children, a neighbour told the police.', 'a neighbour'],
  ])('what is written is told by whoever tells it: %s', (text, speaker) => {
    expect(told(text)).toEqual([`indirect: ${text.slice(0, text.lastIndexOf(','))} | ${speaker}`]);
  });

  it('nobody reports what is only said not to have happened', () => {
    expect(told('No injuries were reported when the boat struck the pier.')).toEqual([]);
  });
});

describe('findQuotes: where a source and its words begin', () => {
  rows(
    [
      'an opening without a comma',
      'In response the town council said the bridge was safe.',
      'indirect: the bridge was safe | the town council',
    ],
    [
      'an opening with a comma',
      'Meanwhile, Oxby officials said the bridge was safe.',
      'indirect: the bridge was safe | Oxby officials',
    ],
    [
      'one of several',
      'The mayor of Oxby, one of the towns in the north, said it rained.',
      'indirect: it rained | The mayor of Oxby, one of the towns in the north,',
    ],
    ['where', 'Ada Lind announced where the boats would go.', 'indirect: where the boats would go | Ada Lind'],
    [
      'another source in passing',
      'Ada Lind said it rained, with one sailor saying that it poured.',
      'indirect: it rained | Ada Lind',
      'indirect: that it poured | one sailor',
    ],
    ['a number', 'Ada Lind said at least 10 boats were lost.', 'indirect: at least 10 boats were lost | Ada Lind'],
    ['a place', 'Ada Lind said outside one ruined house that it rained.', 'indirect: that it rained | Ada Lind'],
    [
      'a paper that was told',
      'Ada Lind told the town paper the Oxby Post that it rained.',
      'indirect: that it rained | Ada Lind',
    ],
    [
      'brackets',
      'Ada Lind said it cost 880 dollars (660 pounds; 700 euros) a year.',
      'indirect: it cost 880 dollars (660 pounds; 700 euros) a year | Ada Lind',
    ],
    [
      'a compound',
      'Initial reports suggest the fire began in the cellar.',
      'indirect: the fire began in the cellar | Initial reports',
    ],
    ['nobody', 'It is widely acknowledged that the bridge is safe.', 'indirect: that the bridge is safe | nobody'],
    ['state media', 'The bridge was safe, according to state media.', 'indirect: The bridge was safe | state media'],
  );

  it.each([
    'Glasses fell, as diners screamed in terror.',
    'The ferry waits, as the talks continue.',
    'The warning for high winds was in place.',
    'Ada Lind responded by closing the bridge.',
    'Ada Lind added the boats to her list.',
    'Prosecutors questioned a dozen witnesses.',
    'as saying',
  ])('nobody is quoted: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('a sub-heading in marks is said by nobody', () => {
    const text = 'Ada Lind said it rained.\n\n‘We could not save them all’\n\nThe town slept.';
    expect(told(text)).toEqual(['indirect: it rained | Ada Lind']);
  });

  it('"they" are no documents', () => {
    const text = 'Prosecutors showed records that revealed it rained. They allege the dam was weak.';
    expect(told(text).at(-1)).toMatch(/^indirect: the dam was weak \| They(?: = Prosecutors)?$/);
  });

  it('what only begins a sentence is no source', () => {
    const text = 'One lesson of the flood is that "towns must be part of every plan" for it.';
    expect(told(text)).toEqual(['direct: "towns must be part of every plan" | nobody']);
  });
});

describe('findQuotes: indirect speech', () => {
  rows(
    [
      'a clause with an irregular past',
      'Ada Lind admitted the council chose not to vote.',
      'indirect: the council chose not to vote | Ada Lind',
    ],
    ['with that', 'Ada Lind said that the bridge was safe.', 'indirect: that the bridge was safe | Ada Lind'],
    ['without that', 'Ada Lind said the bridge was safe.', 'indirect: the bridge was safe | Ada Lind'],
    ['the words first', 'The bridge was safe, Ada Lind said.', 'indirect: The bridge was safe | Ada Lind'],
    [
      'the cue in brackets of commas',
      'The bridge, Ada Lind said, was safe.',
      'indirect: The bridge … was safe | Ada Lind',
    ],
    ['according to, first', 'According to Ada Lind, the bridge was safe.', 'indirect: the bridge was safe | Ada Lind'],
    ['according to, last', 'The bridge was safe, according to Ada Lind.', 'indirect: The bridge was safe | Ada Lind'],
    [
      'according to, inside',
      'The bridge, according to the town council, was safe.',
      'indirect: The bridge … was safe | the town council',
    ],
    [
      'according to, without a comma',
      'According to Ada Lind the bridge was safe.',
      'indirect: the bridge was safe | Ada Lind',
    ],
    [
      'according to, in a relative clause',
      'They shut the bridge which, according to Ada Lind, the town had sold.',
      'indirect: the town had sold | Ada Lind',
    ],
    [
      'as she told somebody',
      'As Ada Lind told The Oxby Post, the bridge was safe.',
      'indirect: the bridge was safe | Ada Lind',
    ],
    [
      'a past form without an ending',
      'Ada Lind said fires spread through the hall.',
      'indirect: fires spread through the hall | Ada Lind',
    ],
    ['whether', 'Ada Lind asked whether the bridge was safe.', 'indirect: whether the bridge was safe | Ada Lind'],
    ['to and a verb', 'Ada Lind promised to repair the bridge.', 'indirect: to repair the bridge | Ada Lind'],
    ['somebody asked', 'Ada Lind urged drivers to stay away.', 'indirect: drivers to stay away | Ada Lind'],
    [
      'an addressee',
      'Ada Lind told reporters that the bridge was safe.',
      'indirect: that the bridge was safe | Ada Lind',
    ],
    ['a headline', 'Lind: bridge is safe\n\nAda Lind spoke on Monday.', 'indirect: bridge is safe | Lind = Ada Lind'],
    [
      'when and where before that',
      'Ada Lind said in an interview on Monday that the bridge was safe.',
      'indirect: that the bridge was safe | Ada Lind',
    ],
    [
      'an adverb before that',
      'Ada Lind said afterwards that the bridge was safe.',
      'indirect: that the bridge was safe | Ada Lind',
    ],
    [
      'according to somebody, inside an opening',
      'Under the law, according to the mayor Ada Lind, the bridge still belongs to its builder.',
      'indirect: Under the law … the bridge still belongs to its builder | the mayor Ada Lind = Ada Lind',
    ],
    [
      'a further deed that is no part of it',
      'Ada Lind said the bridge was safe, then walked across.',
      'indirect: the bridge was safe | Ada Lind',
    ],
    [
      'put to somebody',
      'Ada Lind put it to the builder that the bridge was late.',
      'indirect: that the bridge was late | Ada Lind',
    ],
    [
      'a time that is no part of it',
      'Ada Lind said the bridge shook at noon, six minutes before it fell.',
      'indirect: the bridge shook at noon | Ada Lind',
    ],
    [
      'passive',
      'Ada Lind was quoted as saying that the bridge was safe.',
      'indirect: that the bridge was safe | Ada Lind',
    ],
    ['a participle', 'Ada Lind left, saying the bridge was safe.', 'indirect: the bridge was safe | Ada Lind'],
    [
      'an opening clause',
      'While Ada Lind said the bridge was safe, drivers stayed away.',
      'indirect: the bridge was safe | Ada Lind',
    ],
    ['not said yet', 'Ada Lind is expected to say the bridge is safe.', 'indirect: the bridge is safe | Ada Lind'],
    [
      'two cues, one speaker',
      'Ada Lind said the bridge was safe and added that nobody should worry.',
      'indirect: the bridge was safe | Ada Lind',
      'indirect: that nobody should worry | Ada Lind',
    ],
  );
});

describe('findQuotes: mixed speech, partly in quotation marks', () => {
  rows(
    [
      'marks inside the clause',
      'Ada Lind said the bridge was "as safe as a house" and would open on Monday.',
      'mixed: the bridge was "as safe as a house" and would open on Monday | Ada Lind',
    ],
    [
      'words in marks with what they were for',
      '"You pushed the men too far" to save a week, Ada Lind said.',
      'mixed: "You pushed the men too far" to save a week | Ada Lind',
    ],
    [
      'what somebody is called, without the time',
      'Ada Lind hailed the crew as "heroes" after the ferry came home.',
      'mixed: the crew as "heroes" | Ada Lind',
    ],
    ['called', 'Ada Lind called the bridge "a gift."', 'mixed: the bridge "a gift." | Ada Lind'],
    [
      'accused, with an aside',
      'Ada Lind accused the builders, some of whom live in Velm, of making "clumsy attempts" to hide it.',
      'mixed: making "clumsy attempts" to hide it | Ada Lind',
    ],
  );
});

describe('findQuotes: kinds of sources', () => {
  rows(
    [
      'a noun that is no past of its verb',
      'Groups working to protect same-sex marriage say they hope the council changes its mind.',
      'indirect: they hope the council changes its mind | Groups working to protect same-sex marriage',
    ],
    [
      'an apposition after the name',
      '"It is safe," said Ada Lind, the mayor of Oxby.',
      'direct: "It is safe," | Ada Lind, the mayor of Oxby = Ada Lind',
    ],
    [
      'words between speaker and cue',
      'Ada Lind, who represents Oxby, said the bridge was safe.',
      'indirect: the bridge was safe | Ada Lind, who represents Oxby, = Ada Lind',
    ],
    [
      'a relative clause',
      'Ada Lind met Bo Holm, who said the bridge was safe.',
      'indirect: the bridge was safe | who = Bo Holm',
    ],
    [
      'a subject with a clause of its own',
      'Residents who crossed it said the bridge was safe.',
      'indirect: the bridge was safe | Residents who crossed it',
    ],
    [
      'a noun with a clause of its own',
      'The union that represents drivers in Oxby said the bridge was safe.',
      'indirect: the bridge was safe | The union that represents drivers in Oxby',
    ],
    [
      'several people behind their cue, with a clause of their own',
      'Bees can count to five, say researchers who trained them.',
      'indirect: Bees can count to five | researchers',
    ],
    [
      'people with a clause of their own, of whom something is said',
      'Critics, many of them old, say people who cross it are wrong.',
      'indirect: people who cross it are wrong | Critics, many of them old,',
    ],
    [
      'somebody of an owner',
      'The mill belongs to Oxby Steel, whose chairman, Bo Holm, said it would close.',
      'indirect: it would close | whose chairman, Bo Holm, = Bo Holm',
    ],
    [
      'nobody, where somebody is asked',
      'Ada Lind was asked if she would stay.',
      'indirect: if she would stay | nobody',
    ],
    [
      'a person behind the addressee of a letter',
      'In a letter to the mayor, Bo Holm, Ms Lind said it was late.',
      'indirect: it was late | Ms Lind = Lind',
    ],
    [
      'people who do something',
      'Scientists studying the river have warned that it is late.',
      'indirect: that it is late | Scientists studying the river',
    ],
    [
      'people of a street in a town',
      'Bo and Ada Holm, of Mill Lane, Oxby, had told buyers the swans were royal.',
      'indirect: the swans were royal | Bo and Ada Holm, of Mill Lane, Oxby,',
    ],
    [
      'people behind "say"',
      'The bridge is not safe, say the sailors.',
      'indirect: The bridge is not safe | the sailors',
    ],
    ['one of many', '"It is safe," said one sailor.', 'direct: "It is safe," | one sailor'],
    [
      'who acts in a clause behind a thing',
      'Shares in Oxby Steel fell after the maker closed its mill and said it would sell it.',
      'indirect: it would sell it | the maker',
    ],
    [
      'who used to say it',
      'The old man used to say that the bridge was safe.',
      'indirect: that the bridge was safe | The old man',
    ],
    [
      'a rank in short',
      'Detective Sergeant Ada Lind was there. "It is safe," DS Lind said.',
      'direct: "It is safe," | DS Lind = Ada Lind',
    ],
    [
      'a document that is described',
      'The council challenged a ruling which said the bridge was safe.',
      'indirect: the bridge was safe | which = ruling',
    ],
    ['an adverb first', 'Then Ada Lind said the bridge was safe.', 'indirect: the bridge was safe | Ada Lind'],
    [
      'a description before the name',
      'The mayor of Oxby, Ada Lind, said the bridge was safe.',
      'indirect: the bridge was safe | The mayor of Oxby, Ada Lind, = Ada Lind',
    ],
    [
      'who wrote a document',
      'A statement by the Oxby Council said the bridge was safe.',
      'indirect: the bridge was safe | A statement by the Oxby Council = Oxby Council',
    ],
    ['a crowd', 'Officials say the bridge is safe.', 'indirect: the bridge is safe | Officials'],
    [
      'a document',
      'A letter from the ministry said the bridge was safe.',
      'indirect: the bridge was safe | A letter from the ministry',
    ],
    [
      'two people',
      'Ada Lind and Bo Holm said the bridge was safe.',
      'indirect: the bridge was safe | Ada Lind and Bo Holm = Ada Lind + Bo Holm',
    ],
  );
});

describe('findQuotes: quotations over several paragraphs', () => {
  it('joins paragraphs that each open a mark into one quotation with several parts', () => {
    const text = 'Ada Lind said, "We will rebuild it.\n\n"It will take a year."';
    expect(told(text)).toEqual(['direct: "We will rebuild it. … "It will take a year." | Ada Lind']);
  });

  it('takes the source from the next paragraph', () => {
    const text = '"We will rebuild it.\n\n"It will take a year," Ada Lind said.';
    expect(told(text)).toEqual([
      'direct: "We will rebuild it. | Ada Lind',
      'direct: "It will take a year," | Ada Lind',
    ]);
  });

  it('does not join an unclosed quotation with a paragraph that has its own cue', () => {
    const text = 'Ada Lind warned that "it is a mistake, a path to nothing.\n\n"We cannot agree," she told reporters.';
    const [first, second] = quotesOf(text);
    expect([first?.open, second?.open]).toEqual([true, false]);
    expect(second).toMatchObject({ speakerName: 'Ada Lind', inferred: true });
  });
});

describe('findQuotes: properties of a quotation', () => {
  it('marks denied statements', () => {
    expect(quotesOf('Ada Lind did not say whether the bridge was safe.')).toMatchObject([{ denied: true }]);
    expect(quotesOf('Ada Lind denied that the bridge was safe.')).toMatchObject([{ denied: true }]);
    expect(quotesOf('Ada Lind declined to say whether the bridge was safe.')).toMatchObject([{ denied: true }]);
    expect(quotesOf('Nor did Ada Lind say whether the bridge was safe.')).toMatchObject([{ denied: true }]);
    expect(quotesOf('Neither would she say that the bridge was safe.')).toMatchObject([{ denied: true }]);
    expect(quotesOf('She did say that the bridge was safe.')).toMatchObject([{ denied: false }]);
    expect(quotesOf('Ada Lind said that the bridge was safe.')).toMatchObject([{ denied: false }]);
    expect(quotesOf('Ada Lind did not deny that the bridge was safe.')).toMatchObject([{ denied: false }]);
  });

  it('marks speech reported inside speech as nested', () => {
    const found = quotesOf('Bo Holm said Ada Lind had told the council that the bridge was safe.');
    expect(found.map(({ nested, speakerName }) => [nested, speakerName])).toEqual([
      [false, 'Bo Holm'],
      [true, 'Ada Lind'],
    ]);
  });

  it('marks a quotation inside a quotation as nested', () => {
    const text = '"He told me, \'Go home,\' and I went," Ada Lind said.';
    const nested = quotesOf(text).filter((quote) => quote.nested);
    expect(nested.map(({ parts }) => text.slice(parts[0]?.start, parts[0]?.end))).toEqual(["'Go home,'"]);
  });

  it('resolves "I" inside a quotation to its source', () => {
    const nested = quotesOf('"I told them the bridge was safe," Ada Lind said.').filter((quote) => quote.nested);
    expect(nested).toMatchObject([{ speakerName: 'Ada Lind', inferred: true }]);
  });

  it('excludes the dateline', () => {
    expect(told('OXBY, March 3 (Northwire) - The bridge was safe, Ada Lind said.')).toEqual([
      'indirect: The bridge was safe | Ada Lind',
    ]);
  });

  it('returns the range of sentences and the cue', () => {
    const text = 'It rained. "We tested it. It is safe," Ada Lind said.';
    const [quote] = quotesOf(text);
    expect(quote?.sentences).toEqual([1, 2]);
    expect(text.slice(quote?.cue?.start, quote?.cue?.end)).toBe('said');
  });
});

describe('findQuotes: an adverbial of time after the cue', () => {
  it.each([
    'The bridge was safe, Ada Lind said, hours after the flood.',
    'Ada Lind said the bridge was safe, days before it fell.',
  ])('is not part of the content: %s', (text) => {
    expect(told(text)[0]).toMatch(/^indirect: the bridge was safe \| Ada Lind$/i);
  });
});

describe('findQuotes: pronouns that refer to an earlier subject', () => {
  const quoted = '"We tried," said Maren Orm.';

  it.each([
    'One man, the retired ferryman Albie Vesk, 81, was trapped. He wept.',
    'The retired ferryman Albie Vesk was trapped. He wept.',
    'One man, Albie Vesk, was trapped.',
  ])('resolves "he" to the subject of the sentence before: %s', (subject) => {
    expect(told(`${quoted} ${subject}\n\n"It was cold," he said.`).at(-1)).toBe(
      'direct: "It was cold," | he = Albie Vesk',
    );
  });

  it('finds the subject after an initial participial clause', () => {
    expect(told('Denying that the bridge was weak, Ada Lind smiled.')).toEqual([
      'indirect: that the bridge was weak | Ada Lind',
    ]);
  });
});
