import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';
import { quotedWords } from '../ranking/features/quoted-words.ts';

export const whoSaid = defineTemplate({
  name: 'who-said',
  about: 'who said something',
  asks: [
    'who <speech> {words}',
    'who <speech> (that|about) {words}',
    'who (is|was|were|has been) quoted [as] [saying] {words}',
    'who used the (words|word|phrase) {words}',
    'whose (words|quote) (is|are|was|were) {words}',
  ],
  uses: { words: 'words' },
  expects: 'speaker',
  target: 'speaker',
  rules: [...COMMON_RULES, quotedWords],
  examples: [
    {
      question: 'Who said "the bridge sings at night"?',
      article:
        'The bridge over the Fenn was closed on Monday. Engineers had heard a hum. "The bridge sings at night," Tilda Roan said. The bridge is old.',
      passage: 'The bridge sings at night',
      short: 'Tilda Roan',
    },
    {
      question: 'who said that the ferry would never sail again?',
      article:
        'The ferry to Skarholm is broken. Harbour master Odd Brekke said that the ferry would never sail again. Tickets for the ferry are refunded.',
      passage: 'would never sail again',
      short: 'Harbour master Odd Brekke',
    },
    {
      question: 'Who warned that the dam could break?',
      article:
        'The dam above Ilmen is 80 years old. Geologist Vesna Prodan warned that the dam could break. People below the dam are afraid that it could break.',
      passage: 'Geologist Vesna Prodan warned',
      short: 'Geologist Vesna Prodan',
    },
  ],
  notFor: [
    { question: 'Who opened the bridge?', takenBy: 'who' },
    { question: 'What did Tilda Roan say about the bridge?', takenBy: 'what-said' },
    { question: 'Who is Tilda Roan?', takenBy: 'who-is' },
  ],
});
