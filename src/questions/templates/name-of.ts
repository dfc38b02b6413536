import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const nameOf = defineTemplate({
  name: 'name-of',
  about: 'what somebody or something is called',
  asks: [
    'what <aux> {namer} (nickname|nicknamed|name|named|christen|christened|dub|dubbed) {subject}',
    'what <aux> (people|locals|residents|villagers|they|fans) (call|called) {subject}',
    'what <be> {subject} (called|named|nicknamed|dubbed|titled|entitled)',
    'what <be> the [{kind}] (name|names|title|titles) of {subject}',
    'what <be> {subject} (name|surname|nickname)',
    '(which|what) name {rest}',
    'the (name|names) of {subject}',
    'name the {noun}',
    'name the {noun} (that|who|which|of|in) {rest}',
  ],
  uses: { noun: 'noun' },
  expects: 'name',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'What is the new ferry called?',
      article:
        'The new ferry arrived on Sunday. The new ferry, called Gannet, has room for 84 people. Arlen Lines ordered it.',
      passage: 'called Gannet',
      short: 'Gannet',
    },
    {
      question: 'What is the name of the vet?',
      article: 'The vet came at noon. The vet, Marit Dahl, gave the cow salt. The cow is well.',
      passage: 'Marit Dahl',
    },
    {
      question: 'What is the title of the film about the quarry?',
      article: 'Orm has a cinema. The film about the quarry, "Grey Summer", won a prize there. The quarry is closed.',
      passage: 'Grey Summer',
      short: 'Grey Summer',
    },
  ],
  notFor: [
    { question: 'What is a ferry?', takenBy: 'definition' },
    { question: 'Who named the ferry?', takenBy: 'who' },
    { question: 'What did the vet call the cow?', takenBy: 'what' },
  ],
});
