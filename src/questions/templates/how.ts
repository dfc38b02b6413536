import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const how = defineTemplate({
  name: 'how',
  about: 'how something is done or was',
  asks: ['how {rest}', '{lead} how {rest}', 'in what way {rest}'],
  uses: {},
  expects: 'manner',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'How was the bell carried away?',
      article:
        'A bronze bell was stolen from the chapel in Greywater on Friday. Police believe that three men carried it away in a green van. The bell weighs 310 kilograms and was cast in 1702. Chaplain Piet Arends offered a reward of 2,000 euros for its return. "We only want to hear it ring again," said Arends.',
      passage: 'carried it away in a green van',
    },
    {
      question: 'How did the passengers reach Port Arlen?',
      article:
        'The ferry Gannet ran aground off Holm Island on Sunday night. Captain Ingrid Stoll said the engine had failed in the fog. All 84 passengers were taken to Port Arlen by fishing boats. "I heard the rocks before I saw them," Stoll told reporters. The ferry was built in 1987 and belongs to Arlen Lines.',
      passage: 'were taken to Port Arlen by fishing boats',
    },
    {
      question: 'In what way does the choir raise money?',
      article:
        'The choir of Lund needs a new roof. It raises money by singing at weddings. The roof costs more than the choir has.',
      passage: 'by singing at weddings',
    },
  ],
  notFor: [
    { question: 'How many men carried the bell?', takenBy: 'how-many' },
    { question: 'How long was the bell rung?', takenBy: 'how-long' },
    { question: 'How much did the bell cost?', takenBy: 'how-much' },
  ],
});
