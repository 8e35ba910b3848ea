export { Columns } from './columns.js';
export { ensureNoOldWorkbook, isWorkbook, readTable, type TableFormat } from './read-table.js';
export type { CellFault, TableEntries, TableLayout } from './table-entries.js';
export { TABLE_RULES, TableError, type TableFault } from './table-fault.js';
export type { TableNote, TableNoteRule } from './table-notes.js';
