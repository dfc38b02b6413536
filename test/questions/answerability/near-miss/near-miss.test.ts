import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../src/questions/answer-question.ts';
import { libraryOf } from '../../example-library.ts';

const BRIDGE = [
  'The west bridge of Skarn was closed on 4 May 2019 after nine cracks were found.',
  'Engineer Tove Eklund said the town would not reopen it before winter.',
  'The cracks had gone undetected for years.',
  'The council of Skarn has 31 members, and most of them voted for a new bridge.',
].join('\n');
const FERRY = 'The ferry Gannet carries 240 people to Orm Island. Captain Nils Hagen has sailed it since 2011.';

const library = libraryOf(BRIDGE, FERRY);

/** How strongly a sign speaks, in log-odds; 0 where it does not apply. */
function strength(sign: string, question: string, articles = library): number {
  const votes = answerQuestion(articles, question, { article: 'article-0' }).signs!;
  return Math.abs(votes.find(({ rule }) => rule === sign)?.weight ?? 0);
}

describe('a question that the right article does not answer', () => {
  it.each<[string, string, string]>([
    ['denial', 'Who did not vote for a new bridge?', 'Who voted for a new bridge?'],
    ['denial', 'When was the west bridge never closed?', "Wasn't the west bridge closed?"],
    ['denial', 'Which members have never voted for a new bridge?', 'What would the town not reopen before winter?'],
    ['opposite', 'Why was the west bridge opened in May?', 'Why was the west bridge closed in May?'],
    ['opposite', 'When was the east bridge of Skarn closed?', 'When was the west bridge of Skarn closed?'],
    ['opposite', 'Where had the cracks been detected?', 'Why had the cracks gone undetected?'],
    ['opposite', 'Why would the town reopen it after winter?', 'What did most of them vote for?'],
    ['names-far', 'Why did the council of Skarn and Nils Hagen vote?', 'Why did the council of Skarn vote?'],
    ['names-elsewhere', 'When did Captain Hagen close the bridge?', 'When did Tove Eklund reopen the bridge?'],
    ['numbers', 'Why was the west bridge closed in 2017?', 'Why was the west bridge closed in 2019?'],
    ['numbers', 'When were twelve cracks found?', 'When were 9 cracks found?'],
    ['numbers', 'Who leads the 40 members of the council of Skarn?', 'Who leads the three members of the council?'],
    ['other-kind', 'When was the railway bridge of Skarn closed?', 'When was the bridge of Skarn closed?'],
    ['figure-missing', 'How old is the engineer Tove Eklund?', 'How many members has the council of Skarn?'],
    ['figure-missing', 'How old is the captain Nils Hagen?', 'How many people does the ferry carry?'],
    ['figure-missing', 'How much did the bridge of Skarn cost?', 'How many members had the council of Skarn?'],
    ['figure-missing', 'How far is it from the town to winter?', 'How many members voted for a new bridge?'],
    [
      'name-missing',
      'What is the name of the driver on the west bridge of Skarn?',
      'What is the name of the engineer of the bridge?',
    ],
    [
      'name-missing',
      'In which country had the cracks gone undetected for years?',
      'Which engineer said the town would not reopen it?',
    ],
    ['event-missing', 'When was the west bridge of Skarn built?', 'When was the west bridge of Skarn closed?'],
    ['event-missing', 'Where was the engineer Tove Eklund born?', 'What did the engineer Tove Eklund say?'],
    ['figure-kind', 'How much did the bridge of Skarn cost?', 'How many members has the council of Skarn?'],
    ['event-denied', 'Who would reopen it before winter?', 'Who would not reopen it before winter?'],
    [
      'told-of-other',
      'How many cracks has the council of Skarn, most of them new?',
      'How many members had the council of Skarn?',
    ],
    [
      'unnamed',
      'What is the name of the council that voted for a new bridge?',
      'What is the name of the engineer who said the town would not reopen it?',
    ],
    ['other-body', 'What did the engineer of Winter Council say?', 'What did the engineer of the council say?'],
    [
      'year-missing',
      'In what year did the council of Skarn vote?',
      'In what year was the west bridge of Skarn closed?',
    ],
    ['predicate-missing', 'Was Tove Eklund married?', 'Was the west bridge closed?'],
    ['reason-missing', 'Why does the council of Skarn have 31 members?', 'Why was the west bridge closed?'],
    ['harm-missing', 'How many people died on the ferry Gannet?', 'How many people does the ferry Gannet carry?'],
    ['harm-missing', 'How many members of the council were arrested?', 'How many members has the council of Skarn?'],
  ])('shows by %s: "%s", not "%s"', (sign, missed, answered) => {
    expect(strength(sign, missed)).toBeGreaterThan(0);
    expect(strength(sign, answered)).toBe(0);
  });
});

