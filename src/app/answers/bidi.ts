/**
 * Characters that steer the direction of writing: embeddings, overrides, isolates and marks. What is open at the end of a
 * text would turn round what is shown behind it, such as a date or a link of ours.
 */
const STEERING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Where the direction of writing begins anew. */
const PARAGRAPH_END = /(\r\n|[\n\r\u0085\u2028\u2029])/;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const POP_EMBEDDING = '\u202C';

const OPENERS: Readonly<Record<string, string>> = {
  '\u202A': POP_EMBEDDING,
  '\u202B': POP_EMBEDDING,
  '\u202D': POP_EMBEDDING,
  '\u202E': POP_EMBEDDING,
  '\u2066': POP_ISOLATE,
  '\u2067': POP_ISOLATE,
  [FIRST_STRONG_ISOLATE]: POP_ISOLATE,
};

/**
 * The text for display: what steers the direction of writing in it ends with it, line by line (Unicode Standard Annex 9).
 * Text without such characters is returned as it is; from others, signs that end an isolate of somebody else are left out.
 */
export function isolated(text: string): string {
  if (text.search(STEERING) < 0) return text;
  return text
    .split(PARAGRAPH_END)
    .map((line) => (line.search(STEERING) < 0 ? line : isolatedLine(line)))
    .join('');
}

/** The text without what steers the direction of writing, where there is no room for `isolated`. */
export function withoutSteering(text: string): string {
  return text.replace(STEERING, '');
}

function isolatedLine(line: string): string {
  const closers: string[] = [];
  const kept = line.replace(STEERING, (sign) => {
    const closer = OPENERS[sign];
    if (closer) closers.push(closer);
    else if (sign === POP_EMBEDDING && closers.at(-1) === POP_EMBEDDING) closers.pop();
    else if (sign === POP_ISOLATE) {
      const opened = closers.lastIndexOf(POP_ISOLATE);
      if (opened < 0) return '';
      // It ends the embeddings inside the isolate, too.
      closers.splice(opened);
    }
    return sign;
  });
  return FIRST_STRONG_ISOLATE + kept + closers.reverse().join('') + POP_ISOLATE;
}
