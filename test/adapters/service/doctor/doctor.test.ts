import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { examineDisk } from '../../../../src/adapters/service/doctor/disk.ts';
import { diagnosis } from '../../../../src/adapters/service/doctor/doctor.ts';
import { examineNode } from '../../../../src/adapters/service/doctor/node-version.ts';
import { fault, note, ok } from '../../../../src/app/finding.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plenty = () => 5_000_000_000;

describe('diagnosis', () => {
  it('has a line for each finding, and is well while none is a fault', () => {
    const well = [ok('node', '24.1.0'), note('token', 'none is set')];
    expect(diagnosis(well)).toEqual({
      lines: ['node        ok: 24.1.0', 'token       ok, but: none is set'],
      isWell: true,
    });
    expect(diagnosis([...well, fault('disk', 'full')])).toMatchObject({ isWell: false });
  });
});

describe('examineNode', () => {
  it.each([
    ['20.19.0', true],
    ['20.18.9', false],
    ['18.30.0', false],
    ['22.0.0', true],
  ])('%s is new enough: %s', (running, isWell) => {
    expect(examineNode(running, '>=20.19').state === 'ok').toBe(isWell);
  });
});

describe('examineDisk', () => {
  it('leaves nothing behind, neither in the folder nor where it is going to be made', () => {
    const missing = join(folder, 'a', 'b');
    expect(examineDisk(missing, plenty)).toEqual(
      ok('disk', `${missing} is made at the first start, 5,000 MB are free`),
    );
    expect(examineDisk(folder, plenty)).toEqual(ok('disk', `${folder} can be written, 5,000 MB are free`));
    expect(existsSync(join(folder, 'a'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reads how much is free from the system', () => {
    expect(examineDisk(folder).says).toMatch(/\d MB are free/);
  });

  it('tells of a disk that is nearly full', () => {
    expect(examineDisk(folder, () => 12_900_000)).toEqual(
      fault('disk', expect.stringMatching(/^only 12 MB are free at .*: make room/)),
    );
  });

  it('tells of a folder that is a file', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(examineDisk(file, plenty)).toEqual(
      fault('disk', `${file} cannot be written, it is a file: set DATA_DIR to a folder`),
    );
  });

  it.each([
    ['EROFS', /the disk is read-only: mount it/],
    ['EACCES', /access is denied: give the folder/],
    ['ENOSPC', /the disk is full: make room/],
    ['EIO', /EIO: set DATA_DIR/],
  ])('says what to do about %s', (code, says) => {
    const failing = () => {
      throw Object.assign(new Error(code), { code });
    };
    expect(examineDisk(folder, failing)).toEqual(fault('disk', expect.stringMatching(says)));
  });
});
