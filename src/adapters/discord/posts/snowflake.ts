/** Discord's epoch, the first second of 2015, in milliseconds since 1970. */
const EPOCH = 1_420_070_400_000;

/**
 * The smallest message id of this time.
 * @param at milliseconds of the clock
 */
export function snowflakeOf(at: number): string {
  return String(BigInt(at - EPOCH) << 22n);
}
