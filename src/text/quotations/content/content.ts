import { Class } from '../../grammar/function-words.ts';
import type { TokenRange } from '../../grammar/noun-phrases.ts';
import { isA, isSign } from '../../grammar/token-tests.ts';
import { verbGroupStart } from '../../grammar/verb-groups.ts';
import type { Cue } from '../cues.ts';
import { isParticiple, type SourcePhrase } from '../sources/source.ts';
import type { StatementToken } from '../statements.ts';
import { contentAfter } from './after-cue.ts';
import { contentBefore } from './before-cue.ts';
import { quoted } from './clause-end.ts';
import { clauseScope } from './clause-scope.ts';

type Tokens = readonly StatementToken[];

/** The content of a cue: the token ranges that somebody is reported to have said. */
export function contentOf(tokens: Tokens, cue: Cue, subject: SourcePhrase | undefined, floor: number): TokenRange[] {
  const after = subject?.where === 'right' ? Math.max(cue.to, subject.run.to) : cue.to;
  const quotes = isQuotedAs(tokens, cue, subject);
  const edge = subject && (subject.where === 'left' || quotes) ? Math.min(cue.group, subject.run.from) : cue.group;
  const relative = subject !== undefined && isA(tokens[subject.run.from], Class.relative);
  if (
    !relative &&
    (quotes || !isParticiple(cue, tokens)) &&
    (cue.verb.takes.has('trailing') || cue.verb.takes.has('quote'))
  ) {
    const trailing = contentBefore(tokens, cue, edge, after, floor, subject?.where === 'right');
    if (trailing) return trailing;
  }
  if (subject?.where === 'right' && cue.voice === 'active' && !isAgent(tokens, subject)) {
    const mark = isSign(tokens[after], ',:') ? after + 1 : after;
    return tokens[mark]?.kind === 'mark' ? [quoted(tokens, mark)] : [];
  }
  const run = contentAfter(tokens, cue, after);
  if (!run) return [];
  const reach = clauseScope(tokens, cue, subject, run.from);
  return reach < run.to ? [{ from: run.from, to: Math.max(run.from + 1, reach) }] : [run];
}

/** `"It is safe," Lind was quoted as |saying|`: the form in -ing is a cue of its own here. */
function isQuotedAs(tokens: Tokens, cue: Cue, subject: SourcePhrase | undefined): boolean {
  const verb = cue.group - 2;
  return (
    tokens[verb + 1]?.word === 'as' &&
    /^(?:quoted|cited)$/.test(tokens[verb]?.word ?? '') &&
    verbGroupStart(tokens, verb) === subject?.run.to
  );
}

/** "Asked |by Lind| whether …": the content follows the agent. */
function isAgent(tokens: Tokens, subject: SourcePhrase): boolean {
  return tokens[subject.run.from - 1]?.word === 'by';
}