describe('what was closed until a day', () => {
  const school = libraryOf('The schools of Skarn stay closed until 2 December. The mill is open.');

  it('reopens on that day', () => {
    expect(strength('held-until', 'When will the schools of Skarn reopen?', school)).toBeGreaterThan(0);
    expect(strength('opposite', 'When will the schools of Skarn reopen?', school)).toBe(0);
    expect(strength('held-until', 'When will the mill close?', school)).toBe(0);
  });
});

describe('a short question', () => {
  const trial = libraryOf('The trial will last 18 months. The mill is old.');

  it('is told in full with a figure of the asked kind', () => {
    expect(strength('kind-told', 'How long is the trial?', trial)).toBeGreaterThan(0);
    expect(strength('kind-told', 'How long is the mill closed?', trial)).toBe(0);
    expect(strength('kind-told', 'How old is the mill?', trial)).toBe(0);
  });
});

describe('the number of those who came to harm', () => {
  it.each([
    ['How many people died in the storm?', 'The storm killed 14 people on the coast.'],
    ['How many people were killed in the fire?', 'The death toll rose to nine people after the fire.'],
    ['How many hikers are dead?', 'Rescuers found the bodies of three hikers on Monday.'],
    ['How many sailors were injured?', 'Two sailors were taken to hospital. Both sailors will recover.'],
    ['How many men were arrested?', 'Police are holding four men in custody after the raid.'],
    ['How many children are missing?', 'Nobody knows the whereabouts of six children.'],
  ])('is told by other words, too: "%s"', (question, text) => {
    expect(strength('harm-missing', question, libraryOf(text))).toBe(0);
  });

  it('is not the number of those who were only there', () => {
    const lake = libraryOf(
      'The lake was closed after 23 people fell ill. Some 1,200 people visit the lake on a Sunday.',
    );
    for (const question of ['How many people died at the lake?', 'How many people were arrested at the lake?'])
      expect(answerQuestion(lake, question).confidence, question).toBeLessThan(0.5);
    expect(answerQuestion(lake, 'How many people visit the lake?').confidence).toBeGreaterThan(0.5);
  });
});

describe('somebody whose words are asked for by a short name', () => {
  const algae = libraryOf('Algae are one cause, according to the United Nations Health Fund. The lake is closed.');

  it('is no silent speaker where the article has the full name', () => {
    expect(strength('speaker-silent', 'What did the UN say about algae?', algae)).toBe(0);
    expect(strength('speaker-silent', 'What did the IMF say about algae?', algae)).toBeGreaterThan(0);
  });
});

describe('somebody asked about with a title', () => {
  const court = libraryOf('Ada Lind told the court that "the moss was dry". Holm slept.');

  it('is quoted by name alone', () => {
    expect(strength('speaker-silent', 'What did Dr Lind say about the moss?', court)).toBe(0);
    expect(strength('speaker-silent', 'What did Dr Holm say about the moss?', court)).toBeGreaterThan(0);
  });
});

describe('the number of those who belong somewhere', () => {
  it.each([
    [
      'How many people live in Skarn?',
      'Some 640 people bought tickets for the fair of Skarn.',
      'Skarn has 640 inhabitants.',
    ],
    [
      'How many people work at the mill?',
      'The mill was watched by 90 people when it burned.',
      'The mill has a staff of 90.',
    ],
    ['How many children attend the academy?', 'The academy was cleaned by 30 children.', 'The academy has 30 pupils.'],
  ])('is not that of others: %s', (question, others, own) => {
    expect(strength('belonging-missing', question, libraryOf(others))).toBeGreaterThan(0);
    expect(strength('belonging-missing', question, libraryOf(own))).toBe(0);
  });

  it('is asked for with a verb', () => {
    expect(strength('belonging-missing', 'How many works did the people of Skarn burn?', libraryOf(BRIDGE))).toBe(0);
  });
});

