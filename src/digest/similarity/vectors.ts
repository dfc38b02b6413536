import type { Library } from '../../retrieval/library.ts';

/** Weights by term. */
export type Vector = ReadonlyMap<string, number>;

/** TF-IDF vector of distinct terms over the library's sentences, normalised to length 1. */
export function vectorOf(library: Library, terms: Iterable<string>): Vector {
  const weights = new Map<string, number>();
  for (const term of terms) {
    weights.set(term, Math.log(1 + library.sentenceCount / (1 + library.sentenceFrequency(term))));
  }
  return scaled(weights);
}

/** Centroid of the vectors, normalised to length 1. */
export function centroidOf(vectors: Iterable<Vector>): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors) addTo(sum, vector, 1);
  return scaled(sum);
}

/** Adds `weight` × `vector` to `sum` in place. */
export function addTo(sum: Map<string, number>, vector: Vector, weight: number): void {
  for (const [term, value] of vector) sum.set(term, (sum.get(term) ?? 0) + weight * value);
}

export function dot(a: Vector, b: Vector): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of short) sum += value * (long.get(term) ?? 0);
  return sum;
}

/** The vector normalised to length 1; an empty vector stays empty. */
export function scaled(vector: Vector): Vector {
  let square = 0;
  for (const value of vector.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  return new Map(Array.from(vector, ([term, value]) => [term, value / length]));
}
