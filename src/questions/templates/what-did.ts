import { isOfClass } from '../../text/grammar/word-classes.ts';
import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const whatDid = defineTemplate({
  name: 'what-did',
  about: 'what somebody did or will do',
  asks: [
    'what <aux> {doer} (do|done|doing)',
    'what <aux> {doer} (do|done|doing) {rest}',
    '{lead} what <aux> {doer} do [{rest}]',
  ],
  uses: {},
  // "what did she say they do" asks for a quotation.
  fits: ({ doer }) => !doer?.patternWords.some(({ key }) => isOfClass('say', key)),
  expects: 'action',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'What did the divers do on Friday?',
      article: 'The divers live in Orm. On Friday the divers cut the nets off the wreck. The wreck is old.',
      passage: 'cut the nets off the wreck',
    },
    {
      question: 'What will the council do with the mill?',
      article: 'The council met on Monday. The council will sell the mill to a baker. The mill is empty.',
      passage: 'will sell the mill',
    },
    {
      question: 'What are the farmers doing in Tarn?',
      article: 'Tarn lies in a valley. The farmers in Tarn are planting clover. It rained.',
      passage: 'planting clover',
    },
  ],
  notFor: [
    { question: 'What does Oda Brandt do?', takenBy: 'what-work' },
    { question: 'What did the divers say?', takenBy: 'what-said' },
    { question: 'What happened on Friday?', takenBy: 'what-happened' },
  ],
});
