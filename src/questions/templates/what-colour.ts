import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const whatColour = defineTemplate({
  name: 'what-colour',
  about: 'what colour something is',
  asks: [
    '(what|which) (colour|color|colours|colors) {rest}',
    '{lead} (what|which) (colour|color) {rest}',
    'what <be> the (colour|color) of {rest}',
  ],
  uses: {},
  expects: 'colour',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'What colour is the new ferry?',
      article: 'The new ferry is fast. The new ferry is dark green with a white funnel. Arlen Lines owns it.',
      passage: 'dark green',
      short: 'dark green',
    },
    {
      question: 'Which color did the council paint the gate?',
      article: 'The council painted the gate in May. The council painted the gate yellow. It was rusty.',
      passage: 'gate yellow',
      short: 'yellow',
    },
    {
      question: 'What was the colour of the van?',
      article: 'The van was stolen. Police say the van was red, and old. It has no windows.',
      passage: 'was red',
      short: 'red',
    },
  ],
  notFor: [
    { question: 'What colourful things were sold?', takenBy: 'what' },
    { question: 'Who painted the gate?', takenBy: 'who' },
    { question: 'When was the gate painted?', takenBy: 'when' },
  ],
});
