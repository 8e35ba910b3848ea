import { openDatabase } from '@app/runtime';
import pg from 'pg';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { startProgram } from '../support/program.js';
import { draft, headApprove } from '../support/proposal-acts.js';
import { Service } from '../support/service.js';

jest.setTimeout(300_000);

const ROOM = 'gia-sang.phong-kthtdt';

describe('read models, on the service’s machine', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));

  const command = async (...args: readonly string[]) => {
    const env = { ...process.env, TINHGON_DATA: folder };
    const run = promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'read-models', ...args], { env });
    return run.then(
      ({ stdout }) => ({ code: 0, told: stdout }),
      (error: unknown) => {
        const { code, stderr } = error as { readonly code: number; readonly stderr: string };
        return { code, told: stderr };
      },
    );
  };

  it('are found to be what the log makes of them, and built anew, once the service has stopped', async () => {
    const program = await startProgram(folder);
    const cast = new Cast(new Service(program.url, () => program.output()));
    const officer = await cast.as('officer', ROOM);
    const sent = { unit: ROOM, item: 'I.1', content: completeContent('Đăng ký hộ kinh doanh') };
    const { id } = await draft(officer, 'gia-sang-2026', sent);
    await headApprove(await cast.as('head', ROOM), id);
    expect(await command('verify')).toMatchObject({
      code: 1,
      told: expect.stringContaining('Hãy dừng dịch vụ') as unknown,
    });
    await program.stop();
    const whole = await command('verify');
    expect(whole).toMatchObject({
      code: 0,
      told: expect.stringMatching(/đúng với sổ sự kiện: .* của \d+ bảng/) as unknown,
    });
    expect(await command('rebuild')).toMatchObject({ code: 0 });
    expect(await command('verify')).toMatchObject({ code: 0, told: whole.told });
    expect(await command('verify', '--one-of', '10')).toMatchObject({ code: 0 });
    expect(await command('verify', '--one-of', 'ten')).toMatchObject({
      code: 1,
      told: expect.stringContaining('--one-of') as unknown,
    });
    const again = await startProgram(folder);
    const reader = await new Cast(new Service(again.url, () => again.output())).as('officer', ROOM);
    expect(await reader.get(`/proposals/${id}`)).toMatchObject({ id, content: { title: 'Đăng ký hộ kinh doanh' } });
    await again.stop();
  });

  it('that leave a stream out are told of by health and to administrators, and take it in when tried', async () => {
    const first = await startProgram(folder);
    await first.stop();
    await inDatabase(`insert into read_side.parked (projection, stream, position, reason)
      select name, 'proposal-' || id, 'later', 'TypeError' from read_side.proposal, (values ('proposals'), ('gone')) n(name)`);
    expect(await command('parked')).toMatchObject({
      code: 0,
      told: expect.stringMatching(/2 luồng tạm gác/) as unknown,
    });
    expect(await command('retry', 'proposal-none')).toMatchObject({
      code: 1,
      told: expect.stringContaining('proposal-none: không tạm gác') as unknown,
    });
    expect(await command('verify')).toMatchObject({
      told: expect.stringContaining('2 luồng tạm gác không có trong đó') as unknown,
    });
    const named = await command('retry');
    expect(named).toMatchObject({ code: 0, told: expect.stringMatching(/\(Phương án\): đã dựng lại/) as unknown });
    const program = await startProgram(folder);
    const service = new Service(program.url, () => program.output());
    const health = (await (await fetch(`${program.url}/health/ready`)).json()) as unknown;
    expect(health).toMatchObject({ ready: true, degraded: true, parked: 1 });
    const administrator = await new Cast(service).as('administrator', 'thai-nguyen.ubnd');
    expect(await administrator.get('/read-models')).toMatchObject({
      parked: [{ readModel: 'gone', reason: 'TypeError', attempts: 1 }],
      parkedElsewhere: 0,
    });
    await program.stop();
  });

  it('of an earlier release are built anew by the service, which says so meanwhile', async () => {
    await inDatabase(`update read_side.checkpoint set version = 0;
      update read_side.proposal set title = 'của phiên bản cũ'; delete from read_side.parked`);
    const program = await startProgram(folder);
    const officer = await new Cast(new Service(program.url, () => program.output())).as('officer', ROOM);
    const titles = async () => {
      const { items } = await officer.get<{ items: readonly { title: string }[] }>('/proposals');
      return items.map(({ title }) => title);
    };
    const seen = new Set<string>();
    while (!seen.has('Đăng ký hộ kinh doanh')) for (const title of await titles()) seen.add(title);
    let health: unknown;
    do health = await (await fetch(`${program.url}/health/ready`)).json();
    while ((health as { readonly rebuild: object | null }).rebuild !== null);
    expect(health).toMatchObject({ ready: true, degraded: false, parked: 0, differing: [] });
    await program.stop();
    expect(await command('verify')).toMatchObject({ code: 0 });
  });

  const inDatabase = async (sql: string) => {
    const database = await openDatabase({ dataDir: folder });
    const client = new pg.Client({ connectionString: database.serviceUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
    await database.stop();
  };
});
