import { expect, it } from 'vitest';
import { isSameName } from '../../src/checking/speakers.ts';

it.each([
  ['Lind', 'Ada Lind'],
  ['Ada Lind', 'ADA LIND'],
  ['Brøndmo', 'Halvard Brondmo'],
  ['Krčmárik', 'krcmarik'],
  ['Petrucelli-Voss', 'Dario Petruceli-Voss'],
  ['Foreign Minister Ada Lind', 'Ada Lind'],
])('%s may be %s', (one, other) => expect(isSameName(one, other)).toBe(true));

it.each([
  ['Ada Lind', 'Nils Lind'],
  ['Lind', 'Linde'],
  ['Rhee', 'Brannock-Rhee'],
  ['', 'Ada Lind'],
])('%s is not %s', (one, other) => expect(isSameName(one, other)).toBe(false));
