import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';

export const opinion = defineTemplate({
  name: 'opinion',
  about: 'what somebody thinks of something',
  asks: [
    'what <aux> {speaker} (think|believe|feel) [of|about|that] {topic}',
    'what <aux> {speaker} make of {topic}',
    'what <aux> {speaker} (think|believe|feel)',
    'how <aux> {speaker} feel [about|of] {topic}',
    'what <be> {speaker} (opinion|view|views|position|stance) (of|on|about) {topic}',
    'what <be> the (opinion|view|views|position|stance) of {speaker} (on|about) {topic}',
  ],
  uses: { speaker: 'speaker', topic: 'topic' },
  expects: 'opinion',
  rules: COMMON_RULES,
  examples: [
    {
      question: 'What does Ida Holm think of the bridge?',
      article:
        'Ida Holm opened the bridge on Monday. "The bridge is too narrow," said Ida Holm. The bridge cost 4 million euros.',
      passage: 'The bridge is too narrow',
    },
    {
      question: 'How does Per Aas feel about the new timetable?',
      article:
        'The new timetable begins in May. Per Aas, who drives the night bus, said that the new timetable was cruel. It has 40 pages.',
      passage: 'was cruel',
      knownRefusal: 'the article tells what he feels and quotes no words of his',
    },
    {
      question: "What is Marit Dahl's view of the harvest?",
      article: 'The harvest began early. Marit Dahl believes the harvest will be the worst in years. Dahl has 40 cows.',
      passage: 'the worst in years',
      knownRefusal: 'the article tells her view and quotes no words of hers',
    },
  ],
  notFor: [
    { question: 'What did Ida Holm say about the bridge?', takenBy: 'what-said' },
    { question: 'Who thinks the bridge is narrow?', takenBy: 'who-said' },
    { question: 'How did Per Aas drive?', takenBy: 'how' },
  ],
});
