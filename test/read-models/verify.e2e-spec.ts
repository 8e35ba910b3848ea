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

describe('read-models verify, on the service’s machine', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));

  const verify = async (...more: readonly string[]) => {
    const env = { ...process.env, TINHGON_DATA: folder };
    const args = ['dist/apps/cli/src/main.js', 'read-models', 'verify', ...more];
    const run = promisify(execFile)(process.execPath, args, { env });
    return run.then(
      ({ stdout }) => ({ code: 0, told: stdout }),
      (error: unknown) => {
        const { code, stderr } = error as { readonly code: number; readonly stderr: string };
        return { code, told: stderr };
      },
    );
  };

  it('finds what a service wrote to be what its log makes of it, once the service has stopped', async () => {
    const program = await startProgram(folder);
    const cast = new Cast(new Service(program.url, () => program.output()));
    const officer = await cast.as('officer', ROOM);
    const sent = { unit: ROOM, item: 'I.1', content: completeContent('Đăng ký hộ kinh doanh') };
    const { id } = await draft(officer, 'gia-sang-2026', sent);
    await headApprove(await cast.as('head', ROOM), id);
    expect(await verify()).toMatchObject({ code: 1, told: expect.stringContaining('Hãy dừng dịch vụ') as unknown });
    await program.stop();
    const whole = await verify();
    expect(whole).toMatchObject({
      code: 0,
      told: expect.stringMatching(/đúng với sổ sự kiện: .* của \d+ bảng/) as unknown,
    });
    expect(await verify('--one-of', '10')).toMatchObject({ code: 0 });
    expect(await verify('--one-of', 'ten')).toMatchObject({
      code: 1,
      told: expect.stringContaining('--one-of') as unknown,
    });
  });
});
