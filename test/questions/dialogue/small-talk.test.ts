import { describe, expect, it } from 'vitest';
import { type SmallTalk, smallTalkIn } from '../../../src/questions/dialogue/small-talk.ts';
import { templates } from '../../../src/questions/templates/index.ts';

describe('small talk', () => {
  it.each<[SmallTalk, readonly string[]]>([
    [
      'hello',
      [
        'hello',
        'Hi bot!',
        'hey there',
        'good morning everyone',
        'bot',
        'Verbatim?',
        "what's up",
        'How are you?',
        'hello, are you there?',
      ],
    ],
    [
      'help',
      [
        '?',
        'help',
        '??',
        '👋',
        'what can you do?',
        'Who are you?',
        'are you a robot',
        'hi, what can you do?',
        'what can I ask?',
        'How does this work',

        'hi! are you a bot?',
        'Can I ask you something?',
      ],
    ],
    [
      'thanks',
      ['thanks', 'thanks!', 'Thank you so much', 'ok, thanks', 'thx bot', 'cheers mate', 'thank you, that helps'],
    ],
    ['praise', ['good bot', 'nice', 'Well done!', "you're great", 'thanks, great answer']],
    ['ok', ['ok', 'yes', 'I see.', 'hm', 'oh ok']],
    ['bye', ['bye', 'see you later', 'ok bye']],
    ['doubt', ['really?', 'is that so?', 'Are you sure?', 'is that true?', 'oh really']],
    ['blame', ['bad bot', 'that is wrong', "that's not what I asked", 'huh?']],
  ])('is %s', (kind, messages) => {
    for (const message of messages) expect(smallTalkIn(message), message).toBe(kind);
  });

  it.each([
    'Who said hello to the mayor?',
    'Who said thanks?',
    'what did the bot do',
    'who is the robot',
    'what can the mayor do?',
    'who are you talking about?',
    'is that bridge so old?',
    'is it true that the mill burned down?',
    'Who helped?',
    'help for the flooded homes',
    'thanks and when was it?',
    'hello kitty museum',
    'good news from Norvik?',
    'why?',
    'what else?',
    'more',
    'no more ferries',
    'What is new?',
    'what happened to the man',
    'are they there?',
  ])('is none of it: %s', (message) => {
    expect(smallTalkIn(message)).toBeUndefined();
  });

  it.each(templates.flatMap(({ examples, notFor }) => [...examples, ...notFor].map(({ question }) => question)))(
    'is no question of a template: %s',
    (question) => {
      expect(smallTalkIn(question)).toBeUndefined();
    },
  );
});
