import { describe, expect, it } from 'vitest';
import { told } from './quotations.ts';

describe('findings of studies and courts', () => {
  it.each([
    [
      'A survey found that nine of ten fishers wanted a new harbour.',
      'indirect: that nine of ten fishers wanted a new harbour | A survey',
    ],
    [
      'Figures from the council show the town lost half its shops.',
      'indirect: the town lost half its shops | Figures from the council',
    ],
    [
      'The court heard that Ada Lind had left the house at noon.',
      'indirect: that Ada Lind had left the house at noon | The court',
    ],
    ['A judge ruled this week that the bridge must close.', 'indirect: that the bridge must close | A judge'],
    [
      'Dr Ada Lind, who took it apart, found that it had rusted.',
      'indirect: that it had rusted | Dr Ada Lind, who took it apart, = Ada Lind',
    ],
    ['The bridge is unsafe, researchers found.', 'indirect: The bridge is unsafe | researchers'],
  ])('are reported: %s', (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it.each([
    'Ada Lind found that her keys were gone.',
    'The council showed that it could wait.',
    'Neighbours heard that the bridge had closed.',
    'The court found him in his garden.',
    'The survey was found to be false.',
  ])('are nothing else: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
