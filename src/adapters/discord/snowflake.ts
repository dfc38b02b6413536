/** The first second of 2015, in milliseconds: where Discord's ids begin to count. */
const EPOCH = 1_420_070_400_000;

/** The id that a message of this time would have. @param at milliseconds of the clock */
export function snowflakeOf(at: number): string {
  return String(BigInt(at - EPOCH) << 22n);
}
