import { TABLE_RULES, type TableFault } from '@app/spreadsheets';

export const FILE_RULES = [...TABLE_RULES, 'json', 'jsonTooLarge', 'list', 'repeatedField'] as const;
export type FileRule = (typeof FILE_RULES)[number];
export type FileFault = TableFault<FileRule>;

export class ProcedureFileError extends Error {
  override readonly name = 'ProcedureFileError';

  constructor(readonly faults: readonly FileFault[]) {
    super(faults.map(({ rule }) => rule).join(', '));
  }
}

export function fileFault(rule: FileRule, row: number | null = null): ProcedureFileError {
  return new ProcedureFileError([{ rule, row, column: null }]);
}
