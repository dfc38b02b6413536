/** For each beginning of `wanted`, the length of the longest shorter one with which it also ends. */
export function bordersOf(wanted: readonly string[]): number[] {
  const borders = [0];
  for (let at = 1; at < wanted.length; at++) {
    let length = borders[at - 1]!;
    while (length > 0 && wanted[at] !== wanted[length]) length = borders[length - 1]!;
    borders.push(wanted[at] === wanted[length] ? length + 1 : 0);
  }
  return borders;
}
