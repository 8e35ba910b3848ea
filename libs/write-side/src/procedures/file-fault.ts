import { TABLE_RULES, type TableFault } from '@app/spreadsheets';

/** Why a file as a whole cannot be read; nothing of it is taken then. */
export const FILE_RULES = [...TABLE_RULES, 'json', 'jsonTooLarge', 'list'] as const;
export type FileRule = (typeof FILE_RULES)[number];
export type FileFault = TableFault<FileRule>;

/** A file of procedures that cannot be read, with everything that was found wrong. */
export class ProcedureFileError extends Error {
  override readonly name = 'ProcedureFileError';

  constructor(readonly faults: readonly FileFault[]) {
    super(faults.map(({ rule }) => rule).join(', '));
  }
}

/** The error of one fault. */
export function fileFault(rule: FileRule, row: number | null = null): ProcedureFileError {
  return new ProcedureFileError([{ rule, row, column: null }]);
}
