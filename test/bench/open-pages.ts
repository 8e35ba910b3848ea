import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { startProgram, type Program } from '../support/program.js';
import { draft, readProposal, revise, tagOf } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';
import { OpenPage } from './open-page.js';
import { processorTime } from './processor-time.js';

/** `value`: writes a second. `processor`: milliseconds of program and database in a second. */
export interface OpenPagesFigure {
  readonly figure: 'open-pages';
  readonly system: string;
  readonly value: number;
  readonly unit: 'writes/s';
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly hints: number;
  readonly lag_p95_ms: number;
  readonly processor_ms: number;
  readonly memory_mib: number;
}

const PLAN = 'gia-sang-2026';
const ROOMS = ['gia-sang.phong-kthtdt', 'gia-sang.phong-vhxh', 'gia-sang.vp-hdnd-ubnd'] as const;
const READERS = ['officer', 'head'] as const;
const OVERSEER = ['auditor', 'thai-nguyen.ubnd'] as const;
const ABROAD = ['officer', 'dong-nguyen.phong-kthtdt'] as const;
const PAGES = 200;
const WRITES_A_SECOND = 50;
/** At once, each on a proposal of its own. */
const WRITERS = 15;
const SECONDS = 20;

/** Writes alone, and with 200 pages open: proposals, boards and lists, of the ward and of another. */
export async function benchOpenPages(): Promise<OpenPagesFigure[]> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tinhgon-bench-'));
  const program = await startProgram(dataDir);
  try {
    const cast = new Cast(new Service(program.url));
    const places = Array.from({ length: WRITERS }, (_, at) => ROOMS[at % ROOMS.length] ?? ROOMS[0]);
    const drafted = await Promise.all(places.map(async (unit) => draftedBy(await cast.as('officer', unit), unit)));
    const alone = await measured('no page', { program, dataDir, drafted }, []);
    const pages = await opened(program, cast, drafted);
    return [alone, await measured(`${String(pages.length)} pages`, { program, dataDir, drafted }, pages)];
  } finally {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  }
}

interface Drafted {
  readonly by: Session;
  readonly id: string;
}

async function draftedBy(by: Session, unit: string): Promise<Drafted> {
  const { id } = await draft(by, PLAN, { unit, item: 'I.1', content: completeContent('Phương án đang mở') });
  return { by, id };
}

async function opened(program: Program, cast: Cast, drafted: readonly Drafted[]): Promise<readonly OpenPage[]> {
  const own = await Promise.all(ROOMS.flatMap((unit) => READERS.map((role) => cast.as(role, unit))));
  const readers = [...own, await cast.as(...OVERSEER)];
  const stranger = await cast.as(...ABROAD);
  const addresses = [
    ...drafted.map(({ id }) => `/phuong-an/${id}`),
    `/theo-doi?ke-hoach=${PLAN}`,
    '/phuong-an',
    '/cat-giam',
  ];
  const pages: OpenPage[] = [];
  for (let at = 0; at < PAGES; at += 1) {
    const reader = at % 10 === 0 ? stranger : readers[at % readers.length];
    const address = at % 10 === 0 ? '/phuong-an' : addresses[at % addresses.length];
    if (reader && address !== undefined) pages.push(await OpenPage.of(program.url, address, reader.token));
  }
  return pages;
}

interface Measuring {
  readonly program: Program;
  readonly dataDir: string;
  readonly drafted: readonly Drafted[];
}

async function measured(
  system: string,
  { program, dataDir, drafted }: Measuring,
  pages: readonly OpenPage[],
): Promise<OpenPagesFigure> {
  const [processor, begun] = [processorTime(program.pid, dataDir), performance.now()];
  const times = (await Promise.all(drafted.map((one) => written(one, drafted.length)))).flat();
  const seconds = (performance.now() - begun) / 1_000;
  const used = processorTime(program.pid, dataDir) - processor;
  await sleep(1_000);
  const memory =
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(program.pid)}/status`, 'utf8'))?.[1]) / 1_024;
  for (const page of pages) page.close();
  return {
    figure: 'open-pages',
    system,
    value: Math.round(times.length / seconds),
    unit: 'writes/s',
    p50_ms: Math.round(quantile(times, 0.5)),
    p95_ms: Math.round(quantile(times, 0.95)),
    hints: pages.reduce((sum, page) => sum + page.hints, 0),
    lag_p95_ms: Math.round(
      quantile(
        pages.flatMap((page) => page.firstHint ?? []).map((at) => at - begun),
        0.95,
      ),
    ),
    processor_ms: Math.round(used / seconds),
    memory_mib: Math.round(memory),
  };
}

/** Milliseconds of each write of one writer, who begins them at an even pace. */
async function written({ by, id }: Drafted, writers: number): Promise<readonly number[]> {
  const times: number[] = [];
  let tag = tagOf(await readProposal(by, id));
  const end = performance.now() + SECONDS * 1_000;
  while (performance.now() < end) {
    const begun = performance.now();
    const content = completeContent(`Phương án đang mở, lần ${String(begun)}`);
    tag = tagOf(await revise(by, id, content, { ifMatch: tag }));
    times.push(performance.now() - begun);
    await sleep(Math.max(0, begun + (1_000 * writers) / WRITES_A_SECOND - performance.now()));
  }
  return times;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
}
