import { COMMON_RULES } from '../rules/index.ts';
import { defineTemplate } from '../template.ts';

export const whatSaid = defineTemplate({
  name: 'what-said',
  about: 'what somebody said, perhaps about something',
  asks: [
    'what <aux> {speaker} <speech>',
    'what <aux> {speaker} <speech> (about|of|on|regarding|concerning|to) {topic}',
    'what <speech> {speaker}',
    'what <aux> {speaker} <speech> {topic}',
    '{lead} what <aux> {speaker} <speech> {topic}',
    'what (was|is) said [by {speaker}] about {topic}',
    'how <aux> {speaker} (describe|react|respond|explain|justify) {topic}',
    '{speaker} (said|says) what [about {topic}]',
  ],
  uses: { speaker: 'speaker', topic: 'topic' },
  expects: 'quotation',
  candidates: 'sentences',
  rules: COMMON_RULES,
  examples: [],
  notFor: [],
});
