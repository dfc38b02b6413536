import { defineTemplate } from '../model/template.ts';
import { COMMON_RULES } from '../ranking/features/index.ts';
import { reasonCue } from '../ranking/features/reason-cue.ts';

export const whatCaused = defineTemplate({
  name: 'what-caused',
  about: 'what caused something',
  asks: [
    'what (caused|causes) {effect}',
    'what <aux> (caused|causing) {effect}',
    'how <aux> {effect} die',
    'what <aux> {effect} (die|dying) (of|from)',
    'what (triggered|sparked|provoked|prompted|started|led to|brought about) {effect}',
    'what <be> the (cause|causes|reason|trigger) (of|for|behind) {effect}',
    'what (explains|explained|provokes|moved|drove|pushed|forced|inspired|motivated) {effect}',
    'what (nearly|almost) (killed|destroyed|wiped out|ruined) {effect}',
    'what went wrong [{effect}]',
    'what <be> (thought|believed|said|suspected|known|feared) to have (caused|triggered|sparked|led to) {effect}',
    'what <be> the {which} (cause|reason) (of|for|behind) {effect}',
    '{lead} what made {effect}',
    'what made {effect}',
    '{lead} what caused {effect}',
  ],
  uses: {},
  expects: 'cause',
  rules: [...COMMON_RULES, reasonCue],
  examples: [
    {
      question: 'What caused the fire at the mill?',
      article:
        'The fire at the mill burned for two days. A broken lamp caused the fire, the mill owner says. The mill was insured.',
      passage: 'A broken lamp',
      short: 'A broken lamp',
    },
    {
      question: 'What was the cause of the flood?',
      article:
        'The flood came at night. The flood was caused by a blocked drain under the school. Nine houses were damaged in the flood.',
      passage: 'a blocked drain',
    },
    {
      question: 'What triggered the strike at the quarry?',
      article:
        'The strike at the quarry is in its third week. The dismissal of two drivers triggered the strike. The quarry employs 70 people.',
      passage: 'The dismissal of two drivers',
      short: 'The dismissal of two drivers',
    },
  ],
  notFor: [
    { question: 'What did the fire cause?', takenBy: 'what-followed' },
    { question: 'Why did the mill burn?', takenBy: 'why' },
    { question: 'Who caused the fire?', takenBy: 'who' },
  ],
});
