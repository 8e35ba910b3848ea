import { qualifiedAreas } from '@app/domain';
import { installationRequest } from '@app/installation';
import { DataDirectoryInUse } from '@app/runtime';
import { IMPORT_WORDS, importReportWords, operatorWords } from '@app/wording';
import { EMPTY_CELLS, ImportProcedures, KNOWN_COLUMNS } from '@app/write-side';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.js';
import { tellSecurity } from '../security-line.js';
import { withInstallation } from '../with-installation.js';
import { readNamedFile } from './read-named-file.js';

const TOLD_EVERY = 1_000;

/** Into the shared registry, or that of `--area`. @throws CliError */
export async function importProcedures(args: readonly string[]): Promise<string> {
  const { file, sheet, area, dryRun, emptyCells } = asked(args);
  const entries = await readNamedFile(file, sheet);
  const request = installationRequest(`procedures ${randomUUID()}`);
  try {
    const report = await withInstallation((app) =>
      app.get(ImportProcedures).run(() => Promise.resolve(entries), {
        area,
        dryRun,
        request,
        file: path.basename(file),
        emptyCells,
        onProgress,
      }),
    );
    if (report.position !== null) {
      const requestId = request.correlationId;
      tellSecurity('procedures import', { kind: 'administered', act: 'RegisterProcedure', on: null, requestId });
    }
    return importReportWords(report, KNOWN_COLUMNS);
  } catch (error) {
    if (!(error instanceof DataDirectoryInUse)) throw error;
    throw new CliError(IMPORT_WORDS.running(operatorWords(error.fault, error.details)));
  }
}

function asked(args: readonly string[]) {
  const { values, positionals } = read(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new CliError(IMPORT_WORDS.oneFile);
  const area = qualifiedAreas(values.area?.split(',').filter((code) => code !== '') ?? []);
  const emptyCells = EMPTY_CELLS.find((one) => one === (values['empty-cells'] ?? 'keep'));
  if (!emptyCells) throw new CliError(IMPORT_WORDS.options);
  return { file, sheet: values.sheet, area, dryRun: values['dry-run'] ?? false, emptyCells };
}

function read(args: readonly string[]) {
  const options = {
    'dry-run': { type: 'boolean' },
    area: { type: 'string' },
    sheet: { type: 'string' },
    'empty-cells': { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    throw new CliError(IMPORT_WORDS.options);
  }
}

function onProgress(done: number, all: number): void {
  if (done % TOLD_EVERY === 0 || done === all) process.stderr.write(`${IMPORT_WORDS.progress(done, all)}\n`);
}
