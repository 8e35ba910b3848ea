import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { Hearing } from '../support/news.js';
import type { Program } from '../support/program.js';
import { draft, headApprove, submit } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';
import { until } from '../support/until.js';
import { Fleet, signal, type ToldProcess } from './fleet.js';

jest.setTimeout(600_000);

const ROOM = 'gia-sang.phong-kthtdt';
const PLAN = 'gia-sang-2026';
const PROVINCE = 'thai-nguyen.ubnd';

describe('servers and projectors apart', () => {
  let fleet: Fleet;
  let servers: readonly [Program, Program];
  let casts: readonly [Cast, Cast];

  beforeAll(async () => {
    fleet = await Fleet.begin();
    servers = [await fleet.server('apart'), await fleet.server('apart')];
    const castOf = ({ url, output }: Program) => new Cast(new Service(url, output));
    casts = [castOf(servers[0]), castOf(servers[1])];
  });
  afterAll(() => fleet.end());

  const ready = async ({ url }: Program) => (await fetch(`${url}/health/ready`)).status;
  const owner = (pid: number) =>
    until(
      () => fleet.ownerOf('proposals'),
      (found) => found === pid,
    );
  const processes = async (): Promise<readonly ToldProcess[]> => {
    const administrator = await casts[1].as('administrator', PROVINCE);
    return (await administrator.get<{ processes: readonly ToldProcess[] }>('/read-models')).processes;
  };
  const title = 'Đăng ký hộ kinh doanh';
  const drafted = async (by: Session) => {
    const { id } = await draft(by, PLAN, { unit: ROOM, item: 'I.1', content: completeContent(title) });
    return id;
  };
  /** Read at the other server, at the position that the first one answered with. */
  const shown = async (id: string, position: string) => {
    const reader = await casts[1].as('officer', ROOM);
    const since = performance.now();
    const read = await reader.service.send<{ id: string }>('GET', `/proposals/${id}?after=${position}`, {
      token: reader.token,
    });
    return { id: read.body.id, ms: performance.now() - since };
  };
  const writtenAndShown = async () => {
    const officer = await casts[0].as('officer', ROOM);
    const sent = { unit: ROOM, item: 'I.1', ...completeContent(title) };
    const { id, position } = await officer.post(`/plans/${PLAN}/proposals`, sent);
    return shown(id, position ?? '');
  };

  it('are not ready while nobody follows the log, and are once a projector has come', async () => {
    await until(
      () => Promise.all(servers.map(ready)),
      (found) => found.every((status) => status === 503),
    );
    const projector = await fleet.projector();
    await owner(projector.pid);
    await until(
      () => Promise.all(servers.map(ready)),
      (found) => found.every((status) => status === 200),
    );
    await projector.stop();
  });

  it('show at one server what was done at another, at once, and tell open pages', async () => {
    const projector = await fleet.projector();
    await owner(projector.pid);
    await writtenAndShown();
    const head = await casts[1].as('head', ROOM);
    const hearing = await Hearing.of(head, '/my-work/stream');
    const officer = await casts[0].as('officer', ROOM);
    const id = await drafted(officer);
    await headApprove(await casts[0].as('head', ROOM), id);
    await submit(officer, id);
    await hearing.until(1);
    hearing.leave();
    const waits: number[] = [];
    for (let count = 0; count < 20; count += 1) waits.push((await writtenAndShown()).ms);
    const median = waits.sort((a, b) => a - b)[10] ?? Infinity;
    process.stderr.write(`a read after a position, at another server: ${median.toFixed(0)} ms at the median\n`);
    await projector.stop();
  });

  it('tell what each process owns, how far it is, and which stand by, also at the command line', async () => {
    const [first, second] = [await fleet.projector(), await fleet.projector()];
    await until(
      () => fleet.ownerOf('carry-facts'),
      (found) => found !== null,
    );
    const told = await until(processes, (found) => found.filter(({ kind }) => kind === 'projector').length === 2);
    expect(told.filter(({ kind }) => kind === 'server-apart').map(({ owns }) => owns)).toEqual([[], []]);
    const working = told.find(({ owns }) => owns.some(({ work }) => work === 'proposals'));
    expect([first.pid, second.pid]).toContain(await fleet.ownerOf('proposals'));
    // There are other provinces: their machines concern the operator.
    expect(told.map(({ host, pid }) => [host, pid])).toEqual(told.map(() => [null, null]));
    expect(working?.owns.find(({ work }) => work === 'proposals')).toMatchObject({
      behindMs: expect.any(Number) as number,
    });
    const env = { ...process.env, ...fleet.settings };
    const args = ['dist/apps/cli/src/main.js', 'read-models', 'owners'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    expect(stdout).toMatch(/Tiến trình dựng số liệu, máy \S+, tiến trình \d+.*\n {2}.*đến vị trí/);
    expect(stdout).toMatch(/việc đang giữ: không, đang chờ thay/);
    await Promise.all([first.stop(), second.stop()]);
  });

  const took = async (what: string, next: Program, since: number) => {
    await owner(next.pid);
    process.stderr.write(`taken over ${what}: ${((performance.now() - since) / 1_000).toFixed(1)} s\n`);
    expect((await writtenAndShown()).id).toBeTruthy();
  };

  it('go on with another projector after one stopped, was killed, froze, or lost its network', async () => {
    const way = await fleet.way();
    let working = await fleet.projector();
    await owner(working.pid);
    let next = await fleet.projector();
    let since = performance.now();
    await working.stop();
    await took('after a stop', next, since);

    [working, next] = [next, await fleet.projector({ over: way })];
    since = performance.now();
    await working.kill();
    await took('after kill -9', next, since);

    [working, next] = [next, await fleet.projector()];
    since = performance.now();
    way.cut();
    await took('after a cut network', next, since);
    way.mend();
    await sleep(1_000);
    expect(await fleet.ownerOf('proposals')).toBe(next.pid);
    const mended = working;

    since = performance.now();
    signal(next.pid, 'SIGSTOP');
    await took('after a frozen process', mended, since);
    const before = await fleet.asked('select name, position from read_side.checkpoint order by name');
    signal(next.pid, 'SIGCONT');
    await sleep(1_500);
    expect(await fleet.asked('select name, position from read_side.checkpoint order by name')).toEqual(before);
    expect(await fleet.ownerOf('proposals')).toBe(mended.pid);
    await Promise.all([mended.stop(), next.stop()]);
  });

  it('tell at every server that rows of an earlier release are built anew, until they are', async () => {
    const health = ({ url }: Program) => fetch(`${url}/health/ready`).then((answer) => answer.json());
    await fleet.asked('update read_side.checkpoint set version = 0');
    const outdated = await Promise.all(servers.map(health));
    expect(outdated).toMatchObject([
      { degraded: true, rebuild: {} },
      { degraded: true, rebuild: {} },
    ]);
    const projector = await fleet.projector();
    await until(
      () => Promise.all(servers.map(health)) as Promise<readonly { rebuild: object | null }[]>,
      (found) => found.every(({ rebuild }) => rebuild === null),
    );
    await projector.stop();
  });

  it('leave rows as the log makes them', async () => {
    const projector = await fleet.projector();
    await owner(projector.pid);
    await writtenAndShown();
    const env = { ...process.env, ...fleet.settings };
    const args = ['dist/apps/cli/src/main.js', 'read-models', 'verify'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    expect(stdout).toMatch(/đúng với sổ sự kiện/);
  });
});
