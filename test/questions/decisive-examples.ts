import type { Example } from '../../src/questions/model/template.ts';

/** Examples in which one rule alone tips the balance; `others` are further articles of the library. */
export const DECISIVE: readonly (Example & { readonly others?: readonly string[] })[] = [
  {
    // expected-type, typed-alone, typed-near: the date outweighs more of the question's words.
    question: 'When did the grey heron leave the northern pond?',
    article:
      'Spring came early. The northern pond had a grey heron. Children fed the ducks with old bread. The heron left its northern home on Tuesday. Nobody knows more.',
    passage: 'on Tuesday',
  },
  {
    // last-word
    question: 'When did the grey heron leave the northern pond?',
    article:
      'Spring came early. Many people like the grey heron, which may leave the northern shore. Children fed the ducks with old bread. The heron left the pond on 3 March. Nobody knows more.',
    passage: 'on 3 March',
  },
  {
    // rarest-word
    question: 'When did the heron leave the pond near the old mill?',
    article:
      'Spring came early. Many people like the heron pond near the old mill. Children fed the ducks with bread. The heron left the pond on 3 March. Nobody knows more. The heron is grey. The pond is deep.',
    passage: 'on 3 March',
  },
  {
    // idf-match: "harbour" is rare in the article and common in the library.
    question: 'What did the harbour pilot paint?',
    article:
      'Rain fell. The harbour of the harbour is calm. Dogs bark. The pilot likes to have painted doors. Snow fell. The pilot slept. The pilot ate.',
    passage: 'painted doors',
    others: ['The harbour is old. The harbour is deep. The harbour is wide. The harbour is cold. The harbour is grey.'],
  },
  {
    // wording
    question: 'What did the baker put into the blue oven?',
    article:
      'Rain fell on the town. The blue oven of the baker was put into a shed. Nobody was hurt on the road. The baker put a stone into the blue oven. The town slept.',
    passage: 'put a stone',
  },
  {
    // small-words
    question: 'What did the baker put under the oven?',
    article:
      'Rain fell on the town. The baker put a cake into the oven. Nobody was hurt on the road. The baker put a stone under his oven. The town slept.',
    passage: 'a stone under',
  },
  {
    // rest-after
    question: 'When was the wooden bridge burned by lightning?',
    article:
      'Rain fell. The bridge burned on 5 June. Nobody was hurt there. The bridge burned, as was told, on 3 May. It was a wooden bridge. Dogs bark.',
    passage: 'on 3 May',
  },
  {
    // carried-match
    question: 'What did Ada Lind paint in the bakery?',
    article:
      'Dogs bark. Per painted a horse in the bakery. Cats sleep. Ada Lind sang. Snow fell. She painted a cow in the bakery. Nobody was hurt.',
    passage: 'painted a cow',
  },
  {
    // before-match
    question: 'What burned the old mill of Orm?',
    article:
      'Rain fell. The old mill burned twice. Nobody was hurt there. The old mill burned at night. Orm slept. Dogs bark.',
    passage: 'at night',
  },
  {
    // wire-lead
    question: 'What will the council build in the park?',
    article:
      'ORMHAVN (AFP) -- The council will be building in park style a stone bridge. Nobody was surprised. The council will build in the park. Trees grow slowly there. Children play ball. The gate stays open at night.',
    passage: 'a stone bridge',
  },
  {
    // wire-early
    question: 'What will the council build in the park?',
    article:
      'ORMHAVN (AFP) -- Snow fell on Ormhavn. The council will be building park walls and a stone bridge. Nobody was surprised. Trees grow slowly there. Children play ball. Dogs bark. Cats sleep. Boats pass. Bells ring. Rain fell. The gate stays open at night. The council will build in the park.',
    passage: 'a stone bridge',
  },
  {
    // figure: a number of what no reader takes for a distance
    question: 'How far is the island from the coast?',
    article:
      'Rain fell. The island is near the coast. Nobody was hurt there. The island lies off the coast by some 40 ship lengths. Dogs bark.',
    passage: '40 ship lengths',
  },
  {
    // wire-name
    question: 'Who opened the old mill?',
    article:
      'ORMHAVN (AFP) -- Snow fell on Ormhavn. Brandt opened the old mill. Nobody was hurt there. Oda Brandt opened the old mill. Children play ball.',
    passage: 'Oda Brandt opened',
  },
  {
    // person-noun
    question: 'Who closed the old bridge?',
    article:
      'Rain fell on Sunday. The old bridge was closed early. Nobody was hurt there. The old bridge was closed by an engineer. Dogs bark.',
    passage: 'by an engineer',
  },
  {
    // place-phrase
    question: 'Where is the stone lion kept?',
    article:
      'Rain fell on Sunday. The stone lion is kept clean. Nobody was hurt there. The stone lion is kept in the cellar. Dogs bark.',
    passage: 'in the cellar',
  },
  {
    // speech
    question: 'What was said about the tram?',
    article: 'Dogs bark. The tram was painted. Nobody was hurt there. "The tram is loud," Per Holt argued. Snow fell.',
    passage: 'The tram is loud',
  },
  {
    // speaker
    question: 'What did Oda Brandt say about the tram?',
    article:
      'Oda Brandt and Per Holt met on Sunday. Per Holt said Oda Brandt sold the tram. Nobody was hurt there. "The tram line is slow," said Oda Brandt. Dogs bark.',
    passage: 'The tram line is slow',
  },
  {
    // carried-speaker
    question: 'Who does Oda Brandt blame for the slow tram?',
    article:
      'Dogs bark. Oda likes slow trams. Nobody was hurt. Snow fell. Oda Brandt, a baker, waited. Nobody came. "The tram is too slow," she said. Snow fell.',
    passage: 'The tram is too slow',
  },
  {
    // reason-cue
    question: 'Why was the ferry late?',
    article:
      'Rain fell. The ferry was late again. Nobody was hurt there. The ferry was late because of fog. Dogs bark.',
    passage: 'because of fog',
  },
  {
    // reason-near
    question: 'Why did the choir of Lund sell its organ?',
    article:
      'Dogs bark. The organ of Lund is old. Snow fell. Cats sleep. It sold its organ. The choir of Lund needed a new roof. Nobody was hurt.',
    passage: 'new roof',
  },
  {
    // predicate-match
    question: 'What did Oda Brandt paint on the barn?',
    article:
      'Dogs bark. Brandt sold the barn. Snow fell. Per painted a horse on the barn. Oda Brandt slept. Nobody was hurt. Cats sleep.',
    passage: 'painted a horse',
  },
  {
    // definition
    question: 'Who is Lea Moritz?',
    article:
      'Rain fell. Lea Moritz waved. Nobody was hurt there. Lea Moritz, a glass blower from Orm, waved. Dogs bark.',
    passage: 'a glass blower',
  },
  {
    // quoted-words
    question: 'Who said "the sea keeps its own calendar"?',
    article:
      'Rain fell. Tor Eide said his calendar of the sea keeps its own order. Nobody was hurt there. "The sea keeps its own calendar," she said. Dogs bark.',
    passage: 'its own calendar',
  },
  {
    // article-score: the article that is about bridges
    question: 'When was the bridge opened?',
    article:
      'Ormhavn has a bridge. The bridge spans the Orm. The bridge was opened in 1931. Ships pass under the bridge. It was opened again.',
    passage: 'in 1931',
    others: ['The bridge opened on Friday.'],
  },
  {
    // article-holds: the article that has every word of the question
    question: 'Where was the silver cup of the rowing club found?',
    article:
      'The rowing club met. It rained all night in the town and the people of the town stayed at home by the fire. The cup was found in Orm.',
    passage: 'found in Orm',
    others: ['A silver cup was found in Tarn. The silver cup is a silver cup.'],
  },
  {
    // fitting
    question: 'How old is Tim Holm?',
    article: 'Rain fell. She is 40: Tim Holm of Orm knows. Dogs bark. Tim Holm, 41, slept in a barn. Snow fell.',
    passage: 'Holm, 41',
  },
  {
    // of-other
    question: 'How many goats did the farmer lose in the flood?',
    article:
      'Rain fell. The farmer did lose 40 hens in the flood. Dogs bark. In the flood the farmer lost 12 when the water rose. Snow fell. A goat ate.',
    passage: 'lost 12',
  },
  {
    // several
    question: 'Which towns share the cost of the bridge?',
    article:
      'Dogs bark. The cost of the bridge is shared, said a man from Tarn. Rain fell. Bergen and Oslo bear the cost of the bridge. Snow fell.',
    passage: 'Bergen and Oslo',
  },
  {
    // yes-or-no
    question: 'Will the miller sell the old mill?',
    article:
      'Dogs bark. The old mill stands where the miller will bake. Rain fell. The miller denied that he might sell the mill. Snow fell.',
    passage: 'denied',
  },
  {
    // occupation
    question: "What was Tim Holm's old job?",
    article: 'Rain fell. An old friend saw Tim Holm. Dogs bark. Tim Holm worked for nine years as a driver. Snow fell.',
    passage: 'as a driver',
  },
  {
    // pro-verb
    question: 'When will the pool be heated?',
    article:
      'Dogs bark. The school of the town will be heated in May 2031. The pool is to follow in June. Rain fell. Snow fell.',
    passage: 'in June',
  },
  {
    // anaphoric-sentence
    question: 'What inspired the play Grey Summer?',
    article:
      'Dogs bark. In May Oda Brandt wrote the play Grey Summer, a play for two. It was inspired by a flood. Rain fell. Snow fell.',
    passage: 'by a flood',
  },
  {
    // placed-subject
    question: 'Where is Korlen?',
    article:
      'Dogs bark. The mayor of Korlen flew from Korlen to Orm and to the town of Tarn. Rain fell. Korlen, on the northern coast of the valley, has a school and a mill. Snow fell.',
    passage: 'on the northern coast',
  },
  {
    // heading
    question: 'Whom does the council blame?',
    article:
      'Dogs bark.\n\nThe council blame\n\nRain fell on the valley.\n\nFor the flood the council is blaming two drivers who left the gate open. Snow fell.',
    passage: 'two drivers',
  },
];
