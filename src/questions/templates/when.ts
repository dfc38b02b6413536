import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const when = defineTemplate({
  name: 'when',
  about: 'when something happened',
  asks: [
    'when {rest}',
    'how long ago {rest}',
    '{lead} when {rest}',
    '{lead} when',
    '[{lead}] (in|on) (what|which) (month|day|date|century|decade) {rest}',
    '(what|which) (month|day|date|century|decade) {rest}',
    '{lead} (what|which) (month|day|date|century|decade) {rest}',
    '[{lead}] [at] (what|which) (time|hour|hours) {rest}',
    '(since|until|till|by|from) when {rest}',
  ],
  uses: {},
  expects: 'date',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'When did the ferry run aground?',
      article:
        'The ferry Gannet ran aground off Holm Island on Sunday night. Captain Ingrid Stoll said the engine had failed in the fog. All 84 passengers were taken to Port Arlen by fishing boats. "I heard the rocks before I saw them," Stoll told reporters. The ferry was built in 1987 and belongs to Arlen Lines.',
      passage: 'ran aground',
      short: 'Sunday night',
    },
    {
      question: 'When was the bell cast?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'was cast in 1702',
      short: '1702',
    },
    {
      question: 'When will the museum open?',
      article:
        'The old paper mill in Durnbeck will become a museum. Mayor Oskar Venn announced the plan on Tuesday. The museum will cost 4.5 million euros and open in May 2027. Venn said the town had waited too long. "A town that forgets its work forgets its people," he said. Historian Lea Marquand, who grew up beside the mill, will lead the museum.',
      passage: 'open in May 2027',
      short: 'May 2027',
    },
  ],
  notFor: [
    { question: 'Where did the ferry run aground?', takenBy: 'where' },
    { question: 'What year-round work does the museum offer?', takenBy: 'what' },
    { question: 'How long will the museum be closed?', takenBy: 'how-long' },
  ],
});
