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

/** `row` counts from 1. `column`: letter, title or missing field. `meant`: the nearest known title. */
export interface TableFault<Rule extends string = TableRule> {
  readonly rule: Rule;
  readonly row: number | null;
  readonly column: string | null;
  readonly meant?: string | null;
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
