import { qualifiedAreas } from '@app/domain';
import { createLogger, DataDirectoryInUse, readConfig } from '@app/runtime';
import { ImportProcedures, type ImportedLine, type ImportReport } from '@app/write-side';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { installationRequest } from '../../../server/src/composition/first-start/load-plans.js';
import { openInstallation } from '../../../server/src/composition/installation.js';
import { LINE_REMARK_WORDS, LINE_RESULT_NAMES, LINE_RULE_WORDS } from '../../../server/src/procedures/labels.vi.js';
import { CliModule } from '../cli.module.js';
import { CliError } from '../cli-error.js';

const TOLD_EVERY = 1_000;

/** Takes a file of procedures into the registry that all areas share, or into that of `--area`. @throws CliError */
export async function importProcedures(args: readonly string[]): Promise<string> {
  const { file, area, dryRun } = asked(args);
  const entries = await entriesOf(file);
  const installation = await opened();
  const app = await NestFactory.createApplicationContext(CliModule.over(installation), { logger: false });
  try {
    await app.init();
    const request = installationRequest(`procedures ${randomUUID()}`);
    const report = await app.get(ImportProcedures).run(entries, { area, dryRun, request, onProgress });
    return shown(report);
  } finally {
    await app.close();
    await installation.close();
  }
}

async function opened() {
  try {
    return await openInstallation(readConfig(process.env), createLogger('error'), () => undefined);
  } catch (error) {
    if (!(error instanceof DataDirectoryInUse)) throw error;
    throw new CliError(`${error.message}\nKhi dịch vụ đang chạy, hãy nạp qua API: POST /api/v1/procedures/imports`);
  }
}

function asked(args: readonly string[]) {
  const { values, positionals } = read(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new CliError('Cần đúng một tệp; xem --help.');
  const area = qualifiedAreas(values.area?.split(',').filter((code) => code !== '') ?? []);
  return { file, area, dryRun: values['dry-run'] ?? false };
}

function read(args: readonly string[]) {
  const options = { 'dry-run': { type: 'boolean' }, area: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    throw new CliError('Lệnh procedures import chỉ nhận một tệp, --dry-run và --area; xem --help.');
  }
}

async function entriesOf(file: string): Promise<readonly unknown[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CliError(`Không đọc được tệp ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const document: unknown = parsed(text.replace(/^\uFEFF/, ''));
  if (Array.isArray(document)) return document as readonly unknown[];
  throw new CliError('Tệp phải là một danh sách JSON các thủ tục.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CliError(`Tệp không phải là JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function onProgress(done: number, all: number): void {
  if (done % TOLD_EVERY === 0 || done === all) process.stderr.write(`Đã xử lý ${String(done)}/${String(all)} dòng\n`);
}

function shown({ dryRun, counts, lines }: ImportReport): string {
  const told = lines.filter((line) => line.result !== 'unchanged' || line.remarks.length > 0).map(lineText);
  const sums = Object.entries(LINE_RESULT_NAMES).map(
    ([result, name]) => `${name} ${String(counts[result as keyof typeof counts])}`,
  );
  return [...told, `${dryRun ? 'Xem trước, chưa ghi gì' : 'Đã nạp'}: ${sums.join(', ')}.`].join('\n');
}

function lineText({ line, code, result, changed, faults, remarks }: ImportedLine): string {
  const notes = [
    ...(changed.length > 0 ? [`mục khác trước: ${changed.join(', ')}`] : []),
    ...faults.map(({ field, rule }) => `${field || 'dòng'} [${rule}]: ${LINE_RULE_WORDS[rule]}`),
    ...remarks.map(({ field, remark }) => `lưu ý ${field}: ${LINE_REMARK_WORDS[remark]}`),
  ];
  const head = `Dòng ${String(line)} ${code ?? '(không có mã)'}: ${LINE_RESULT_NAMES[result]}`;
  return [head, ...notes].join('; ');
}
