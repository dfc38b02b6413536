/** What the articles hold of a text. */
export const CHECKS = {
  differences: 'The article has {told}.',
  'difference-none': 'no {asked}',
  'difference-more': '{written} as well',
  'difference-other': '{written}, not {asked}',
  'more-differences': { one: '1 more difference', other: '{count} more differences' },
} as const;
