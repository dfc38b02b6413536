/** Two texts about invented people and places, and why they are the same story or not. */
export interface StoryPair {
  readonly name: string;
  readonly one: string;
  readonly other: string;
}

/** An agency's report. */
export const AGENCY = `A ferry with 84 people on board ran aground off Sandholm on Tuesday evening after its steering failed in a strong westerly wind.

Nobody was hurt, the coastguard said. Two lifeboats took the passengers to the harbour of Vestermark, where volunteers waited with blankets and soup.

"We heard a bang, and then the ship simply would not turn," said Runa Hallberg, a teacher who was travelling with a class of eleven pupils. "The crew were calm, so the children were calm."

The ferry, the 42-year-old Solvind, has carried cars and passengers between Vestermark and the islands since 1989. It was last in the yard in March, according to its owner, the Nordlys Line.

Captain Peder Moen told the coastguard that the rudder had not answered for about four minutes. By the time the engines were stopped, the ship was already on the sandbank.

The Accident Board sent three inspectors to Sandholm on Wednesday. Their first report is expected in six weeks, its director, Liv Aspen, said.

The Nordlys Line said that a smaller ship would run twice a day until the Solvind is repaired. The islands have 1,900 inhabitants and no airport.`;

const paragraphs = AGENCY.split('\n\n');

const EDITED = AGENCY.replace('on Tuesday evening', 'yesterday evening')
  .replace('simply would not turn', 'just would not turn')
  .replace('where volunteers waited with blankets and soup', 'where volunteers were waiting with blankets and hot soup')
  .replace('has carried cars', 'has been carrying cars')
  .replace('for about four minutes', 'for some four minutes')
  .replace('is expected in six weeks', 'is due in six weeks')
  .replace('until the Solvind is repaired', 'until the repairs are done');

const LOCAL = `Sandholm ferry: "the children were calm"

By our own staff

${paragraphs.slice(0, 4).join('\n\n')}

The head of the school in Vestermark, Jorun Teig, thanked the lifeboat crews on Wednesday morning. The pupils were given the day off.

${paragraphs.slice(4).join('\n\n')}`;

/** Pairs of the same story. */
export const SAME_STORY: readonly StoryPair[] = [
  {
    name: 'another headline and a line for the place',
    one: AGENCY,
    other: `Ferry aground, all safe\n\nVESTERMARK (Norda) – ${AGENCY}`,
  },
  { name: 'small edits', one: AGENCY, other: EDITED },
  { name: 'small edits and another headline', one: AGENCY, other: `Steering failed: ferry on the sand\n\n${EDITED}` },
  { name: 'cut at the end', one: AGENCY, other: paragraphs.slice(0, 4).join('\n\n') },
  { name: 'the first two paragraphs alone', one: AGENCY, other: paragraphs.slice(0, 2).join('\n\n') },
  { name: 'small edits, cut at the end', one: AGENCY, other: EDITED.split('\n\n').slice(0, 5).join('\n\n') },
  { name: 'a paragraph of its own between', one: AGENCY, other: LOCAL },
  {
    name: 'a paragraph left out in the middle',
    one: AGENCY,
    other: paragraphs.filter((_, at) => at !== 2).join('\n\n'),
  },
  {
    name: 'paragraphs in another order',
    one: AGENCY,
    other: [0, 1, 3, 2, 5, 4, 6].map((at) => paragraphs[at]).join('\n\n'),
  },
  {
    name: 'curly marks and lines broken elsewhere',
    one: AGENCY,
    other: AGENCY.replace(/"([^"]*)"/g, '“$1”').replaceAll('\n\n', '\n'),
  },
  { name: 'a figure put right', one: AGENCY, other: AGENCY.replace('84 people', '86 people') },
  {
    name: 'goes on after the agency’s end',
    one: AGENCY,
    other: `${AGENCY}\n\nThe mayor of Vestermark, Odd Bruun, said the town would ask for a second ship. "One ferry for six islands is one too few," he said. The regional council meets on 14 May.`,
  },
];

const RIVAL = `Passengers of the Solvind spent two hours on a sandbank on Tuesday night before lifeboats from Vestermark reached them.

The ferry had lost its steering in high wind near Sandholm, a flat island that fishermen call the Plate. All 84 people got off unhurt.

"We heard a bang, and then the ship simply would not turn," said Runa Hallberg, who teaches in Vestermark. Her class sang until the boats came, she said.

On the quay, the baker Tor Lien handed out bread. He has seen the Solvind come in every day for thirty years. "She is tired," he said. "We all knew it."

Unions have asked for a new ship since 2027, when the rudder failed for the first time. The Nordlys Line answered then that there was no money for one.

Inspectors of the Accident Board arrived on Wednesday. What they will ask first, said their director Liv Aspen, is why an alarm stayed silent.`;

const live = (day: string, entries: readonly string[]) =>
  `Council strike: live

Welcome to our live report on the strike in the town of Vestermark, where bus drivers, nurses and teachers have stopped work. All times are local. Send us what you see at the bus station, the hospital or your school.

${entries.map((entry) => `${entry}\n\n`).join('')}That is the end of our report for ${day}. We will be back tomorrow from seven. Thank you for reading, and for all your pictures.`;

const match = (home: string, away: string, score: string, scorer: string, minute: string, crowd: string, day: string) =>
  `${home} beat ${away} ${score} on ${day} in front of ${crowd} spectators to stay in the race for the title.

${scorer} opened the scoring in minute ${minute} with a header after a corner. The visitors had the better chances before the break but failed to make use of them.

After the break the hosts controlled the game. ${scorer} added a second goal from the edge of the area, and the goalkeeper did not have to make a save until late in the game.

"We were patient and we got what we deserved," said the coach. "Now we look forward to the next match."

${home} play away next week, while ${away} are at home.`;

