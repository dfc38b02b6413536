import { afterEach, describe, expect, it, vi } from 'vitest';
import { chosenDriver, DatabaseSync, type Driver, quietly } from '../../../../src/adapters/storage/sqlite/driver.ts';

/** A driver whose databases have the given properties. */
const driver = (properties: object) =>
  ({
    DatabaseSync: class {
      constructor() {
        Object.assign(this, properties);
      }
      close() {}
    },
  }) as unknown as Driver;

describe('chosenDriver', () => {
  const complete = driver({ isTransaction: false });
  const ofPackage = driver({});

  it('takes the one of Node where it has all that is used, and loads no other', () => {
    const unused = () => {
      throw new Error('loaded');
    };
    expect(chosenDriver(() => complete, unused)).toBe(complete);
  });

  it.each([
    ['has none', () => undefined],
    ['has one that does not tell of transactions', () => driver({})],
  ])('takes the package where Node %s', (_, own) => {
    expect(chosenDriver(own, () => ofPackage)).toBe(ofPackage);
  });

  it('is followed: a database is of the module that this Node should use', () => {
    const own = quietly(() => process.getBuiltinModule?.('node:sqlite') as Driver | undefined);
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const hasOwn = major >= 24 || (major === 22 && minor >= 16);
    expect(own !== undefined && DatabaseSync === own.DatabaseSync).toBe(hasOwn);
  });
});

describe('quietly', () => {
  afterEach(() => vi.restoreAllMocks());

  it('keeps the warning about SQLite away, and no other', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const load = () => {
      process.emitWarning('SQLite is an experimental feature and might change at any time', 'ExperimentalWarning');
      process.emitWarning('The disk is on fire.');
      return 'loaded';
    };
    expect(quietly(load)).toBe('loaded');
    expect(warned.mock.calls).toEqual([['The disk is on fire.']]);
    process.emitWarning('Later.');
    expect(warned).toHaveBeenCalledTimes(2);
  });
});
