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
  'severalSheets',
  'noHeader',
  'unknownColumn',
  'repeatedColumn',
  'missingColumn',
  'hiddenColumn',
  'unnamedColumn',
] as const;
export type TableRule = (typeof TABLE_RULES)[number];

/**
 * `row` counts from 1. `column`: letter, title, missing field or sheet. `meant`: the nearest known title. `sheet`: of a
 * workbook.
 */
export interface TableFault<Rule extends string = TableRule> {
  readonly rule: Rule;
  readonly row: number | null;
  readonly column: string | null;
  readonly meant?: string | null;
  readonly sheet?: string | null;
}

export class TableError extends Error {
  override readonly name = 'TableError';

  constructor(readonly faults: readonly TableFault[]) {
    super(faults.map(({ rule }) => rule).join(', '));
  }
}

export function tableFault(rule: TableRule, place: Partial<Omit<TableFault, 'rule'>> = {}): TableError {
  return new TableError([{ rule, row: null, column: null, ...place }]);
}
