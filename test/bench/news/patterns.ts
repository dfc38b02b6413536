/**
 * Sentences with slots, and questions that they answer. The same slot says the same thing in a sentence and in its
 * questions; a digit tells two of a kind apart (`{noun}`, `{noun2}`), a form follows a dot (`{verb.past}`).
 */
export interface Pattern {
  readonly says: string;
  readonly asks?: readonly string[];
}

export const HEADLINES: readonly string[] = [
  '{place} {noun} {noun2} to be {verb.past} after {count} years',
  '{person.surname} {verb.past} {adjective} {noun} in {place}',
  '{organisation} {verb.s} {noun} {noun2} in {place}',
  'Questions over {adjective} {noun} as {place} {verb.s} its {noun2}',
  '{count} hurt as {noun} hits {adjective} {noun2} near {place}',
  'How {place} {verb.past} its {adjective} {noun} and {noun2}',
];

export const LEADS: readonly Pattern[] = [
  {
    says: '{organisation} {verb.past} the {adjective} {noun} in {place} on {weekday}, ending {count} months of argument over the {noun2}.',
    asks: ['Who {verb.past} the {noun} in {place}?', 'When did {organisation} {verb} the {noun}?'],
  },
  {
    says: 'A {adjective} {noun} in {place} will be {verb.past} next {month} at a cost of {money}, {organisation} announced on {weekday}.',
    asks: ['How much will the {adjective} {noun} cost?', 'When will the {noun} in {place} be {verb.past}?'],
  },
  {
    says: '{People} in {place} woke to a {adjective} {noun} on {weekday} after a {noun2} {verb.past} {number} homes overnight.',
    asks: ['How many homes were {verb.past} in {place}?', 'What {verb.past} the homes in {place}?'],
  },
];

export const REPORTS: readonly Pattern[] = [
  {
    says: '{person} {verb.past} the {adjective} {noun} in {place} on {date}, {count} days before the {noun2} was due to open.',
    asks: [
      'Who {verb.past} the {noun} in {place}?',
      'When did {person.surname} {verb} the {adjective} {noun}?',
      'Where did {person.surname} {verb} the {noun}?',
    ],
  },
  {
    says: 'The {noun} will cost {money}, of which {organisation} is to pay {percent} and the {adjective} {noun2} fund the rest.',
    asks: ['How much will the {noun} cost?', 'Who is to pay for the {noun}?'],
  },
  {
    says: 'About {number} {people} were {verb.past} from the {adjective} {noun} near {place} when the {noun2} began shortly before {time} on {weekday}.',
    asks: ['How many {people} were {verb.past} from the {noun}?', 'When did the {noun2} begin?'],
  },
  {
    says: 'The {adjective} {noun}, which is {number} metres long, was {verb.past} in {year} and has been closed since {month} {year2}.',
    asks: ['How long is the {adjective} {noun}?', 'When was the {noun} {verb.past}?'],
  },
  {
    says: '{person} has worked for {organisation} since {year} and {verb.past} its first {noun} in {place} at the age of {age}.',
    asks: [
      'How old was {person.surname} when {person.they} {verb.past} the {noun}?',
      'Who does {person.surname} work for?',
    ],
  },
  {
    says: 'According to {organisation}, the number of {noun.plural} in {place} rose by {percent} between {year} and {year2}.',
    asks: ['By how much did the number of {noun.plural} in {place} rise?'],
  },
  {
    says: '{organisation} {verb.past} a {adjective} {noun} because the old {noun2} could no longer be {verb2.past}.',
    asks: ['Why did {organisation} {verb} a {noun}?', 'What did {organisation} {verb}?'],
  },
  {
    says: 'A {noun} of {number} {noun2.plural} was {verb.past} at {place} on {weekday}, the largest since {year}.',
    asks: [
      'Where was the {noun} of {noun2.plural} {verb.past}?',
      'How many {noun2.plural} were {verb.past} at {place}?',
    ],
  },
  {
    says: 'Work on the {noun} is to begin in {month} {year} and should take {count} years, {adjective} {noun2} permitting.',
    asks: ['When is work on the {noun} to begin?', 'How long should work on the {noun} take?'],
  },
  {
    says: '{person}, {age}, was {verb.past} by a {noun} in the {adjective} {noun2} of {place} and taken to hospital with a broken arm.',
    asks: ['Who was {verb.past} by a {noun}?', 'What happened to {person.surname} in {place}?'],
  },
  {
    says: 'The {noun} lies {number} kilometres north of {place} and is known for its {adjective} {noun2.plural}.',
    asks: ['What is the {noun} near {place} known for?', 'How far is the {noun} from {place}?'],
  },
  {
    says: 'The decision follows a {adjective} {noun} of {date}, when {number} {people} had to be {verb.past} and a {noun2} burned down.',
    asks: ['When did the {adjective} {noun} happen?', 'How many {people} had to be {verb.past}?'],
  },
  {
    says: 'In {place}, {people} {verb.past} their {noun.plural} with {adjective} {noun2.plural} until the {noun3} was over.',
    asks: ['What did the {people} of {place} {verb} their {noun.plural} with?'],
  },
  {
    says: 'Nobody was hurt when the {noun} was {verb.past}.',
    asks: ['Was anybody hurt when the {noun} was {verb.past}?'],
  },
  { says: 'The {adjective} {noun} stayed closed until {weekday}.', asks: ['Until when did the {noun} stay closed?'] },
  { says: '{place} has {number} {people} and one {adjective} {noun}.', asks: ['How many {people} does {place} have?'] },
  { says: 'The {noun} was {verb.past} in {year}.', asks: ['When was the {noun} {verb.past}?'] },
  { says: 'That has made the {noun2} {adjective}.' },
  { says: 'The {noun} has not been {verb.past} since {month}.' },
  { says: 'It is the {ordinal} time since {year} that the {noun} has been {verb.past} over a {adjective} {noun2}.' },
  {
    says: 'Few {people} in {place} had expected the {noun} to be {verb.past} before the {adjective} {noun2} was paid for.',
  },
  {
    says: 'The {noun} and the {noun2} were both {verb.past}, but the {adjective} {noun3} near {place} stayed as it was.',
  },
  {
    says: 'Others fear that a {adjective} {noun} would {verb} the {noun2} and leave {place} without {noun3.plural} in winter.',
  },
  {
    says: 'On {weekday} the {noun2} was still {adjective}, and nobody could say who would {verb} it or what a {noun} would cost.',
  },
  {
    says: 'Similar {noun.plural} have been {verb.past} in {place} and {place2}, though none of them with a {adjective} {noun2}.',
  },
  {
    says: 'The {adjective} {noun} had been {verb.past} for weeks, and even the {noun2} beside it showed traces of {noun3}.',
  },
  {
    says: '{organisation} did not answer questions about the {noun}, and the {adjective} {noun2} stays closed for now.',
  },
  {
    says: 'What will become of the {noun} is open; a {adjective} {noun2} could be {verb.past} there as early as {month}.',
  },
];

