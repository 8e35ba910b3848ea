import { COMMANDS, QUERIES } from '@app/domain';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRunningLog, settledEnd, type RunningLog } from '../attack/running-log.js';
import { Cast } from '../support/cast.js';
import { startProgram, type Program } from '../support/program.js';
import { readDossier } from '../support/dossier-acts.js';
import { Service } from '../support/service.js';
import type { Season } from '../support/walk.js';
import { administration } from './administration.js';
import { fillCells, PASSWORD, type Cell } from './cells.js';
import { ALLOWED, ON_ONES_OWN_AREA, refuses, seesWard, TOLD_THE_ENTITLED, WITHOUT_ROUTE } from './expected.js';
import type { Making } from './moment.js';
import { MOMENTS } from './moments.js';
import { planOfMatrix } from './plan-of-matrix.js';
import { questions, type Question, type Things } from './queries.js';
import { ask, look, type Outcome } from './attempt.js';

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
  expect(rows.sort()).toEqual(Object.keys(COMMANDS).sort());
});

describe('every act × role × place', () => {
  it.each(Object.keys(ALLOWED) as ActName[])('%s', async (name) => {
    const allowed = cells.filter((cell) => (ALLOWED[name] as readonly string[]).includes(cell.name));
    const others = cells.filter((cell) => !allowed.includes(cell));
    const moment = await makings[name](season);
    const before = await settledEnd(log!);
    const refused = await Promise.all(others.map(async (cell) => [cell, await ask(cell, moment)] as const));
    expect(allowedTo(refused)).toEqual([]);
    const { absent } = moment;
    const blind = absent === null ? [] : refused.filter(([cell]) => !seesWard(cell));
    const twins = await Promise.all(blind.map(([cell]) => ask(cell, { ...moment, path: absent ?? '' })));
    expect(await writtenSince(before)).toEqual([]);
    // What one may not see is answered as what is not there.
    expect(blind.map(([cell, told]) => [cell.name, told])).toEqual(blind.map(([cell], at) => [cell.name, twins[at]]));
    for (const [at, cell] of allowed.entries()) {
      const again = at === 0 ? moment : await makings[name](season);
      expect([cell.name, outcomeOf(await ask(cell, again))]).toEqual([cell.name, TOLD_THE_ENTITLED[name] ?? 'done']);
    }
  });
});

describe('every query × role × place', () => {
  let asked: Readonly<Record<keyof ReturnType<typeof questions>, Question>>;
  beforeAll(async () => {
    asked = questions(await thingsToRead());
  });

  it('has a row for every query, and no other', () =>
    expect(Object.keys(asked).sort()).toEqual(Object.keys(QUERIES).sort()));

  it.each(Object.keys(QUERIES) as (keyof typeof QUERIES)[])('%s', async (name) => {
    const question = asked[name];
    const seen = await Promise.all(cells.map(async (cell) => [cell.name, await look(cell, question)] as const));
    expect(seen).toEqual(cells.map((cell) => [cell.name, question.sees(cell)]));
  });
});

/** Something of the ward for every query to show. */
async function thingsToRead(): Promise<Things> {
  const administrator = cells.find(({ name }) => name === 'administrator@own');
  for (const name of ['RecordParameter', 'ChangeCalendar'] as const) {
    const { status } = await ask(administrator!, await makings[name](season));
    expect(status).toBeLessThan(300);
  }
  const part = (moment: { readonly path: string }) => decodeURIComponent(moment.path.split('/')[2] ?? '');
  const dossier = part(await makings.ReceiveDossier(season));
  const proposal = (await readDossier(season.onlooker, dossier)).entries[0]?.proposal ?? '';
  return { dossier, proposal, procedure: part(await makings.RecordBaseline(season)) };
}

const outcomeOf = ({ status, code }: Outcome) => (status < 300 ? 'done' : code);

function allowedTo(told: readonly (readonly [Cell, Outcome])[]): readonly string[] {
  return told
    .filter(([cell, one]) => !refuses(cell, one))
    .map(([cell, one]) => `${cell.name}: ${one.status} ${one.code}`);
}

/** What the log gained after a position, but for the record of refusals. */
async function writtenSince(position: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { stream, type } of log!.readAll({ after: position })) {
    if (!stream.startsWith('refusals-')) found.push(`${stream} ${type}`);
  }
  return found;
}
