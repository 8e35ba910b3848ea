import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { transformFileSync } from '@swc/core';

jest.setTimeout(60_000);

describe('onShutdown', () => {
  let dir: string;
  let script: string;

  beforeAll(() => {
    dir = mkdtempSync(path.join(os.tmpdir(), 'shutdown-'));
    const jsc = { target: 'es2023' as const, parser: { syntax: 'typescript' as const } };
    const source = path.join(import.meta.dirname, 'shutdown.ts');
    const { code } = transformFileSync(source, { swcrc: false, jsc, module: { type: 'es6' } });
    script = path.join(dir, 'service.mjs');
    writeFileSync(
      script,
      `${code}
      const [workMs, timeoutMs, fails] = process.argv.slice(2).map(Number);
      onShutdown(async () => {
        console.log('working');
        await new Promise((resolve) => setTimeout(resolve, workMs));
        if (fails) throw new Error('failed');
        console.log('done');
      }, { timeoutMs });
      setInterval(() => undefined, 1000);
      process.on('SIGUSR2', () => console.log('asked'));
      console.log('ready');`,
    );
  });

  afterAll(() => rmSync(dir, { recursive: true }));

  async function start(args: string[], env: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const said: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    while (!said.join('').includes('ready')) await once(child.stdout, 'data');
    return { child, said };
  }

  const codeOf = async (child: ChildProcess) => (await once(child, 'exit'))[0] as unknown;

  it('does the work once, also when Ctrl-C arrives twice, and ends with 0', async () => {
    const { child, said } = await start(['300', '5000']);
    const code = codeOf(child);
    child.kill('SIGINT');
    await delay(50);
    child.kill('SIGINT');
    expect(await code).toBe(0);
    expect(said.join('')).toBe('ready\nworking\ndone\n');
  });

  it('ends with 1 when the work takes too long', async () => {
    const { child, said } = await start(['20000', '200']);
    child.kill('SIGTERM');
    expect(await codeOf(child)).toBe(1);
    expect(said.join('')).not.toContain('done');
  });

  it('ends with 1 when the work fails', async () => {
    const { child } = await start(['10', '5000', '1']);
    child.kill('SIGTERM');
    expect(await codeOf(child)).toBe(1);
  });

  it('ends in order when nobody reads its output any more', async () => {
    const { child } = await start(['10', '5000']);
    const code = codeOf(child);
    child.stdout.destroy();
    child.kill('SIGUSR2');
    expect(await code).toBe(0);
  });

  it('ends when the process that started it, with a channel to it, is gone', async () => {
    const launcher = `const { spawn } = require('node:child_process');
      spawn(process.execPath, [process.argv[1], '10', '5000'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['-e', launcher, script], { env: {}, stdio: ['ignore', 'pipe', 'inherit'] });
    const said: string[] = [];
    parent.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    while (!said.join('').includes('ready')) await once(parent.stdout, 'data');
    parent.kill('SIGKILL');
    await once(parent.stdout, 'close');
    expect(said.join('')).toBe('ready\nworking\ndone\n');
  });

  it('ends when the npm that started it is killed', async () => {
    const output = path.join(dir, 'output');
    const launcher = `const { spawn } = require('node:child_process');
      const out = require('node:fs').openSync(process.argv[2], 'w');
      spawn(process.execPath, [process.argv[1], '10', '5000'], { stdio: ['ignore', out, 'inherit'] });`;
    const env = { npm_lifecycle_event: 'start' };
    const npm = spawn(process.execPath, ['-e', launcher, script, output], { env, stdio: 'inherit' });
    const text = () => import('node:fs').then((fs) => fs.readFileSync(output, { encoding: 'utf8', flag: 'a+' }));
    while (!(await text()).includes('ready')) await delay(20);
    npm.kill('SIGKILL');
    while (!(await text()).includes('done')) await delay(25);
    expect(await text()).toBe('ready\nworking\ndone\n');
  });
});
