import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, wordsOf } from '../../../src/domain/article.ts';
import { answerQuestion } from '../../../src/questions/answer-question.ts';
import { MAX_SPAN_WORDS, parse } from '../../../src/questions/extraction/candidate-spans.ts';
import { passagesOf } from '../../../src/questions/model/passage.ts';
import { libraryOf } from '../example-library.ts';

/** The short answer to a question of one invented sentence. */
function short(question: string, sentence: string): string | undefined {
  const best = answerQuestion(libraryOf(sentence), question).ranked[0];
  return best?.answerSpan && wordsOf(best.article, best.answerSpan);
}

describe('the short answer', () => {
  it.each([
    ['Who painted the barn?', 'Oda Brandt painted the barn in May.', 'Oda Brandt'],
    [
      'Why has the barn no door?',
      'The barn has no door because a door would cost 900 crowns, its owner, Oda Brandt, told the council last year.',
      'because a door would cost 900 crowns',
    ],
    [
      'Why did the miller object?',
      "The miller objected because the new field overlaps with Brandt's.",
      "because the new field overlaps with Brandt's",
    ],
    [
      'What do the skippers want from the port?',
      'The skippers asked the port on Monday to lower its fees.',
      'the port on Monday to lower its fees',
    ],
    [
      'When did the barn burn?',
      'A barn burned down in Orm on Tuesday night and 40 sheep fled to the quay, the mayor said on Thursday.',
      'Tuesday night',
    ],
    [
      'When did the council close the road?',
      'The council closed the road on Monday, two days after the mill was looted.',
      'Monday',
    ],
    ['Whose barn burned?', "It was Oda Brandt's barn that burned.", 'Oda Brandt'],
    [
      'Why did the mill close?',
      'The mill closed because the river was low, Oda Brandt said on Monday.',
      'because the river was low',
    ],
    [
      'Why was the school closed?',
      'The school in Orm will stay closed until May after inspectors found mould behind the stove, the council said.',
      'after inspectors found mould behind the stove',
    ],
    [
      'Why did she turn the job down?',
      'She was offered a job in Orm but turned it down, because she looks after her mother.',
      'because she looks after her mother',
    ],
    [
      'What does the league want?',
      'The league, which represents 320 of the 410 bakers, wants higher pay for the night.',
      'higher pay for the night',
    ],
    ['What do the bats eat?', 'They eat moths and can live for thirty years, the bats of Orm.', 'moths'],
    [
      'What species are the bats?',
      'They found the bats, a species called the grey longwing, while they were digging.',
      'the grey longwing',
    ],
    [
      'Why does the bank refuse to pay?',
      'The bank has refused to pay, saying that the roof had never been checked.',
      'the roof had never been checked',
    ],
    [
      'Who founded the brewery?',
      'Director Oda Brandt, 58, whose grandfather founded the brewery in 1931, spoke.',
      'Oda Brandt, 58, whose grandfather',
    ],
    ['When was the barn painted?', 'Oda Brandt painted the barn on 4 May 2021.', '4 May 2021'],
    ['Where does the river rise?', 'The river rises in Norway and is short.', 'Norway'],
    ['How many barns burned?', 'Lightning struck, and 14 barns burned in the valley.', '14'],
    ['How much did the barn cost?', 'The barn cost 9,000 euros and two cows.', '9,000 euros'],
    ['What did Oda Brandt buy?', 'Oda Brandt bought a red tractor.', 'a red tractor'],
    ['What does the farmer want to grow?', 'The farmer wants to grow hops.', 'hops'],
    ['What did the farmers agree to?', 'The farmers agreed to share the water.', 'share the water'],
    ['What did she thank the smith for?', 'She thanked the smith for the iron gate.', 'the iron gate'],
    ['Who is Oda Brandt?', 'Few believe that harbour master Oda Brandt is ready to go.', 'harbour master'],
    ['Who was hounded by the smith?', 'The smith hounded two bakers.', 'two bakers'],
    ['Who painted the barn?', 'During the winter the barn was painted by two bakers.', 'two bakers'],
    [
      'Who repaired the mill?',
      'The owner of the quarry, a friend of the smith, repaired the mill.',
      'The owner of the quarry',
    ],
    [
      'What did the council approve?',
      'Lena Varga said the council had quickly approved the new bridge.',
      'the new bridge',
    ],
    ['What was the smith accused of?', 'The smith was accused by two bakers of selling bad iron.', 'selling bad iron'],
    ['What is Lena Varga worried about?', 'Lena Varga is worried about the dam above Korlen.', 'the dam above Korlen'],
    ['Whose boat sank?', "The miller's old boat sank near the weir.", 'The miller'],
    ['What kind of trade grew?', 'In Korlen the foreign trade grew fast.', 'foreign'],
    [
      'Where did the ferry land?',
      'The ferry from Tarn landed at a quay in Hamar, Norway, at noon.',
      'a quay in Hamar, Norway',
    ],
    ['How many barns burned?', 'More than 40 old barns burned in the valley.', 'More than 40'],
    ['How old was the smith?', 'The 62-year-old smith opened the gate.', '62'],
    ['What kind of cheese did they sell?', 'They sold smoked goat cheese at the market.', 'smoked goat'],
    ['What does Oda Brandt want farmers to plant?', 'Oda Brandt wants farmers to plant clover.', 'clover'],
    ['What will be different?', 'The colour of the flag will be different.', 'The colour of the flag'],
    ['What is controversial?', 'A controversial tax on boats ended.', 'A controversial tax on boats'],
    ['Who is the leader of the bakers?', 'Oda Brandt, the leader of the bakers, spoke.', 'Oda Brandt'],
    ['The ferry is made of what?', 'The ferry is made of oak.', 'oak'],
    ['What is the name of the boat?', 'They sailed home in a boat called Gannet.', 'Gannet'],
    ['How did Oda Brandt stop the flood?', 'Oda Brandt stopped the flood by closing the gate.', 'closing the gate'],
    [
      'What did Oda Brandt say about the barn?',
      '"The barn is too small for us," said Oda Brandt.',
      '"The barn is too small for us,"',
    ],
  ])('%s', (question, sentence, answer) => {
    expect(short(question, sentence)).toBe(answer);
  });

  it.each([
    [
      'Who painted the barn?',
      'Oda Brandt, Ivo Lind and Tim Holm painted the barn.',
      'Oda Brandt, Ivo Lind and Tim Holm',
    ],
    ['Who married Oda Brandt?', 'Oda Brandt and Tim Holm married in May.', 'Tim Holm'],
    [
      'Who are the members of the crew?',
      'A Dutch national, two Danes and a cook are members of the crew.',
      'A Dutch national, two Danes and a cook',
    ],
    [
      'Which goalkeepers captained the team?',
      'Goalkeepers Pelle Brandt for Korlen in 1958, Ivo Lind in 1982 and Karl Holm with Tarn in 2018 captained the team.',
      'Goalkeepers Pelle Brandt for Korlen in 1958, Ivo Lind in 1982 and Karl Holm',
    ],
    [
      'Who led the march?',
      'The march was led by Oda Brandt, a retired driver, and her neighbour Tim Holm.',
      'Oda Brandt, a retired driver, and her neighbour Tim Holm',
    ],
    [
      'Which millers protested?',
      'Millers from Orm, Tarn and Lower Wray protested against the tax.',
      'Millers from Orm, Tarn and Lower Wray',
    ],
    [
      'Where does the bus stop?',
      'The bus stops at the harbour, the hospital and the station on Fridays.',
      'the harbour, the hospital and the station',
    ],
    [
      'Where do the workers come from?',
      'The workers come from Norway, Poland and Latvia.',
      'Norway, Poland and Latvia',
    ],
  ])('is the whole list: %s', (question, sentence, answer) => {
    expect(short(question, sentence)).toBe(answer);
  });

  it.each([
    [
      'what is counted',
      'How many robots does the port use?',
      'The port of Korlen uses more than 2,000 robots at 10 sites.',
      'more than 2,000',
    ],
    [
      'where something went',
      'Where was the plane heading?',
      'The plane flew from Tarn to Korlen with 80 people.',
      'Korlen',
    ],
    [
      'the cause, not what it caused',
      'What caused the window to break?',
      'Ivo Lind said a loose bolt broke the window, causing panic in the cabin.',
      'a loose bolt',
    ],
    ['the whole phrase', 'What caused the leak?', 'An old brewery well caused the leak.', 'An old brewery well'],
    ['what somebody is', 'Who is Ivo Lind?', 'A memoir by former courier Ivo Lind drew attention.', 'former courier'],
    [
      'what somebody is, not only a name',
      'Who is Oda Brandt?',
      'The Korlen bakery says that Oda Brandt has joined it as a junior baker.',
      'a junior baker',
    ],
    [
      'what was said',
      'What did Oda Brandt say about the smoke?',
      '"The smoke is bad," Mayor Oda Brandt said in an announcement on Thursday.',
      '"The smoke is bad,"',
    ],
    [
      'a ship by its name',
      'What is the name of the ship?',
      'The cargo ship hit on Thursday was the Bright Gannet, a vessel from Tarn.',
      'the Bright Gannet',
    ],
  ])('is %s', (_, question, sentence, answer) => {
    expect(short(question, sentence)).toBe(answer);
  });

  it.each([
    ['a speaker by a pronoun', 'Who said "the dam is safe"?', '"The dam is safe," she said.'],
    [
      'the deed itself',
      'Why did the mayor close the mill?',
      'Brandt criticised the mayor for closing the mill in Orm.',
    ],
    [
      'the day of another event',
      'When was the mill looted?',
      'The council closed the road on Monday, two days after the mill was looted.',
    ],
    ['how often it was so', 'Why was the baker late?', 'The baker was late for the first time in nine years.'],
    ['for how long it was so', 'Why was the mill closed?', 'The mill was closed for two years.'],
    ['a reason that is denied', 'Why did she leave?', 'She did not leave because of the money.'],
  ])('is none: %s', (_, question, sentence) => {
    expect(short(question, sentence)).toBeUndefined();
  });

  it('is not given where the passage alone answers', () => {
    expect(short('Did the barn burn?', 'The barn burned on Friday.')).toBeUndefined();
  });

  it.each([
    ['half a name', 'Who opened the gate?', 'Mayor Oda Brandt-Lind opened the gate.', /Oda Brandt-Lind$/],
    [
      'half a pair of marks',
      'What did the song say?',
      'The song "Under the Weir" said much about the river.',
      /^[^"]*(?:"[^"]*"[^"]*){0,3}$/,
    ],
    [
      'a verb for a name',
      'Who runs the mill?',
      'The mill, run by two bakers, has sold bread and hired a smith.',
      /^two bakers$/,
    ],
    ['a number without its unit', 'How high is the weir?', 'The weir is six metres high.', /^six metres/],
    [
      'who said it',
      'How did the thieves get in?',
      'The thieves got in through a window, police said.',
      /^through a window$/,
    ],
    [
      'a place with the clause behind it',
      'Where were the boats moored?',
      'The boats were moored outside the mill before a dam was opened.',
      /^(?:outside )?the mill$/,
    ],
    [
      'another clause',
      'Why did it close?',
      'It closed because the boiler burst, and the pupils were sent home.',
      /^because the boiler burst$/,
    ],
  ])('is never %s', (_, question, sentence, answer) => {
    expect(short(question, sentence)).toMatch(answer);
  });

  it.each([
    ['Who burned the barn?', 'The guild accused the smith of burning the barn.', 'guild'],
    ['Who closed the weir?', 'Lind criticised Mayor Oda Brandt for closing the weir.', 'Lind'],
    [
      'Who fired at the ferry?',
      'The board blamed the Reed Club, a guild that has owned the pier since May; the guild denied it and accused the crew of firing at the ferry.',
      'guild',
    ],
    ['Who poisoned the well?', 'On Monday the bakers said they accused the smiths of poisoning the well.', 'bakers'],
    ['Who closed the weir?', 'Thanks for closing the weir, Edda Vane.', 'Thanks'],
    ['Who cut the rope?', 'Oda Brandt, the mayor, has charged Edda Vane with cutting the rope.', 'Brandt'],
  ])('is not who accuses somebody of it: %s', (question, sentence, accuser) => {
    expect(short(question, sentence) ?? '').not.toContain(accuser);
  });

  it('is nothing that the question says itself', () => {
    expect(short('barn burned', 'The barn burned.')).toBeUndefined();
  });
});

describe('a figure by which something changed', () => {
  it.each([
    [
      'How much does the bridge cost?',
      'The bridge now costs 9 million euros, after the price had risen by 2 million euros.',
      '9 million euros',
    ],
    ['How much will the ferry cost?', 'The price of the ferry has gone up by almost 40 crowns.', undefined],
    ['By how much did the price of the ferry rise?', 'The price of the ferry rose by 40 crowns.', '40 crowns'],
  ])('tells how much it is only where the change is asked for: %s', (question, sentence, expected) => {
    expect(short(question, sentence)).toBe(expected);
  });
});

it('"fell by 300" does not tell how many there are', () => {
  expect(short('How many people live in Orm?', 'The number of people who live in Orm fell by 300.')).not.toContain(
    '300',
  );
});

describe('somebody beside the noun that the question names them by', () => {
  it.each([
    ['Who rescued the girl?', 'A crew with two dogs rescued a young girl, Oda Brandt, from the mill.', /^A crew/],
    ['Who saw the thief?', 'The baker saw the thief, Tim Holm, behind the barn.', /^The baker$/i],
    ['Who is the coach?', 'The coach, Oda Brandt, resigned.', /^Oda Brandt$/],
    ['Who leads the choir?', 'The leader of the choir, Oda Brandt, sang.', /Oda Brandt/],
  ])('%s', (question, sentence, expected) => {
    expect(short(question, sentence)).toMatch(expected);
  });
});

describe('the spans that may be a short answer', () => {
  it('lie within their sentence and within their bound, whatever the text', () => {
    const word = fc.constantFrom(
      'the',
      'Oda',
      'said',
      '"',
      ',',
      '.',
      'to',
      'because',
      'of',
      '12',
      'barn',
      'painted',
      '--',
      '(CNN)',
      'and',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 70 }), (words) => {
        const library = libraryOf(words.join(' '));
        const reading = library.readings()[0]!;
        const passages = passagesOf(library, reading);
        for (const sentence of reading.sentences)
          for (const { start, end, first, last } of parse(passages.at(sentence.index)).candidates) {
            expect(contains(sentence, { start, end })).toBe(true);
            expect(end).toBeGreaterThan(start);
            expect(last - first).toBeLessThanOrEqual(MAX_SPAN_WORDS);
          }
      }),
      { numRuns: 100 },
    );
  });
});
