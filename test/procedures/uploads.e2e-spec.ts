import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { faultsOf, refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { until } from '../support/until.js';
import { CSV, FileSender, XLSX } from './file-sender.js';

jest.setTimeout(300_000);

const JSON_TYPE = 'application/json';
const MEBIBYTE = 1_048_576;
const csvOf = (code: string) => Buffer.from(`ma_thu_tuc,ten_thu_tuc\n${code},Đăng ký khai sinh\n`);
const csv = csvOf('1.000010');

describe('files while they are sent', () => {
  let dataDir: string;
  let uploads: string;
  let program: Program;
  let administrator: FileSender;
  let leftAtStart: readonly string[];

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
    uploads = path.join(dataDir, 'uploads');
    await mkdir(uploads);
    await writeFile(path.join(uploads, 'left by a crash'), 'x');
    program = await startProgram(dataDir);
    leftAtStart = await readdir(uploads);
    administrator = await FileSender.signIn(program.url, 'administrator', 'thai-nguyen.ubnd');
  });
  afterAll(async () => {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  });

  const standing = (count: number) =>
    until(
      () => readdir(uploads),
      (files) => files.length === count,
    );

  /** Begins to send a file of a mebibyte, and does not end it. */
  const unfinished = (): Promise<http.ClientRequest> =>
    new Promise((resolve, reject) => {
      const headers = { ...administrator.headers({ type: CSV }), 'content-length': String(MEBIBYTE) };
      const request = http.request(`${program.url}/api/v1/procedures/imports`, { method: 'POST', headers });
      request.once('error', reject);
      request.write(csv, () => {
        request.off('error', reject);
        request.on('error', () => undefined);
        resolve(request);
      });
    });

  it('stand in a folder of their own that is empty at the start, and are gone after the answer', async () => {
    expect(leftAtStart).toEqual([]);
    expect((await stat(uploads)).mode & 0o777).toBe(0o700);
    expect((await administrator.report({ type: CSV, bytes: csvOf('1.000011') })).counts['new']).toBe(1);
    await standing(0);
  });

  it('are two of a person at once, which only they may read, and gone with their sender', async () => {
    const sending = [await unfinished(), await unfinished()];
    for (const file of await standing(2)) expect((await stat(path.join(uploads, file))).mode & 0o777).toBe(0o600);
    const third = await administrator.send({ type: CSV, bytes: csv });
    expect([third.status, Number(third.headers.get('retry-after')) > 0]).toEqual([429, true]);
    for (const request of sending) request.destroy();
    await standing(0);
    expect((await administrator.report({ type: CSV, bytes: csvOf('1.000012') })).counts['new']).toBe(1);
  });

  it('are unreadable or too large where they are made to cost, and change nothing', async () => {
    const lists = Buffer.from(`[${'[],'.repeat(11_000_000)}[]]`);
    expect(await faultsOf(administrator.report({ type: JSON_TYPE, bytes: lists }))).toEqual([': jsonTooLarge']);
    const latin = Buffer.from('[{"ma_thu_tuc":"1.000010","ten_thu_tuc":"\xd0"}]', 'latin1');
    expect(await faultsOf(administrator.report({ type: JSON_TYPE, bytes: latin }))).toEqual(['ten_thu_tuc: encoding']);
    const rows = Buffer.concat([csv, Buffer.from('1.000020,"'), Buffer.alloc(2 * MEBIBYTE, 0x61)]);
    expect(await faultsOf(administrator.report({ type: CSV, bytes: rows }))).toEqual([': tooLarge']);
    expect(await faultsOf(administrator.report({ type: XLSX, bytes: csv }))).toEqual([': notXlsx']);
    const long = administrator.report({ type: CSV, bytes: Buffer.alloc(33 * MEBIBYTE) });
    expect(await refusalOf(long)).toBe('413 PAYLOAD_TOO_LARGE');
    await standing(0);
  });
});
