import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { DOORS } from './doors.ts';

it.each(Object.entries(DOORS))('the door to the %s is there: %s', (_, [newest]) => {
  expect(existsSync(join(packageRoot(), `${newest}.ts`))).toBe(true);
});
