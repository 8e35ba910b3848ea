/** Why a file as a whole cannot be read; nothing of it is taken then. */
export const FILE_RULES = [
  'empty',
  'json',
  'list',
  'notCsv',
  'notXlsx',
  'oldExcel',
  'unreadable',
  'encoding',
  'quotes',
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'sheet',
  'noHeader',
  'unknownColumn',
  'repeatedColumn',
  'missingColumn',
  'unnamedColumn',
  'cellError',
  'noValue',
] as const;
export type FileRule = (typeof FILE_RULES)[number];

/**
 * `row` counts from 1, as a spreadsheet shows it. `column`: its letter, its title, or the field it should hold. `meant`: of
 * an unknown column, the known title nearest to it.
 */
export interface FileFault {
  readonly rule: FileRule;
  readonly row: number | null;
  readonly column: string | null;
  readonly meant?: string | null;
}

/** A file that cannot be read, with everything that was found wrong. */
export class ProcedureFileError extends Error {
  override readonly name = 'ProcedureFileError';

  constructor(readonly faults: readonly FileFault[]) {
    super(faults.map(({ rule }) => rule).join(', '));
  }
}

/** The error of one fault. */
export function fileFault(rule: FileRule, place: Partial<Omit<FileFault, 'rule'>> = {}): ProcedureFileError {
  return new ProcedureFileError([{ rule, row: null, column: null, ...place }]);
}