const figures = (week: string, all: string, change: string, rows: readonly [string, string][]) =>
  `Unemployment in week ${week}

${all} people were registered as out of work in week ${week}, the labour office said. That is ${change} than in the week before. The figures are adjusted for the season and may be revised.

${rows.map(([place, count]) => `In ${place}, ${count} people were out of work.`).join(' ')}

The labour office counts everybody who is registered on the last day of the week and could begin to work within two weeks. Those who take part in a course are not counted. The office publishes its figures every Thursday at ten.`;

const weather = (day: string, north: string, south: string, wind: string) =>
  `Weather for ${day}

The day begins dry in most places. Clouds come in from the west at noon, with some rain on the coast. Highs reach ${north} degrees in the north and ${south} degrees in the south. The wind is weak to moderate, with gusts of ${wind} kilometres an hour on the coast.

The night stays mild. Fog may form in the valleys before dawn. Drivers should take care on bridges. The pollen count is low. The next report comes at six in the evening.`;

const STATEMENT =
  'The Nordlys Line deeply regrets what happened to the passengers of the Solvind on Tuesday. The safety of our passengers and crews comes before everything else. We work closely with the Accident Board and will make public all that we learn. Every passenger can ask for the fare back until 30 June.';

const court = (name: string, age: string, what: string, sentence: string) =>
  `${name}, ${age}, appeared before Vestermark district court on Monday charged with ${what}. The prosecutor asked for a fine and the loss of the driving licence. The defence asked for a lesser fine, as it was a first offence.

The judge, Marit Sund, sentenced ${name} to ${sentence}. The costs of the case are to be paid by the accused. The sentence can be appealed within two weeks. The court sits again on Thursday.`;

const series = (part: string, body: string) =>
  `This is part ${part} of our series on the islands. Over four weeks our reporters visited all six of them, spoke with those who stayed, those who left and those who came back, and asked what a place needs to live. Read all parts on our pages.

${body}`;

/** Pairs of different stories with much in common. */
export const OTHER_STORY: readonly StoryPair[] = [
  { name: 'reports of one event by two writers', one: AGENCY, other: RIVAL },
  {
    name: 'two days of a live report',
    one: live('Monday', [
      '08:10 The first buses stay in the depot. Two dozen drivers stand at the gate with flags.',
      '11:40 The hospital says that 31 operations were put off. Emergencies are treated.',
      '16:05 The mayor, Odd Bruun, offers talks on Wednesday. The unions say they were not asked.',
    ]),
    other: live('Tuesday', [
      '07:55 Nobody works at the three large schools. Parents have opened a playroom in the old fire station.',
      '12:20 About 900 people walk from the harbour to the town hall, the police say. It stays peaceful.',
      '17:30 The unions agree to talks. Their speaker, Kari Vold, says the strike goes on meanwhile.',
    ]),
  },
  {
    name: 'match reports from one template',
    one: match('Vestermark', 'Ostby', '2-0', 'Ola Brekke', '17', '3,104', 'Saturday'),
    other: match('Sandnes Vale', 'Holmfoss', '2-1', 'Jan Eik', '63', '1,877', 'Sunday'),
  },
  {
    name: 'match reports of the same teams from one template',
    one: match('Vestermark', 'Ostby', '2-0', 'Ola Brekke', '17', '3,104', 'Saturday'),
    other: match('Vestermark', 'Ostby', '2-1', 'Nils Aker', '44', '2,950', 'Saturday'),
  },
  {
    name: 'weekly figures in the same words',
    one: figures('17', '41,250', '380 more', [
      ['Vestermark', '8,112'],
      ['Ostby', '5,940'],
      ['Holmfoss', '3,377'],
    ]),
    other: figures('18', '40,905', '345 fewer', [
      ['Vestermark', '8,031'],
      ['Ostby', '5,902'],
      ['Holmfoss', '3,401'],
    ]),
  },
  {
    name: 'the weather of two days',
    one: weather('Monday', '14', '19', '45'),
    other: weather('Tuesday', '15', '21', '60'),
  },
  {
    name: 'a statement, and the report that quotes all of it',
    one: STATEMENT,
    other: `${paragraphs.slice(0, 5).join('\n\n')}\n\nThe owner wrote on Wednesday: "${STATEMENT}"\n\n${paragraphs[5]}`,
  },
  {
    name: 'two cases before one court',
    one: court('Stein Dahl', '34', 'driving at 118 kilometres an hour through Lillevik', 'a fine of 6,000 crowns'),
    other: court('Arne Foss', '51', 'leaving the place of an accident in Ostby', 'a fine of 9,500 crowns'),
  },
  {
    name: 'two parts of a series with one opening',
    one: series('1', paragraphs.slice(3, 7).join('\n\n')),
    other: series('2', RIVAL.split('\n\n').slice(2).join('\n\n')),
  },
  {
    name: 'a report and what follows a day later',
    one: AGENCY,
    other: `The rudder of the ferry Solvind was repaired only in March, the Accident Board found on Thursday, two days after the ship ran aground off Sandholm.

A bolt as thick as a thumb had been put in the wrong way round, its director, Liv Aspen, said. The yard in Holmfoss did not want to comment.

The ferry, the 42-year-old Solvind, has carried cars and passengers between Vestermark and the islands since 1989. The Nordlys Line said that a smaller ship would run twice a day until the Solvind is repaired.

"I trusted that ship," said Captain Peder Moen. The line has asked another yard to look at its two other ships, which were built in 1994.`,
  },
  {
    name: 'the first sentence, told as news in brief',
    one: AGENCY,
    other:
      'A ferry with 84 people on board ran aground off Sandholm on Tuesday evening after its steering failed in a strong westerly wind.',
  },
];
