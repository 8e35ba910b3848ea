import { ProcedureFileError, type FileFault } from '@app/write-side';
import { Problem, type Fault } from '../http/problem.js';
import { FILE_RULE_WORDS } from './labels.vi.js';

/** What people are told of a fault in a file: where it is, and what the rule is. */
export function fileFaultWords({ rule, row, column }: FileFault): string {
  const place = [
    ...(row === null ? [] : [`dòng ${String(row)}`]),
    ...(column === null ? [] : [rule === 'sheet' ? `trang “${column}”` : `cột “${column}”`]),
  ].join(', ');
  return place === ''
    ? FILE_RULE_WORDS[rule]
    : `${place[0]?.toUpperCase() ?? ''}${place.slice(1)}: ${FILE_RULE_WORDS[rule]}`;
}

/** A file that could not be read as a problem with every fault; other errors as they are. */
export function fileProblem(error: unknown): unknown {
  if (!(error instanceof ProcedureFileError)) return error;
  const errors = error.faults.map((fault): Fault => ({
    field: fault.column ?? '',
    rule: fault.rule,
    message: fileFaultWords(fault),
  }));
  return new Problem('VALIDATION_FAILED', { errors });
}
