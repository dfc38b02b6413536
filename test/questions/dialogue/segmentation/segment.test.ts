import { describe, expect, it } from 'vitest';
import { segment } from '../../../../src/questions/dialogue/segmentation/segment.ts';
import { templates } from '../../../../src/questions/templates/index.ts';

const textsOf = (message: string) => segment(message).map(({ text }) => text);

describe('several questions in one message', () => {
  it.each([
    ['Who won and when was the final?', ['Who won', 'when was the final?']],
    ['Where did it happen? How many were hurt?', ['Where did it happen?', 'How many were hurt?']],
    [
      'Who is Ada Lind and what did she say about the bridge?',
      ['Who is Ada Lind', 'what did she say about the bridge?'],
    ],
    ['What happened, where and why?', ['What happened', 'where', 'why?']],
    // One tail for several question words.
    ['When and where was the final?', ['When was the final?', 'where was the final?']],
    [
      'where, when and how did the fire start?',
      ['where did the fire start?', 'when did the fire start?', 'how did the fire start?'],
    ],
    ['Do you know when and where it happened?', ['when it happened?', 'where it happened?']],
    // Behind a question, one that leans on it.
    ['who won and when', ['who won', 'when']],
    ['who won & when', ['who won', 'when']],
    ['Did the bridge close and why?', ['Did the bridge close', 'why?']],
    ['Was anyone hurt and how many?', ['Was anyone hurt', 'how many?']],
    ['How many homes were flooded, and in which town?', ['How many homes were flooded', 'in which town?']],
    ['which club won and by how many points?', ['which club won', 'by how many points?']],
    ['Who was arrested and what for?', ['Who was arrested', 'what for?']],
    ['Did Lind resign, and if so when?', ['Did Lind resign', 'when?']],
    ['What did Lind say? And Marsh?', ['What did Lind say?', 'And Marsh?']],
    ['What did Lind say and what about Marsh?', ['What did Lind say', 'what about Marsh?']],
    // Questions of their own.
    ['what happened and who was hurt', ['what happened', 'who was hurt']],
    ['How many people were hurt and how many died?', ['How many people were hurt', 'how many died?']],
    ['Who won and was it close?', ['Who won', 'was it close?']],
    ['Where was the fire and did the police come?', ['Where was the fire', 'did the police come?']],
    ['Who built the bridge and how much did it cost?', ['Who built the bridge', 'how much did it cost?']],
    ['Which bridge was opened and which was closed?', ['Which bridge was opened', 'which was closed?']],
    ['who is lind, what did she say', ['who is lind', 'what did she say']],
    ['Who died, who was hurt?', ['Who died', 'who was hurt?']],
    ['What is it, who owns it and where is it?', ['What is it', 'who owns it', 'where is it?']],
    ['The bridge, when did it open and who built it?', ['The bridge, when did it open', 'who built it?']],
    [
      'when did it start, how did it spread and who put it out?',
      ['when did it start', 'how did it spread', 'who put it out?'],
    ],
    ['Who was hurt, and also who was arrested?', ['Who was hurt', 'who was arrested?']],
    ['Wher was it and waht is it?', ['Wher was it', 'waht is it?']],
    ['Who said "stop and go" and when was that?', ['Who said "stop and go"', 'when was that?']],
    // Behind "tell me".
    ['Tell me who won and when the final was', ['Tell me who won', 'when the final was']],
    ['can you tell me what happened and why?', ['can you tell me what happened', 'why?']],
    ['Who won, and can you tell me when the final was?', ['Who won', 'can you tell me when the final was?']],
    // Sentences, among them some that ask nothing.
    ['Who won?\nwhen was it', ['Who won?', 'when was it']],
    ['I read about the fire. Where was it? Who was hurt?', ['I read about the fire. Where was it?', 'Who was hurt?']],
    ['Who was hurt? Where was it? I read about the fire.', ['Who was hurt?', 'Where was it? I read about the fire.']],
    ['What does the U.S. say and what does the U.K. want?', ['What does the U.S. say', 'what does the U.K. want?']],
    ['Hi! Who won the cup and where was it? Thanks!', ['Who won the cup', 'where was it?']],
    // Four and more are all found; who answers decides how many are answered.
    [
      'Why did she go and what came then and when was she back and who helped?',
      ['Why did she go', 'what came then', 'when was she back', 'who helped?'],
    ],
  ])('%s', (message, questions) => {
    expect(textsOf(message)).toEqual(questions);
  });
});

describe('one question', () => {
  it.each([
    'what happened',
    'Who owns Hart and Sons?',
    'What did Lind and Marsh agree?',
    'What did Lind say and do?',
    'How many people were killed and injured?',
    'Who was hurt and was taken to hospital?',
    'Who stole the bell and has a green van?',
    'Who cooked and did the dishes?',
    'What was built and is now open?',
    // A question hangs within the question.
    'What did Lind say about who did it and why?',
    'Did police say who did it and why?',
    'Did Lind say what happened and who did it?',
    'What did Lind say about how and why the dam broke?',
    'Is it known when and where it happened?',
    'Who knows when and where?',
    'What is the difference between what Lind said and what Marsh said?',
    'Who said what and when?',
    'Who is the man who robbed the bank and who was caught?',
    // Commas of clauses.
    'What is the bridge, which was closed in May?',
    'Who is Lind, who was elected in May?',
    'What happened to the man, who was hurt, and his wife?',
    'When Lind was mayor, what did she do?',
    'The mill, when did it burn?',
    // Names.
    'What did UNICEF and WHO say?',
    'Who are Lind and Will Marsh?',
    'Who are Lind and May Holm of Norvik?',
    'Who wrote Where Cats Go and What Dogs Want?',
    'What did Mr. Lind do?',
    // Quotation marks.
    'Who said "What happened and why did nobody call?"',
    'Who said “Who are you? Where is she?” to Lind?',
    'Who asked ‘What now? And who pays?’ on Monday?',
    // What asks nothing, or only with the rest.
    'how and why the dam broke',
    'bridge collapse and who was hurt',
    'Who won? Lind or Marsh?',
    'Lind or Marsh?',
    'The bridge fell. Who built it?',
    'and then?',
    'why?',
    '',
    '"',
  ])('stays as it is: %s', (message) => {
    expect(textsOf(message)).toEqual([message]);
  });

  it.each(templates.flatMap(({ examples, notFor }) => [...examples, ...notFor].map(({ question }) => question)))(
    'stays as it is: %s',
    (question) => {
      expect(textsOf(question)).toEqual([question]);
    },
  );

  it.each([
    ['hi bot, who won the cup?', 'who won the cup?'],
    ['hey who won', 'who won'],
    ['thanks, and when was the final?', 'and when was the final?'],
    ['ok thanks. and why?', 'and why?'],
    ['Who won? thank you', 'Who won?'],
    ['Hello! Bridge collapse Hartwick?', 'Bridge collapse Hartwick?'],
  ])('is freed of its greeting: %s', (message, question) => {
    expect(textsOf(message)).toEqual([question]);
  });
});
