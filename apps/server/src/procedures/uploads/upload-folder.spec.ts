import { REQUEST_WORDS } from '@app/wording';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { Problem } from '../../http/problem.js';
import { UploadFolder } from './upload-folder.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'uploads-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

/** Errors are handled elsewhere. */
const sending = () => new PassThrough().on('error', () => undefined);

const MINUTE_MS = 60_000;
const refusal = (taking: Promise<unknown>) => taking.catch((error: unknown) => error) as Promise<Problem>;

describe('a file that is being sent', () => {
  it('gives way to somebody else where it is slow and all slots are taken, and is told so', async () => {
    let now = 0;
    const folder = await UploadFolder.open(dataDir, () => now);
    const slow = Array.from({ length: 8 }, (_, at) => refusal(folder.take(`p${String(at >> 1)}`, sending(), 10)));
    const quick = sending();
    expect((await refusal(folder.take('other', quick, 10))).code).toBe('OVERLOADED');
    now += MINUTE_MS;
    const taking = folder.take('other', quick, 10);
    expect(await Promise.race(slow)).toMatchObject({
      code: 'REQUEST_TIMEOUT',
      extras: { detail: REQUEST_WORDS.uploadGaveWay, retryAfter: expect.any(Number) as unknown },
    });
    quick.end('0123456789');
    const { upload, size } = await taking;
    expect(size).toBe(10);
    await upload.discard();
  });

  it('fails as its stream fails, and leaves nothing', async () => {
    const folder = await UploadFolder.open(dataDir);
    const [late, gone] = [sending(), sending()];
    const taking = [refusal(folder.take('a', late, 10)), refusal(folder.take('a', gone, 10))];
    late.destroy(new Problem('REQUEST_TIMEOUT'));
    gone.destroy(new Error('aborted'));
    expect((await Promise.all(taking)).map(({ code }) => code)).toEqual(['REQUEST_TIMEOUT', 'MALFORMED_REQUEST']);
    expect(await readdir(path.join(dataDir, 'uploads'))).toEqual([]);
  });
});
