const QUOTED = /["“”„«»]([^"“”„«»]{1,300})["“”„«»]/gu;

/** The contents of double quotation marks, without the marks. */
export function quotedStrings(text: string): string[] {
  return [...text.matchAll(QUOTED)].map((match) => match[1]!.trim()).filter((words) => words !== '');
}
