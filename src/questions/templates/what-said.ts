import { ARTICLES } from '../../text/grammar/function-words.ts';
import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const whatSaid = defineTemplate({
  name: 'what-said',
  about: 'what somebody said, perhaps about something',
  asks: [
    'what <aux> {speaker} <say>',
    'what <aux> {speaker} <say> (about|of|on|regarding|concerning|to) {topic}',
    'what <say> {speaker}',
    'what <aux> {speaker} <say> {topic}',
    '{lead} what <aux> {speaker} <say> {topic}',
    'what (was|is) said [by {speaker}] about {topic}',
    'what <aux> {speaker} (whisper|shout|yell|murmur) [(to|at|about) {topic}]',
    'how <aux> {speaker} (describe|respond|explain|justify) {topic}',
    '{speaker} (said|says) what [about {topic}]',
    'what {speaker} (said|says) [about {topic}]',
  ],
  uses: { speaker: 'speaker', topic: 'topic' },
  // "What does the state of the dam permit" asks for nobody's words.
  fits: ({ speaker }) => !ARTICLES.has(speaker?.patternWords.at(-1)?.key ?? ''),
  expects: 'quotation',
  target: 'statements',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'What did Ingrid Stoll say about the engine?',
      article:
        'The ferry Gannet ran aground off Holm Island on Sunday night. Captain Ingrid Stoll said the engine had failed in the fog. All 84 passengers were taken to Port Arlen by fishing boats. "I heard the rocks before I saw them," Stoll told reporters. The ferry was built in 1987 and belongs to Arlen Lines.',
      passage: 'Captain Ingrid Stoll said the engine had failed',
      short: 'the engine had failed in the fog',
    },
    {
      question: 'what did Venn say',
      article:
        'The old paper mill in Durnbeck will become a museum. Mayor Oskar Venn announced the plan on Tuesday. The museum will cost 4.5 million euros and open in May 2027. Venn said the town had waited too long. "A town that forgets its work forgets its people," he said. Historian Lea Marquand, who grew up beside the mill, will lead the museum.',
      passage: 'Venn said the town had waited too long',
      short: 'the town had waited too long',
    },
    {
      question: 'What did Piet Arends say about the bell?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'We only want to hear it ring again',
    },
  ],
  notFor: [
    { question: 'Who said the engine had failed?', takenBy: 'who-said' },
    { question: 'What did Ingrid Stoll see?', takenBy: 'what' },
    { question: 'Why did Stoll say the engine had failed?', takenBy: 'why' },
  ],
});
