import { cellStyles } from './cell-styles.js';
import { sharedStrings } from './shared-strings.js';
import { sheetRows } from './sheet-rows.js';
import type { Table } from '../table.js';
import { openSheet } from './workbook.js';

/**
 * The rows of a sheet of an Excel workbook: the one named, else the first that is not hidden. A formula counts as the value
 * that was saved with it. @throws TableError
 */
export async function xlsxTable(bytes: Buffer, named?: string): Promise<Table> {
  const parts = await openSheet(bytes, named);
  const strings = parts.sharedStrings ? await sharedStrings(parts.sharedStrings) : [];
  const styles = parts.styles ? await cellStyles(parts.styles) : [];
  return sheetRows(parts.sheet, { strings, styles, date1904: parts.date1904 });
}
