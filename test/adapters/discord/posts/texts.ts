/** Articles as people paste them; places and people are invented. */
export const HARBOUR = `Harbour reopens after storm

The harbour of Ostervik opened again on Monday after a week of repairs. "We waited long for this day," said Mayor Ada Lind.
The first ferry left for Norrhavn at noon with forty passengers, and two trawlers followed it out.`;

export const BRIDGE = `Old bridge closed

The old bridge at Norrhavn was closed to lorries on Tuesday, the county said. Engineers found cracks in two of its piers.
"Nobody needs to worry, but heavy loads must go round," said engineer Pelle Brandt.`;

export const SALMON = `Salmon return to the Linde

Salmon have come back to the river Linde for the first time in thirty years, biologists said on Wednesday.
"They found the new ladder within a day," said Signe Holm of the river trust. Anglers must wait until next spring.`;

/**
 * An article of about 4,600 characters, pasted in three messages: split at the end of a paragraph, then within a
 * sentence.
 */
export const COUNCIL: readonly [string, string, string] = [
  `Council votes for a new lighthouse\n\n${paragraphs('keeper', 15)}`,
  `${paragraphs('pilot', 15)}\n\n"The old lamp has served us well," said Councillor Runa Falk, who`,
  'proposed the motion in spring. "It deserves a rest, and so do its keepers." The vote ended 14 to 3.',
];

function paragraphs(about: string, count: number): string {
  const lines = Array.from({ length: count }, (_, n) => {
    return `The ${about} told the council in its ${n + 1}. meeting that the tower needed a stronger lamp, a new stair and paint.`;
  });
  return lines.join('\n\n');
}
