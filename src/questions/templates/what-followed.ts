import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const whatFollowed = defineTemplate({
  name: 'what-followed',
  about: 'what something led to',
  asks: [
    'what <aux> {cause} (cause|trigger|lead to|result in|bring about)',
    'what <be> the (result|results|outcome|consequence|consequences|effect|effects|impact) (of|on) {cause}',
    'what (resulted from|came of|followed) {cause}',
    'what <aux> {cause} (do|mean) (to|for) {rest}',
  ],
  uses: {},
  expects: 'consequence',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'What did the storm cause?',
      article: 'The storm came from the west. The storm caused a blackout in Orm. It had been forecast on Monday.',
      passage: 'a blackout in Orm',
    },
    {
      question: 'What was the result of the vote in Durnbeck?',
      article:
        'It rained on Sunday. The vote in Durnbeck ended the fee for the bridge. Half of the town stayed at home.',
      passage: 'ended the fee',
    },
    {
      question: 'What did the leak lead to?',
      article: 'The leak was found on Friday. The leak led to the closure of the pool. Nobody knows who will pay.',
      passage: 'the closure of the pool',
      short: 'the closure of the pool',
    },
  ],
  notFor: [
    { question: 'What caused the storm?', takenBy: 'what-caused' },
    { question: 'What did the council result say?', takenBy: 'what-said' },
    { question: 'Who led the vote?', takenBy: 'who' },
  ],
});