/** Speech; `{said}` is the words between quotation marks, `{content}` the same told by somebody else. */
export const QUOTED: readonly Pattern[] = [
  { says: '"{said}," {person} said on {weekday}.', asks: ['What did {person.surname} say about the {noun}?'] },
  { says: '"{said}," said {person}, who has {verb.past} {noun.plural} in {place} since {year}.' },
  { says: '{person} told reporters in {place}: "{said}."', asks: ['What did {person.surname} tell reporters?'] },
  { says: '"{said}," {person.they} added. "{said2}."' },
  { says: 'Asked about the {noun}, {person.they} replied: "{said}."' },
  { says: '{person} called the {noun} "a {adjective} {noun2} without any {noun3}" and left the room.' },
];

export const REPORTED: readonly Pattern[] = [
  {
    says: '{person} said that {content}.',
    asks: ['What did {person.surname} say?', 'Who said that {content}?'],
  },
  { says: '{person.surname} warned that {content}, and that the {noun} in {place} would be {verb.past} next.' },
  { says: 'According to {person}, {content}.', asks: ['What happened according to {person.surname}?'] },
  { says: '{organisation} said in a statement that {content}.', asks: ['What did {organisation} say?'] },
];

/** What is said. */
export const SPOKEN: readonly string[] = [
  'We have {verb.past} the same {adjective} {noun} {count} times in ten years',
  'Nobody here wants a {noun} that has to be {verb.past} every {month}',
  'I asked for the {noun} in {month}, and all I was sent was a {adjective} {noun2}',
  'This {noun} is {adjective}, and it will be {verb.past} before the first {noun2} is hung',
  'You cannot {verb} a {noun} with {adjective} {noun2.plural} alone',
  'If they {verb} the {noun2}, there will be no {noun} left in {place}',
  'My family has {verb.past} {noun.plural} here since {year}, and we are not leaving because of a {noun2}',
  'The {noun} was the best thing that ever happened to the {adjective} {noun2} of {place}',
  'It took us {count} years to {verb} that {noun}, and it was gone in {count2} minutes',
  'What we need is a {adjective} {noun}, and not one more {noun2}',
];

export const CONTENTS: readonly string[] = [
  'the {noun} would be {verb.past} by {month} and the {adjective} {noun2} soon after',
  'a {adjective} {noun} had been found below the {noun2} in {place}',
  'there was no {noun} to be {verb.past} and that the {noun2} had been {adjective} for years',
  'the {adjective} {noun} could {verb} as many as {number} {noun2.plural}',
  'the {noun} must be {verb.past} before anybody may {verb2} the {noun2}',
];
