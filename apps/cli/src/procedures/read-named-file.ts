import { ProcedureFileError, readProcedureFile, type FileFormat } from '@app/write-side';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileFaultWords, knownColumnWords } from '../../../server/src/procedures/file-faults.js';
import { CliError } from '../cli-error.js';

/** Excel saves "Unicode text" as .txt. */
const FORMATS: Readonly<Record<string, FileFormat>> = {
  '.json': 'json',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.xlsx': 'xlsx',
};

/** What a file holds, of the form that its name says. @throws CliError */
export async function readNamedFile(file: string, sheet: string | undefined) {
  const format = FORMATS[path.extname(file).toLowerCase()];
  if (!format) throw new CliError(`Tệp phải có tên .json, .csv hoặc .xlsx: ${file}`);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CliError(`Không đọc được tệp ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const reading = { format, maxEntries: Infinity, ...(sheet === undefined ? {} : { sheet }) };
  return readProcedureFile(bytes, reading).catch((error: unknown) => {
    if (!(error instanceof ProcedureFileError)) throw error;
    throw new CliError([...error.faults.map(fileFaultWords), knownColumnWords(error.faults) ?? []].flat().join('\n'));
  });
}
