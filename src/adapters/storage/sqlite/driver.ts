import { createRequire } from 'node:module';
import type * as Package from '@photostructure/sqlite';

export type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** The part of `node:sqlite` that is used here; the package has the same interface. */
export type Driver = Pick<typeof Package, 'DatabaseSync'>;

/**
 * SQLite as Node has it, where it has all that is used here (22.16 and 24 on); otherwise a package with binaries. One process
 * must not use both on one file: the locks of one are unknown to the other, and closing a file drops them.
 */
export const { DatabaseSync } = chosenDriver(ofNode, ofPackage);

/** @param own Node's own module; undefined if this Node has none */
export function chosenDriver(own: () => Driver | undefined, otherwise: () => Driver): Driver {
  const driver = own();
  return driver && isComplete(driver) ? driver : otherwise();
}

/** Before 22.16 a transaction could not be seen, and locks not be waited for. */
function isComplete(driver: Driver): boolean {
  const trial = new driver.DatabaseSync(':memory:');
  try {
    return typeof trial.isTransaction === 'boolean';
  } finally {
    trial.close();
  }
}

function ofNode(): Driver | undefined {
  return quietly(() => process.getBuiltinModule?.('node:sqlite') as Driver | undefined);
}

function ofPackage(): Driver {
  return createRequire(import.meta.url)('@photostructure/sqlite');
}

/** Node 22 warns that its SQLite is experimental; nobody who asks a question can do anything about it. */
export function quietly<T>(load: () => T): T {
  const { emitWarning } = process;
  const others = (...warning: unknown[]) => {
    if (!/SQLite is an experimental feature/.test(String(warning[0]))) Reflect.apply(emitWarning, process, warning);
  };
  process.emitWarning = others as typeof emitWarning;
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
