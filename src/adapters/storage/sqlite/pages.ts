import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Reads the rows of a SQLite file straight from its pages, without the pages that lead to them: the way out when those
 * are damaged. See https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1.
 */

/** A row of some table: the file does not tell of which. */
export interface PageRecord {
  /** The row number. */
  readonly number: number;
  readonly values: readonly (string | number | null)[];
}

/** Type of a page that holds rows of a table. */
const TABLE_LEAF = 0x0d;

const DEFAULT_PAGE_SIZE = 4096;

/** Every record on a page that holds rows; pages and records that make no sense are skipped. */
export function* recordsIn(path: string): Generator<PageRecord> {
  const file = openSync(path, 'r');
  try {
    const size = pageSizeOf(file);
    const count = Math.floor(fstatSync(file).size / size);
    const page = (number: number): Buffer | undefined => {
      const bytes = Buffer.alloc(size);
      return number >= 1 && number <= count && readSync(file, bytes, 0, size, (number - 1) * size) === size
        ? bytes
        : undefined;
    };
    // The first page holds the schema.
    for (let number = 2; number <= count; number++) {
      const bytes = page(number)!;
      if (bytes[0] !== TABLE_LEAF) continue;
      for (let cell = 0; cell < bytes.readUInt16BE(3) && 8 + 2 * cell + 2 <= size; cell++) {
        const record = recordAt(bytes, bytes.readUInt16BE(8 + 2 * cell), page);
        if (record) yield record;
      }
    }
  } finally {
    closeSync(file);
  }
}

function pageSizeOf(file: number): number {
  const head = Buffer.alloc(18);
  readSync(file, head, 0, 18, 0);
  const size = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  // A power of two from 512 on; anything else means that the first page is damaged.
  return size >= 512 && (size & (size - 1)) === 0 ? size : DEFAULT_PAGE_SIZE;
}

function recordAt(bytes: Buffer, start: number, page: (number: number) => Buffer | undefined): PageRecord | undefined {
  try {
    const reader = new Reader(bytes, start);
    const length = reader.varint();
    const number = reader.varint();
    const payload = payloadOf(bytes, reader.at, length, page);
    return payload && { number, values: valuesOf(payload) };
  } catch (error) {
    // Read beyond the end: no record.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The bytes of a record: the beginning on its own page, the rest on a chain of others. */
function payloadOf(
  bytes: Buffer,
  start: number,
  length: number,
  page: (number: number) => Buffer | undefined,
): Buffer | undefined {
  const size = bytes.length;
  const least = Math.floor(((size - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (size - 4));
  const local = length <= size - 35 ? length : wanted <= size - 35 ? wanted : least;
  const parts = [bytes.subarray(start, start + local)];
  let next = local < length ? bytes.readUInt32BE(start + local) : 0;
  for (let left = length - local; left > 0; left -= size - 4) {
    const overflow = page(next);
    if (!overflow) return undefined;
    parts.push(overflow.subarray(4, 4 + left));
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function valuesOf(payload: Buffer): (string | number | null)[] {
  const header = new Reader(payload, 0);
  const body = new Reader(payload, header.varint());
  const end = body.at;
  const values: (string | number | null)[] = [];
  while (header.at < end) values.push(body.value(header.varint()));
  return values;
}

/** Reads numbers and texts one after the other; throws a `RangeError` beyond the end. */
class Reader {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** A number of one to nine bytes, seven bits each; those beyond 2^53 cannot be lengths. */
  varint(): number {
    let value = 0;
    for (let count = 0; count < 8; count++) {
      const byte = this.#bytes.readUInt8(this.at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new RangeError('not a length');
  }

  /** A value of a serial type; blobs are none of ours. */
  value(type: number): string | number | null {
    if (type === 0) return null;
    if (type === 8 || type === 9) return type - 8;
    const bytes = this.#take(type >= 12 ? Math.floor((type - 12) / 2) : (INTEGER_BYTES[type] ?? Number.NaN));
    if (type >= 12) return bytes.toString('utf8');
    return bytes.length <= 6 ? bytes.readIntBE(0, bytes.length) : Number(bytes.readBigInt64BE(0));
  }

  #take(length: number): Buffer {
    const end = this.at + length;
    if (!(end <= this.#bytes.length)) throw new RangeError('beyond the end');
    const bytes = this.#bytes.subarray(this.at, end);
    this.at = end;
    return bytes;
  }
}

/** Bytes of an integer by its serial type. */
const INTEGER_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8 };
