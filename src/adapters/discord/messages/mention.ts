import type { Message } from 'discord.js';
import { holdsWords } from '../../../app/answers/holds-words.ts';
import type { Requester } from '../../../app/app.ts';
import { refusal } from '../../../app/languages/refusal.ts';
import { DEFAULT_TEXT_LENGTH } from '../../../app/limits.ts';
import { messageForm } from '../../../questions/dialogue/message-form.ts';
import { textCommandOf, wordsWithin } from '../commands/text-command.ts';
import { requestIn } from '../custom-ids/buttons-of.ts';
import { type CustomIdRequest, MAX_FURTHER } from '../custom-ids/custom-ids.ts';
import { quotedText, textOfMessage } from '../posts/message-text.ts';
import { mentionsBot } from '../posts/post.ts';
import { wordingFor } from '../reader-language.ts';
import { sentence } from '../rendering/render.ts';
import { answerRequest, type Bot, isForEveryone, layOut, replyTo } from '../run-request.ts';
import type { Speech } from './speaking.ts';

/** One message, or several where a long reply has no buttons. */
export type Speeches = readonly [first: Speech, ...rest: Speech[]];

/** "who said this?", "who wrote that" about the message that is replied to. */
const WHO_SAID = /^(?:and |so |hey |hi )?(?:who|whose)\b.{0,20}\b(?:said|says|say|wrote|told|words?|quote)\b.{0,20}$/i;
/** "is this true?", "check this", "did she really say that?" */
const IS_TRUE =
  /^(?:(?:is|was) (?:this|that|it) (?:true|right|real|correct|so|accurate)|(?:please )?(?:check|verify)\b|did .{0,30}\bsay (?:this|that|it)\b)/i;
const THIS = /\b(?:this|that)\b(?! \p{L})/iu;

/** UTF-16 units of somebody's message that stands for "this" in a question. */
const MAX_QUOTED = 300;

/**
 * What is answered to a message that addresses the bot: by its name, its role, or as a reply to one of its messages.
 * @returns undefined where silence is better: a reply to the bot that asks nothing
 * @throws UserError with a one-sentence message
 */
export async function answerMention(bot: Bot, asker: Requester, message: Message): Promise<Speeches | undefined> {
  const words = wordsOf(message);
  const isNamed = mentionsBot(message);
  const before = isReplyHere(message) ? await message.fetchReference().catch(() => undefined) : undefined;
  const looks = { owner: asker.caller.id, isPrivate: false };
  const isOwn = before?.author.id === message.client.user.id;
  if (before && !isOwn) {
    const about = requestAbout(bot, words, textOfMessage(before));
    if (about) return answerRequest(bot, asker, about, looks);
  }
  if (message.reference && !before && isNamed && words === '') throw refusal('empty', 'reply-unreadable');
  const form = words === '' ? 'talk' : messageForm(words);
  const usage = isNamed ? ([sentence(wordingFor(asker, false).text({ key: 'usage' }))] as const) : undefined;
  if (form === 'talk' || (form === 'small-talk' && !isNamed)) return usage;
  const earlier = isOwn ? earlierRequest(bot, before) : undefined;
  const request = goingOn(earlier, words);
  await bot.posts.compared(asker.guild);
  const reply = await replyTo(bot, asker, request);
  return form !== 'keywords' || holdsWords(reply, words) ? layOut(bot, asker, request, reply, looks) : usage;
}

/** True for a reply in the same channel: a forwarded message may come from where its readers see nothing. */
function isReplyHere({ reference, channelId }: Message): boolean {
  return reference?.channelId === channelId;
}

/** What a mention in reply to somebody's message asks about that message; undefined if it asks about something else. */
function requestAbout({ app }: Bot, words: string, theirs: string): CustomIdRequest | undefined {
  const asksWho = WHO_SAID.test(words);
  const asksThis = asksWho || IS_TRUE.test(words) || THIS.test(words);
  if (theirs === '') {
    if (asksThis || words === '') throw refusal('empty', 'reply-unreadable');
    return undefined;
  }
  const run = (name: string): CustomIdRequest | undefined => {
    const command = textCommandOf(app.commands, name);
    return (
      command && {
        command: command.command,
        options: { [command.option]: wordsWithin(quotedText(theirs), command.length) },
      }
    );
  };
  if (words === '')
    return messageForm(theirs) === 'question' ? { say: wordsWithin(theirs, DEFAULT_TEXT_LENGTH) } : run('who-said');
  if (asksWho) return run('who-said');
  if (IS_TRUE.test(words)) {
    // Checking somebody's words in front of all is for nobody.
    if (textCommandOf(app.commands, 'check')) throw refusal('bad-request', 'check-privately');
    return run('who-said');
  }
  if (!asksThis || theirs.length > MAX_QUOTED) return undefined;
  const quoted = `“${theirs.replace(/["“”]/g, '').replace(/\s+/g, ' ').trim()}”`;
  // A function, since "$&" in a text would be read as a pattern.
  return { say: words.replace(THIS, () => quoted) };
}

/** The request for an answer to some words, which may go on from an earlier one. */
export function goingOn(earlier: EarlierRequest | undefined, words: string): CustomIdRequest {
  return earlier ? { ...earlier, further: [...(earlier.further ?? []), words] } : { say: words };
}

type EarlierRequest = CustomIdRequest & { readonly command: string };

/** The request of a card that can be gone on from: one that readers may make, and that its buttons can hold with one more. */
export function earlierRequest({ app }: Bot, card: Message): EarlierRequest | undefined {
  const { isWide: _, ...request } = requestIn(card) ?? { say: '' };
  if (!('command' in request) || !isForEveryone(app, request.command)) return undefined;
  return (request.further?.length ?? 0) < MAX_FURTHER ? request : undefined;
}

/**
 * The text of a message without the bot's mention; other mentions are replaced by names, each of them in one piece, so that it can be
 * left out where nobody's name is kept.
 */
export function wordsOf(message: Message): string {
  const role = message.guild?.roles.botRoleFor(message.client.user.id)?.id;
  const own = new RegExp(`<@!?${message.client.user.id}>${role ? `|<@&${role}>` : ''}`, 'g');
  const without = message.content
    .replace(own, ' ')
    .replace(/\s{1,100}/g, ' ')
    .trim();
  // All at once, by a function: a name may look like a mention, or like a pattern such as "$&".
  return without.replace(/<@!?(\d{1,21})>/g, (given, id: string) => {
    const name = message.mentions.users.get(id)?.displayName;
    return name === undefined ? given : `@${name.replace(/\s+/g, '\u00A0')}`;
  });
}
