import { KNOWN_COLUMNS, ProcedureFileError, type FileFault } from '@app/write-side';
import { Problem, type Fault } from '../http/problem.js';
import { FILE_RULE_WORDS } from './labels.vi.js';

/** What people are told of a fault in a file: where it is, what the rule is, and which column was probably meant. */
export function fileFaultWords({ rule, row, column, meant }: FileFault): string {
  const place = [
    ...(row === null ? [] : [`dòng ${String(row)}`]),
    ...(column === null ? [] : [rule === 'sheet' ? `trang “${column}”` : `cột “${column}”`]),
  ].join(', ');
  const words = meant ? `${FILE_RULE_WORDS[rule]} Có lẽ là “${meant}”.` : FILE_RULE_WORDS[rule];
  return place === '' ? words : `${place[0]?.toUpperCase() ?? ''}${place.slice(1)}: ${words}`;
}

/** All columns that are known, in one sentence, where a fault is that one is not; else null. */
export function knownColumnWords(faults: readonly FileFault[]): string | null {
  if (!faults.some(({ rule }) => rule === 'unknownColumn' || rule === 'noHeader')) return null;
  const columns = KNOWN_COLUMNS.map(({ field, title }) => `“${title}” (${field})`);
  return `Các cột được nhận: ${columns.join(', ')}.`;
}

/** A file that could not be read as a problem with every fault; other errors as they are. */
export function fileProblem(error: unknown): unknown {
  if (!(error instanceof ProcedureFileError)) return error;
  const errors = error.faults.map((fault): Fault => ({
    field: fault.column ?? '',
    rule: fault.rule,
    message: fileFaultWords(fault),
  }));
  const known = knownColumnWords(error.faults);
  const detail = known === null ? {} : { detail: `Tệp có tên cột không biết; xem danh sách kèm theo. ${known}` };
  return new Problem('VALIDATION_FAILED', { errors, ...detail });
}
