import { qualifiedAreas } from '@app/domain';
import { createLogger, DataDirectoryInUse, readConfig } from '@app/runtime';
import { ImportProcedures, type ImportedLine, type ImportReport } from '@app/write-side';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { installationRequest } from '../../../server/src/composition/first-start/installation-request.js';
import { openInstallation } from '../../../server/src/composition/installation.js';
import { LINE_REMARK_WORDS, LINE_RESULT_NAMES, LINE_RULE_WORDS } from '../../../server/src/procedures/labels.vi.js';
import { CliModule } from '../cli.module.js';
import { CliError } from '../cli-error.js';
import { readNamedFile } from './read-named-file.js';

const TOLD_EVERY = 1_000;

/** Takes a file of procedures into the registry that all areas share, or into that of `--area`. @throws CliError */
export async function importProcedures(args: readonly string[]): Promise<string> {
  const { file, sheet, area, dryRun } = asked(args);
  const entries = await readNamedFile(file, sheet);
  const installation = await opened();
  const app = await NestFactory.createApplicationContext(CliModule.over(installation), { logger: false });
  try {
    await app.init();
    const request = installationRequest(`procedures ${randomUUID()}`);
    const report = await app
      .get(ImportProcedures)
      .run(() => Promise.resolve(entries), { area, dryRun, request, onProgress });
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
  return { file, sheet: values.sheet, area, dryRun: values['dry-run'] ?? false };
}

function read(args: readonly string[]) {
  const options = { 'dry-run': { type: 'boolean' }, area: { type: 'string' }, sheet: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    throw new CliError('Lệnh procedures import chỉ nhận một tệp, --dry-run, --area và --sheet; xem --help.');
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
