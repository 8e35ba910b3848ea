import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { appendYear } from '../bench/reads/year-of-wards.js';
import type { Program } from '../support/program.js';
import { until } from '../support/until.js';
import { Fleet } from './fleet.js';

jest.setTimeout(600_000);

/** So many that they are not followed one by one, and take some seconds. */
const WARDS = 12;

interface Health {
  readonly ready: boolean;
  readonly behindMs: number | null;
  readonly rebuild: {
    readonly reason: string;
    readonly standing: string;
    readonly percent: number;
    readonly events: number;
    readonly eventsASecond: number;
    readonly secondsLeft: number | null;
  } | null;
}

const EMPTY = `do $$ declare names text; begin
    select string_agg(format('read_side.%I', tablename), ', ') into names from pg_tables
      where schemaname = 'read_side' and tablename not in ('migration', 'followed_log', 'manager_checkpoint', 'lease', 'process');
    execute 'truncate ' || names;
  end $$`;

async function countOf(events: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of events) count += 1;
  return count;
}

describe('read models that are empty beside a filled log', () => {
  let fleet: Fleet;
  let events = 0;

  beforeAll(async () => {
    fleet = await Fleet.begin();
    events = await fleet.withLog((log) => appendYear(log, WARDS));
    expect(events).toBeGreaterThan(20_000);
  });
  beforeEach(() => fleet.asked(EMPTY));
  afterAll(() => fleet.end());

  const health = async ({ url }: Program) => (await (await fetch(`${url}/health/ready`)).json()) as Health;
  const goesOn = (server: Program) =>
    until(
      () => health(server),
      ({ rebuild }) => rebuild?.reason === 'behind' && rebuild.standing === 'going-on' && rebuild.percent > 5,
    );
  const isDone = (server: Program) =>
    until(
      () => health(server),
      ({ ready, rebuild, behindMs }) => ready && rebuild === null && behindMs === 0,
    );
  const command = async (...args: readonly string[]) => {
    const env = { ...process.env, ...fleet.settings };
    const run = promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'read-models', ...args], { env });
    return (await run).stdout;
  };
  const halfDone = () => fleet.asked(`select from pg_namespace where nspname = 'read_side_beside'`);

  it('are filled in bulk by a projector, told everywhere, through a stop and a kill, and are as the log makes them', async () => {
    const server = await fleet.server('apart');
    expect(await health(server)).toMatchObject({ ready: false, rebuild: { reason: 'behind', standing: 'beginning' } });
    const stopped = await fleet.projector();
    const meanwhile = await goesOn(server);
    expect(meanwhile).toMatchObject({ ready: false, rebuild: { standing: 'going-on' } });
    expect(meanwhile.rebuild?.eventsASecond).toBeGreaterThan(0);
    expect(await command('owners')).toMatch(/Đang dựng lại số liệu để đọc: .* sự kiện một giây/);
    const since = performance.now();
    expect(await stopped.stop()).toBe(0);
    expect(performance.now() - since).toBeLessThan(10_000);

    const [one, other] = [await fleet.projector(), await fleet.projector()];
    await goesOn(server);
    expect(await halfDone()).toHaveLength(1);
    const owner = await until(
      () => fleet.ownerOf('upkeep'),
      (pid) => pid !== null,
    );
    await (owner === one.pid ? one : other).kill();
    await isDone(server);
    expect(await fleet.ownerOf('upkeep')).toBe(owner === one.pid ? other.pid : one.pid);
    expect(await halfDone()).toEqual([]);
    expect(await command('verify')).toMatch(/đúng với sổ sự kiện/);
    await fleet.stopAll();
  });

  it('are filled in bulk by a server that does all, while another stands by, and are followed from there', async () => {
    const since = performance.now();
    const server = await fleet.server('here');
    expect(await health(server)).toMatchObject({ ready: false, rebuild: { reason: 'behind' } });
    const other = await fleet.server('here');
    await isDone(server);
    await isDone(other);
    const seconds = (performance.now() - since) / 1_000;
    process.stderr.write(
      `${String(events)} events, read models filled in ${seconds.toFixed(1)} s from the start of two servers\n`,
    );
    // Tables were put in place, and what came meanwhile was followed.
    const filled = await fleet.asked<{ times: number; position: string }>(
      'select min(rewritten) as times, min(position) as position from read_side.checkpoint',
    );
    expect(filled[0]?.times).toBe(1);
    const after = filled[0]?.position ?? '';
    expect(await fleet.withLog((log) => countOf(log.readAll({ after })))).toBe(0);
    expect(await command('verify')).toMatch(/đúng với sổ sự kiện/);
    await fleet.stopAll();
  });
});
