import type { Exclusion } from './exclusion.ts';

/** It gives a figure again in another unit: "20 feet" in "6m (about 20 feet)". */
export const isConvertedFigure: Exclusion = ({ passage: { mentions, reading } }) => {
  const { text } = reading.article;
  const figures = mentions.filter((mention) => 'value' in mention);
  const converted = new Set(
    figures.filter(({ kind, start }) =>
      mentions.some((m) => m.kind === kind && m.end < start && OPENING.test(text.slice(m.end, start))),
    ),
  );
  if (converted.size === 0) return undefined;
  return (c) => {
    const own = figures.find(({ start, end }) => start <= c.start && c.end <= end);
    return own !== undefined && converted.has(own);
  };
};

/** What stands between a figure and its conversion. */
const OPENING = /^ \((?:about |around |nearly )?$/;
