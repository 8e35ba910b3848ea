export { Columns } from './columns.js';
export { ensureNoOldWorkbook, readTable, type TableFormat } from './read-table.js';
export type { TableEntries } from './table-entries.js';
export { TABLE_RULES, TableError, type TableFault } from './table-fault.js';
