import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const where = defineTemplate({
  name: 'where',
  about: 'where something is or happened',
  asks: ['where {rest}', '{lead} where {rest}', '{lead} where'],
  uses: {},
  expects: 'place',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'Where did the ferry run aground?',
      article:
        'The ferry Gannet ran aground off Holm Island on Sunday night. Captain Ingrid Stoll said the engine had failed in the fog. All 84 passengers were taken to Port Arlen by fishing boats. "I heard the rocks before I saw them," Stoll told reporters. The ferry was built in 1987 and belongs to Arlen Lines.',
      passage: 'off Holm Island',
    },
    {
      question: 'Where were the passengers taken?',
      article:
        'The ferry Gannet ran aground off Holm Island on Sunday night. Captain Ingrid Stoll said the engine had failed in the fog. All 84 passengers were taken to Port Arlen by fishing boats. "I heard the rocks before I saw them," Stoll told reporters. The ferry was built in 1987 and belongs to Arlen Lines.',
      passage: 'were taken to Port Arlen',
      short: 'Port Arlen',
    },
    {
      question: 'Where was the bell stolen?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'from the chapel in Greywater',
    },
  ],
  notFor: [
    { question: 'When was the bell stolen?', takenBy: 'when' },
    { question: 'Who stole the bell?', takenBy: 'who' },
    { question: 'Which chapel lost its bell?', takenBy: 'which' },
  ],
});