describe('a pronoun that nothing explains', () => {
  it.each([
    ['Who did it?', 'Who sailed it since 2011?'],
    ['Why did they close that?', 'Why did they close that bridge?'],
    ['How much do they carry?', 'How many people does it carry to Orm Island?'],
    ['When was this?', 'When was this bridge closed?'],
  ])('in "%s" is no question to a library, in "%s" it is', (unresolved, resolved) => {
    expect(answerQuestion(library, unresolved).kind).toBe('nothing');
    const weightOf = (question: string) =>
      answerQuestion(library, question).signs!.find(({ rule }) => rule === 'pronoun-unresolved')?.weight ?? 0;
    expect(weightOf(unresolved)).toBeLessThan(0);
    expect(weightOf(resolved)).toBe(0);
    const ofOneArticle = strength('pronoun-unresolved', unresolved);
    // It tells of many deeds.
    if (unresolved === 'Who did it?') expect(ofOneArticle).toBeGreaterThan(0);
    else expect(ofOneArticle).toBe(0);
  });
});

describe('who did a grave deed', () => {
  const raid = libraryOf(
    'Six pirates from Velm raided the ferry, took the boats of Orm Island and shot its cook.',
    'Sailor Edda Vane was shot in the arm near the ferry of Orm, and Doctor Oda Brandt removed the bullet.',
  );
  const weight = (question: string, article: string, articles = raid) =>
    answerQuestion(articles, question, { article }).signs!.find(({ rule }) => rule === 'doer-missing')?.weight ?? 0;

  it.each(['Who attacked the ferry?', 'Who stole the boats?', 'Who shot the cook?', 'Whom did the pirates attack?'])(
    'may be told: %s',
    (question) => {
      expect(weight(question, 'article-0')).toBe(0);
    },
  );

  it.each(['Who shot Edda Vane?', 'By whom was Edda Vane shot?', 'Who killed Edda Vane?', 'Who robbed Oda Brandt?'])(
    'is not told: %s',
    (question) => {
      expect(weight(question, 'article-1')).toBeLessThan(0);
      expect(answerQuestion(raid, question, { article: 'article-1' }).kind).toBe('nothing');
    },
  );

  it.each([
    ['Who opened the gate?', 'Two sailors were asked about it after the gate of Velm was opened.', true],
    ['Who broke the lamp?', 'Oda Brandt came home when the lamp had been broken.', true],
    ['Who opened the gate?', 'The gate of Velm was opened on Monday by Oda Brandt.', false],
    ['Who broke the lamp?', 'Edda Vane broke the lamp, which had been broken before.', false],
    ['Who broke the lamp?', 'Edda Vane wrecked the lamp of the quay.', false],
    ['What broke the lamp?', 'The lamp had been broken in the storm.', false],
    ['Who sank the barge?', 'Oda Brandt came home after the barge of Velm sank in May.', true],
    ['Who sank the barge?', 'The barge sank when Edda Vane sank the tug.', false],
    ['Which guild won in Velm?', 'The guild of bakers won on Monday.', false],
    ['Who sank the barge?', 'Edda Vane sank the barge in May.', false],
    ['Who opened the gate?', 'The gate of Velm was opened at ten to four by Oda Brandt.', false],
    ['Who was asked about it?', 'Two sailors were asked about it on Monday.', false],
  ])('is not told where the deed is only a passive: %s | %s', (question, text, expected) => {
    expect(weight(question, 'article-0', libraryOf(text)) < 0).toBe(expected);
  });

  it('is told behind a passive', () => {
    const told = libraryOf('Sailor Edda Vane was shot in the arm by two men from Velm.');
    expect(weight('Who shot Edda Vane?', 'article-0', told)).toBe(0);
  });
});

it('"it" for the weather is no pronoun that nothing explains', () => {
  const weight = answerQuestion(library, 'How hot will it get?').signs?.find(
    ({ rule }) => rule === 'pronoun-unresolved',
  );
  expect(weight?.weight ?? 0).toBe(0);
});

describe('everyday words', () => {
  const home = libraryOf('The mother found the old house by the water. She sold it.');
  const votes = (question: string) =>
    answerQuestion(home, question).signs!.map(({ rule, weight }) => (weight === 0 ? '' : rule));

  it('tell what is meant when there are three of them, whatever a pronoun means', () => {
    expect(votes('Who found it?')).toContain('pronoun-unresolved');
    expect(votes('Who found her house?')).toContain('pronoun-unresolved');
    expect(votes('Who found her old house by the water?')).not.toContain('pronoun-unresolved');
  });
});

