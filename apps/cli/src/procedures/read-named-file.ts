import { fileFaultWords, IMPORT_WORDS, knownColumnWords, unreadableFile } from '@app/wording';
import { KNOWN_COLUMNS, ProcedureFileError, readProcedureFile, type FileFormat } from '@app/write-side';
import path from 'node:path';
import { CliError } from '../cli-error.js';
import { bytesOf } from '../given-file.js';
import { noJsonWords } from '../json-file.js';

/** Excel saves "Unicode text" as .txt. */
const FORMATS: Readonly<Record<string, FileFormat>> = {
  '.json': 'json',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.xlsx': 'xlsx',
};

/** The file's name gives the format. @throws CliError */
export async function readNamedFile(file: string, sheet: string | undefined) {
  const format = FORMATS[path.extname(file).toLowerCase()];
  if (!format) throw new CliError(IMPORT_WORDS.otherName(file));
  const bytes = await bytesOf(file);
  const reading = { format, maxEntries: Infinity, ...(sheet === undefined ? {} : { sheet }) };
  return readProcedureFile(bytes, reading).catch((error: unknown) => {
    if (!(error instanceof ProcedureFileError)) throw error;
    const known = knownColumnWords(error.faults, KNOWN_COLUMNS);
    const broken = error.faults.some(({ rule }) => rule === 'json') ? noJsonWords(textIn(bytes)) : null;
    if (broken !== null) throw new CliError(unreadableFile(file, broken));
    throw new CliError([...error.faults.map(fileFaultWords), ...(known === null ? [] : [known])].join('\n'));
  });
}

/** Without its mark. */
function textIn(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
