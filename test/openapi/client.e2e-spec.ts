import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DEMONSTRATION_PASSWORD } from '../support/cast.js';
import { startProgram, type Program } from '../support/program.js';

jest.setTimeout(300_000);

const ROOT = path.resolve(__dirname, '../..');
const tool = (file: string) => path.join(ROOT, 'node_modules', file);

const STRICT = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'nodenext',
    strict: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noFallthroughCasesInSwitch: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    types: [],
    outDir: 'out',
  },
  files: ['program.mts', 'mistakes.mts'],
};

/** What it prints; where it ends with another code than 0, everything it said. */
async function run(...command: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: ROOT }).catch((error: unknown) => {
    const { stdout: said, stderr } = error as Readonly<Record<'stdout' | 'stderr', string>>;
    throw new Error(`${command.join(' ')}\n${said}${stderr}`);
  });
  return stdout;
}

describe("a client generated from the API's document", () => {
  let program: Program;
  let folder: string;

  beforeAll(async () => {
    program = await startProgram();
    folder = await mkdtemp(path.join(tmpdir(), 'tinhgon-client-'));
    await cp(path.join(__dirname, 'client-program'), folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(STRICT));
    const plugins = ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'];
    const input = ['--input', `${program.url}/api/docs-json`, '--output', path.join(folder, 'client')];
    await run(tool('@hey-api/openapi-ts/bin/run.js'), ...input, '--silent', '--no-log-file', '--plugins', ...plugins);
  });
  afterAll(async () => {
    await program.stop();
    await rm(folder, { recursive: true });
  });

  it('compiles strictly, with programs that use it rightly and wrongly, and works', async () => {
    await run(tool('typescript/bin/tsc'), '--project', folder);
    const compiled = path.join(folder, 'out/program.mjs');
    const said = await run(compiled, program.url, 'gia-sang.phong-vhxh.chuyen-vien', DEMONSTRATION_PASSWORD);
    expect(said.trimEnd().split('\n')).toEqual([
      'plans: 1',
      'PA-0001; open; Rút ngắn thời hạn; no article; Chuyên viên đơn vị',
      'PA-0001; Rà soát, xây dựng báo cáo, đề xuất phương án; 2026-05-14',
      'rows: 1',
      'NOT_FOUND',
    ]);
  });
});
