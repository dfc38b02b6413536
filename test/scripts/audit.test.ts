import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/domain/package-root.ts';

const SCRIPT = join(packageRoot(), 'scripts', 'audit.mjs');

/** A project of one package: npm takes seconds to think about many. */
const PROJECT = mkdtempSync(join(tmpdir(), 'verbatim-audit-'));
const WANTED = { name: 'harbour', version: '1.0.0', dependencies: { fflate: '0.8.3' } };
const INSTALLED = { version: '0.8.3', resolved: 'https://packages.example/fflate-0.8.3.tgz' };
const LOCK = { ...WANTED, lockfileVersion: 3, packages: { '': WANTED, 'node_modules/fflate': INSTALLED } };
writeFileSync(join(PROJECT, 'package.json'), JSON.stringify(WANTED));
writeFileSync(join(PROJECT, 'package-lock.json'), JSON.stringify(LOCK));

const open: Server[] = [];
afterAll(() => {
  for (const server of open.splice(0)) server.close();
  rmSync(PROJECT, { recursive: true });
});

/** A registry that knows these advisories, by package. */
async function registry(advisories: object, status = 200): Promise<string> {
  const server = createServer((request, response) => {
    const isAudit = request.url?.endsWith('/advisories/bulk');
    response.writeHead(isAudit ? status : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isAudit ? advisories : {}));
  });
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function audit(address: string): Promise<{ readonly said: string; readonly code: number }> {
  const env = { ...process.env, npm_config_registry: address, npm_config_offline: 'false' };
  const child = spawn(process.execPath, [SCRIPT], { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  return { said, code };
}

describe.concurrent('the look for known vulnerabilities', { timeout: 60_000 }, () => {
  it('passes where the registry knows none', async () => {
    const { said, code } = await audit(await registry({}));
    expect(said).toMatch(/^npm audit: no known vulnerability in \d+ packages\.\n$/);
    expect(code).toBe(0);
  });

  it('fails with the name of a package that has one', async () => {
    const advisory = {
      id: 1,
      url: 'https://advisories.example/1',
      title: 'Reads beyond its end',
      severity: 'high',
      vulnerable_versions: '>=0.0.1',
    };
    const { said, code } = await audit(await registry({ fflate: [advisory] }));
    expect(said).toContain('npm audit: fflate: high: Reads beyond its end (https://advisories.example/1)');
    expect(code).toBe(1);
  });

  it.each([
    ['refuses the question', () => registry({}, 405)],
    ['is not there', async () => 'http://127.0.0.1:9/'],
  ])('says so in one line, and fails nothing, where the registry %s', async (_, address) => {
    const { said, code } = await audit(await address());
    expect(said).toMatch(
      /^npm audit: vulnerabilities were not looked for, because the registry does not answer \(.+\)\.\n$/,
    );
    expect(code).toBe(0);
  });
});