describe('a passage about somebody else', () => {
  const poets = libraryOf(
    'Oda Brandt and Tim Holm write poems. Both have prizes. Holm was born in Orm and left school early. He likes the sea. Brandt keeps bees.',
  );

  it('does not answer', () => {
    expect(strength('other-bearer', 'Where was Oda Brandt born?', poets)).toBeGreaterThan(0);
    expect(strength('other-bearer', 'Where was Tim Holm born?', poets)).toBe(0);
    expect(strength('other-bearer', 'What does Tim Holm like about the sea?', poets)).toBe(0);
  });
});

describe('a word that only says what kind of thing is wanted', () => {
  const bell = libraryOf(
    'The bell of Orm weighs 310 kilograms. The tower stands on a hill. A bishop gave 40 crowns for the bell.',
  );

  it('is held where there is such a thing', () => {
    const whole = strength('in-article', 'Where does the tower of Orm stand?', bell);
    expect(strength('in-article', 'How heavy is the bell of Orm?', bell)).toBe(whole);
    expect(strength('in-article', 'How much was the bell for a bishop worth?', bell)).toBe(whole);
    expect(strength('in-article', 'Why was the bell for a bishop worth it?', bell)).toBeLessThan(whole);
  });
});

describe('a weight', () => {
  const tower = libraryOf(
    'The tower of Orm weighs 900 tonnes. It was built in 1911. The mast of Orm is 84 metres tall.',
  );

  it('does not tell how tall something is', () => {
    expect(
      strength('figure-missing', 'How tall is the tower of Orm?', libraryOf('The tower of Orm weighs 900 tonnes.')),
    ).toBeGreaterThan(0);
    expect(strength('figure-missing', 'How heavy is the tower of Orm?', tower)).toBe(0);
    expect(strength('figure-missing', 'How tall is the mast of Orm?', tower)).toBe(0);
  });
});

describe('a passage that denies what is asked about', () => {
  it.each([
    ['Who paid for the new oven?', 'The insurer, Velmar, has refused to pay for the new oven.'],
    ['Who painted the mill?', 'Oda Brandt never painted the mill.'],
    ['Whom did the guild sell the barn?', 'The guild did not even sell the barn to Oda Brandt.'],
    ['Where does the smith keep the bell?', "The smith doesn't keep the bell at home."],
  ])('does not answer: %s', (question, sentence) => {
    const { kind, signs } = answerQuestion(libraryOf(sentence), question);
    expect(signs!.find(({ rule }) => rule === 'event-denied')?.weight).toBeLessThan(0);
    expect(kind).toBe('nothing');
  });

  it.each([
    ['Why did the guild not sell the barn?', 'The guild did not sell the barn because the roof leaked.'],
    ['Why did the insurer refuse to pay?', 'The insurer has refused to pay because the oven was old.'],
    ['Who refused to pay for the oven?', 'The insurer, Velmar, has refused to pay for the oven.'],
    ['When did the mill reopen?', 'The mill did not reopen until May.'],
    ['Who rode the ferry?', 'Two bakers could not resist riding the ferry.'],
    ['Did the insurer pay for the oven?', 'The insurer has refused to pay for the oven.'],
    ['Who paid for the oven?', 'The guild did not wait long: the smith paid for the oven.'],
  ])('may answer: %s', (question, sentence) => {
    const { signs } = answerQuestion(libraryOf(sentence), question);
    expect(signs!.find(({ rule }) => rule === 'event-denied')?.weight ?? 0).toBeCloseTo(0);
  });
});

describe('what happened to something else in the same article', () => {
  const mill = libraryOf(
    'The mill of Orm burned down in 1911. Only its stones were left. A baker took two of them. His shop opened in Tolmin.',
  );

  it('does not tell when it happened to what is asked about', () => {
    expect(strength('event-elsewhere', 'When did the mill of Orm open?', mill)).toBeGreaterThan(0);
    expect(strength('event-elsewhere', 'When did the mill of Orm burn down?', mill)).toBe(0);
    expect(strength('event-elsewhere', 'When did the mill of Orm rise?', mill)).toBe(0);
  });
});
