import { expect, test } from 'vitest';
import { messageForm } from '../../../src/questions/dialogue/message-form.ts';

test.each([
  'who designed the gates',
  'Who designed the gates?',
  'why',
  'and Holm?',
  'and the mayor',
  'what about the bridge',
  'hey, why is it so',
  'is the bridge open?',
  'was she there when it happened',
  'did the council agree',
  'tell me about the barrier',
  'show me what the mayor said',
  'what else',
  'how old',
  'so what does the report say',
  'go on',
  'please explain the vote',
])('a question: %s', (text) => expect(messageForm(text)).toBe('question'));

test.each(['thanks!', 'hello', 'ok'])('small talk: %s', (text) => expect(messageForm(text)).toBe('small-talk'));

test.each(['flood barrier cost', 'Maren Tidewell', 'museum opening date', 'is the bridge open', 'salmon in spring'])(
  'keywords: %s',
  (text) => expect(messageForm(text)).toBe('keywords'),
);

test.each([
  'stop',
  'you are a cool bot',
  'lol that bot again',
  'haha the gates',
  'we should go there tomorrow',
  'idk maybe the barrier',
  'I was at the harbour when the boats came in and it rained all day',
])('talk: %s', (text) => expect(messageForm(text)).toBe('talk'));
