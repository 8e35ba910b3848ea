/** What a table has beside its entries, and what became of it. */
export type TableNoteRule =
  | 'titleRow'
  | 'numberingRow'
  | 'repeatedHeader'
  | 'sectionField'
  | 'sectionRow'
  | 'totalRow'
  | 'noteRow'
  | 'emptyRows'
  | 'hiddenRows'
  | 'hiddenColumn'
  | 'leftOutColumn'
  | 'unknownColumn'
  | 'unnamedColumn'
  | 'coveredCell';

/**
 * `row`, `lastRow`: from 1. `column`: its letters. `title`: of the column. `text`: an excerpt of what stands there.
 * `count`: of rows or cells.
 */
export interface TableNote {
  readonly rule: TableNoteRule;
  readonly row: number | null;
  readonly lastRow: number | null;
  readonly column: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly count: number;
}

const MOST = 500;
const EXCERPT = 200;

/** The first ones in the order of the file, and how many more there are. */
export class TableNotes {
  readonly list: TableNote[] = [];
  untold = 0;

  add(rule: TableNoteRule, place: Partial<Omit<TableNote, 'rule'>>): void {
    if (this.list.length === MOST) {
      this.untold += 1;
      return;
    }
    const nothing = { row: null, lastRow: null, column: null, title: null, text: null, count: 1 };
    const { title = null, text = null } = place;
    this.list.push({ ...nothing, ...place, rule, title: title && excerpt(title), text: text && excerpt(text) });
  }
}

function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}
