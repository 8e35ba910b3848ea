import { COMMAND_RULES } from '@app/domain';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRunningLog, settledEnd, type RunningLog } from '../attack/running-log.js';
import { Cast } from '../support/cast.js';
import { startProgram, type Program } from '../support/program.js';
import { Service } from '../support/service.js';
import type { Season } from '../support/walk.js';
import { administration } from './administration.js';
import { fillCells, PASSWORD, type Cell } from './cells.js';
import { ALLOWED, ON_ONES_OWN_AREA, WITHOUT_ROUTE } from './expected.js';
import { MOMENTS, type Making } from './moments.js';
import { planOfMatrix } from './plan-of-matrix.js';
import { ask, type Told } from './telling.js';

jest.setTimeout(600_000);

type ActName = keyof typeof ALLOWED;

let [dataDir, program, log]: [string, Program | null, RunningLog | null] = ['', null, null];
let service: Service;
let season: Season;
let cells: readonly Cell[];
let makings: Readonly<Record<ActName, Making>>;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-matrix-'));
  program = await startProgram(dataDir);
  log = openRunningLog(dataDir);
  service = new Service(program.url, () => program?.output() ?? '');
  const demonstration = new Cast(service);
  const administrator = await demonstration.as('administrator', 'thai-nguyen.ubnd');
  cells = await fillCells(service, administrator);
  const onlooker = await demonstration.as('auditor', 'thai-nguyen.ubnd');
  season = { document: planOfMatrix(), cast: new Cast(service, PASSWORD), onlooker };
  makings = { ...MOMENTS, ...administration(administrator) };
});
afterAll(async () => {
  await log?.close();
  await program?.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

it('has a row for every act that people can do, and no other', () => {
  const rows = [...Object.keys(ALLOWED), ...WITHOUT_ROUTE, ...ON_ONES_OWN_AREA];
  expect(rows.sort()).toEqual(Object.keys(COMMAND_RULES).sort());
});

describe('every act × role × place', () => {
  it.each(Object.keys(ALLOWED) as ActName[])('%s', async (name) => {
    const allowed = cells.filter((cell) => (ALLOWED[name] as readonly string[]).includes(cell.name));
    const others = cells.filter((cell) => !allowed.includes(cell));
    const moment = await makings[name](season);
    const before = await settledEnd(log!);
    const refused = await Promise.all(others.map(async (cell) => [cell, await ask(cell, moment)] as const));
    expect(wrong(refused, ({ status }) => status === 403 || status === 404)).toEqual([]);
    expect(await writtenSince(before)).toEqual([]);
    for (const [at, cell] of allowed.entries()) {
      const again = at === 0 ? moment : await makings[name](season);
      expect([cell.name, outcomeOf(await ask(cell, again))]).toEqual([cell.name, 'done']);
    }
  });
});

const outcomeOf = ({ status, code, detail }: Told) => (status < 300 ? 'done' : `${status} ${code} ${detail}`);

function wrong(told: readonly (readonly [Cell, Told])[], fits: (told: Told) => boolean): readonly string[] {
  return told.filter(([, one]) => !fits(one)).map(([cell, one]) => `${cell.name}: ${one.status} ${one.code}`);
}

/** What the log gained after a position, but for the record of refusals. */
async function writtenSince(position: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { stream, type } of log!.readAll({ after: position })) {
    if (!stream.startsWith('refusals-')) found.push(`${stream} ${type}`);
  }
  return found;
}
