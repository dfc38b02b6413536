import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { Fault } from './fault.ts';

/**
 * The rows of a JSON Lines file, one at a time, blank lines skipped.
 * @throws Fault naming file and line for a missing file, broken JSON or a row of another shape
 */
export async function* rowsOf<Schema extends z.ZodType>(file: string, schema: Schema): AsyncGenerator<z.infer<Schema>> {
  if (!existsSync(file)) throw new Fault(`no such file: ${file}`);
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number++;
    if (line.trim() !== '') yield parseRow(line, schema, `${file}, line ${number}`);
  }
}

function parseRow<Schema extends z.ZodType>(line: string, schema: Schema, place: string): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Fault(`${place}: not JSON: ${(cause as Error).message}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new Fault(`${place}: ${issue.path.join('.') || 'the row'}: ${issue.message}`);
}
