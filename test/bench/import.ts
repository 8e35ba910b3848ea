import 'reflect-metadata';
import { migrateEventStore, PostgresEventStore } from '@app/event-store';
import { startEmbeddedPostgres } from '@app/runtime';
import { carrier, csvOf, xlsxOf, type FileEntry } from '@app/testing';
import { requestOf, SetClock, startWriteService, type WriteService } from '@app/testing/write-service';
import { ImportProcedures, readProcedureFile, type FileFormat } from '@app/write-side';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** Seconds to read a file alone, to import it, and to import it again; medians. */
export interface ImportFigure {
  readonly figure: 'import';
  readonly system: FileFormat;
  readonly lines: number;
  readonly mib: number;
  readonly read_s: number;
  readonly value: number;
  readonly unit: 's';
  readonly again_s: number;
}

const LINES = 5_000;
const ROUNDS = 3;
const FORMATS = ['json', 'csv', 'xlsx'] as const;

/**
 * Imports 5,000 procedures of some 4,500 bytes, into a database of its own each time, by turns from JSON, CSV and Excel.
 * Takes some minutes.
 */
export async function benchImport(): Promise<ImportFigure[]> {
  const entries = Array.from({ length: LINES }, (_, at) => entryAt(at));
  const files = {
    json: Buffer.from(JSON.stringify(entries)),
    csv: csvOf(entries),
    xlsx: await xlsxOf(entries),
  };
  const dir = await mkdtemp(path.join(os.tmpdir(), 'tinhgon-bench-'));
  const server = await startEmbeddedPostgres({ dir });
  try {
    const turns = Array.from({ length: (ROUNDS + 1) * FORMATS.length }, (_, at) => at);
    const runs: Run[] = [];
    for (const turn of turns) {
      const format = FORMATS[turn % FORMATS.length] ?? 'json';
      const url = await freshDatabase(server.superuserUrl, String(turn));
      runs.push(await measure(url, format, files[format]));
    }
    const warm = runs.slice(FORMATS.length);
    return FORMATS.map((format) => summarize(format, files[format].length, warm));
  } finally {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** A line with the portal's fields: short texts, and three of about a thousand characters. */
function entryAt(at: number): FileEntry {
  const long = (what: string) =>
    `${what} ${String(at)}: Giấy tờ phải nộp, xuất trình theo quy định của pháp luật. `.repeat(14);
  return {
    ma_thu_tuc: `1.${String(at).padStart(6, '0')}`,
    ten_thu_tuc: `Thủ tục đăng ký, cấp giấy xác nhận số ${String(at)}`,
    so_quyet_dinh: '1234/QĐ-UBND',
    cap_thuc_hien: 'Cấp xã',
    loai_thu_tuc: 'TTHC được luật giao quy định chi tiết',
    linh_vuc: 'Hộ tịch',
    doi_tuong_thuc_hien: 'Công dân Việt Nam, Người nước ngoài',
    co_quan_co_tham_quyen: 'Ủy ban nhân dân cấp xã',
    cach_thuc_thuc_hien: `Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp${String((at % 30) + 1)} Ngày làm việcMiễn phí`,
    thanh_phan_ho_so: long('Thành phần'),
    can_cu_phap_ly: long('Căn cứ'),
    ket_qua_xu_ly: long('Kết quả'),
  };
}

interface Run {
  readonly format: FileFormat;
  readonly read: number;
  readonly first: number;
  readonly again: number;
}

async function measure(url: string, format: FileFormat, bytes: Buffer): Promise<Run> {
  const store = new PostgresEventStore({ connectionString: url });
  const service = await startWriteService(store, new SetClock());
  try {
    const reading = () => readProcedureFile(bytes, { format, maxEntries: LINES });
    const read = await seconds(reading);
    const first = await seconds(() => take(service, reading, 'new'));
    return { format, read, first, again: await seconds(() => take(service, reading, 'unchanged')) };
  } finally {
    await service.close();
    await store.close();
  }
}

type Reading = () => ReturnType<typeof readProcedureFile>;

async function take(service: WriteService, reading: Reading, expected: 'new' | 'unchanged'): Promise<void> {
  const request = { ...requestOf(null), asker: carrier };
  const { counts } = await service.context.get(ImportProcedures).run(reading, { area: [], dryRun: false, request });
  if (counts[expected] !== LINES) throw new Error(`the import is incomplete: ${JSON.stringify(counts)}`);
}

async function freshDatabase(superuserUrl: string, name: string): Promise<string> {
  const admin = new pg.Client(superuserUrl);
  await admin.connect();
  await admin.query(`create database import_${name}`);
  await admin.end();
  const url = new URL(superuserUrl);
  url.pathname = `/import_${name}`;
  const owner = new pg.Client(url.href);
  await owner.connect();
  await migrateEventStore(owner, 'postgres');
  await owner.end();
  return url.href;
}

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return (performance.now() - started) / 1_000;
}

function summarize(system: FileFormat, bytes: number, runs: readonly Run[]): ImportFigure {
  const own = runs.filter(({ format }) => format === system);
  const median = (of: (run: Run) => number) => {
    const sorted = own.map(of).sort((a, b) => a - b);
    return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2));
  };
  const times = { read_s: median(({ read }) => read), value: median(({ first }) => first), unit: 's' } as const;
  const mib = Number((bytes / 1_048_576).toFixed(1));
  return { figure: 'import', system, lines: LINES, mib, ...times, again_s: median(({ again }) => again) };
}
