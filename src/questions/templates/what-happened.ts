import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const whatHappened = defineTemplate({
  name: 'what-happened',
  about: 'what happened',
  asks: [
    'what (happened|happens|happen)',
    'what (happened|happens) (to|in|at|with|on|after|before|when|during|between|while) {rest}',
    'what <aux> (happened|happen|happening|occurred|occur) [{rest}]',
    'what (happened|happens|occurred) {rest}',
    'what <aux> (going on|taking place) {rest}',
    'what took place {rest}',
    '{lead} what (happened|happens) {rest}',
    '{lead} what <aux> happen [{rest}]',
  ],
  uses: {},
  expects: 'event',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'What happened to the ferry?',
      article: 'Arlen Lines has three boats. The ferry ran aground off Holm on Sunday. Nobody was hurt.',
      passage: 'ran aground',
    },
    {
      question: 'What is happening in the harbour of Orm?',
      article: 'Orm is old. In the harbour of Orm workers are pumping oil out of a wreck. The council met on Monday.',
      passage: 'pumping oil',
    },
    {
      question: 'Tell me what happened at the mill',
      article: 'Durnbeck has 900 people. Late on Friday a fire destroyed the roof of the mill. Nobody was hurt.',
      passage: 'a fire destroyed the roof',
    },
  ],
  notFor: [
    { question: 'What happy song was sung?', takenBy: 'what' },
    { question: 'Why did the fire happen?', takenBy: 'why' },
    { question: 'When did the fire happen?', takenBy: 'when' },
  ],
});
