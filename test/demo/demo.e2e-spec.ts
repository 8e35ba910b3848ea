import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { startProgram, type Program } from '../support/program.js';

jest.setTimeout(240_000);

const DEMO = path.join(__dirname, '../../dist/apps/demo/src/main.js');
const run = promisify(execFile);

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.stop());

/** The numbers of the letter and of the decision that it tells of. */
async function papersOfSeason(): Promise<readonly string[]> {
  const { stdout } = await run(process.execPath, [DEMO], { env: { ...process.env, TINHGON_URL: program.url } });
  return stdout.match(/\d+\/(TTr|QĐ)-UBND/g) ?? [];
}

it('plays a season, and another one with papers of its own', async () => {
  expect(await papersOfSeason()).toEqual(expect.arrayContaining(['45/TTr-UBND', '812/QĐ-UBND']));
  expect(await papersOfSeason()).toEqual(expect.arrayContaining(['46/TTr-UBND', '813/QĐ-UBND']));
});
