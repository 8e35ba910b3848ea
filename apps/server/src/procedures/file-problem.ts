import { fileFaultWords, knownColumnWords, unknownColumnWords } from '@app/wording';
import { KNOWN_COLUMNS, ProcedureFileError } from '@app/write-side';
import { Problem, type Fault } from '../http/problem.js';

export function fileProblem(error: unknown): unknown {
  if (!(error instanceof ProcedureFileError)) return error;
  const errors = error.faults.map((fault): Fault => ({
    field: fault.column ?? '',
    rule: fault.rule,
    message: fileFaultWords(fault),
  }));
  const known = knownColumnWords(error.faults, KNOWN_COLUMNS);
  return new Problem('VALIDATION_FAILED', { errors, ...(known === null ? {} : { detail: unknownColumnWords(known) }) });
}
