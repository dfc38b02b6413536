import { contains, overlaps, type Span } from '../../../domain/article.ts';
import { isOfClass } from '../../../text/grammar/word-classes.ts';
import { isSpeechDate } from '../../answer-types/speech-dates.ts';
import { isAskedVerb } from '../asked-words.ts';
import type { Exclusion } from './exclusion.ts';

/** A pronoun for the speaker, whom the reply names already. */
export const isPronoun: Exclusion = ({ question, parsed: { tokens } }) =>
  question.expects === 'speaker'
    ? ({ first, last }) => last === first + 1 && tokens[first]!.tag === 'pronoun'
    : undefined;

/** It begins with the reporting verb, although the question asks for neither words nor deeds. */
export const reportsOnly: Exclusion = ({ question, group, parsed: { tokens } }) =>
  group === 'deed' || question.asksForWords ? undefined : ({ first }) => isOfClass('say', tokens[first]!.word);

/** It lies outside what the passage quotes or reports, although the question asks for somebody's words. */
export const isNotSaid: Exclusion = ({ question, group, passage: { quotes } }) => {
  if (group !== 'said' || !question.asksForWords || quotes.length === 0) return undefined;
  const said = quotes.flatMap(({ parts }) => parts);
  return (c) => !said.some((part) => overlaps(part, c));
};

/** It is who reports the event, not who did it: a mayor who says that a station was sold did not buy it. */
export const isReporter: Exclusion = ({ question, group, passage, parsed: { tokens }, matched }) => {
  const { gap } = question.form;
  if (group !== 'who' || gap.place !== 'subject' || gap.verb === undefined) return undefined;
  if (question.expects === 'speaker' || question.asksForWords) return undefined;
  const { text } = passage.reading.article;
  const asked = tokens.filter((_, i) => matched[i]);
  const namesEvent = asked.some(({ word }) => isAskedVerb(word, question));
  const reporters = passage.quotes.flatMap(({ parts, speaker, cue }) => {
    if (!speaker) return [];
    const isTold = (token: Span) => parts.some((part) => contains(part, token));
    if (!asked.every((token) => isTold(token) && !overlaps(token, speaker))) return [];
    if (!namesEvent && !(cue && SAYING.test(text.slice(cue.start, cue.end)))) return [];
    // "I built it", "he had built it": that may be the reporter.
    return tokens.some((token) => isTold(token) && ONESELF.has(token.word)) ? [] : [speaker];
  });
  return reporters.length > 0 ? (c) => reporters.some((reporter) => overlaps(reporter, c)) : undefined;
};

/** It is to whom something was told, who is seldom in the news: "a paper" in "some told a paper that they could not pay". */
export const isTold: Exclusion = ({ question, group, parsed: { tokens } }) => {
  if (group !== 'who' || question.asksForWords || question.tokens.some(({ key }) => TELLING.has(key))) return undefined;
  return ({ first }) => {
    const before = tokens[first - 1]?.tag === 'determiner' ? first - 2 : first - 1;
    return TELLING.has(tokens[before]?.word ?? '');
  };
};

const TELLING: ReadonlySet<string> = new Set(['tell', 'tells', 'told', 'telling']);

/** Verbs that only report; whoever calls for something or announces it may also have done it. */
const SAYING = /^(?:said|says|told|tells|added|adds|noted|notes|explained)$/i;

/** Words by which speakers may refer to themselves. */
const ONESELF: ReadonlySet<string> = new Set(
  "i we my our me us i'm i've i'd i'll we've we're we'd we'll he she they he's she's they've he'd she'd they'd".split(
    ' ',
  ),
);

/** It is when something was said, although another date of the passage may be that of the event. */
export const isWhenSaid: Exclusion = ({ question, group, passage }) => {
  if (group !== 'when' || question.asksForWords) return undefined;
  const dates = passage.mentions.filter(({ kind }) => kind === 'date');
  const said = dates.filter((date) => isSpeechDate(passage, date));
  return said.length > 0 && said.length < dates.length ? (c) => said.some((date) => overlaps(date, c)) : undefined;
};
