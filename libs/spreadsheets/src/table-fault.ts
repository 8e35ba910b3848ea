/** Why a file cannot be read as a table; nothing of it is taken then. */
export const TABLE_RULES = [
  'empty',
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
export type TableRule = (typeof TABLE_RULES)[number];

/**
 * `row` counts from 1, as a spreadsheet shows it. `column`: its letter, its title, or the field it should hold. `meant`: of
 * an unknown column, the known title nearest to it.
 */
export interface TableFault<Rule extends string = TableRule> {
  readonly rule: Rule;
  readonly row: number | null;
  readonly column: string | null;
  readonly meant?: string | null;
}

/** A file that cannot be read as a table, with everything that was found wrong. */
export class TableError extends Error {
  override readonly name = 'TableError';

  constructor(readonly faults: readonly TableFault[]) {
    super(faults.map(({ rule }) => rule).join(', '));
  }
}

/** The error of one fault. */
export function tableFault(rule: TableRule, place: Partial<Omit<TableFault, 'rule'>> = {}): TableError {
  return new TableError([{ rule, row: null, column: null, ...place }]);
}
