import { cellStyles } from './cell-styles.js';
import { sharedStrings } from './shared-strings.js';
import { sheetRows } from './sheet-rows.js';
import type { Table } from '../table.js';
import { openSheet } from './workbook.js';

/** By default the first sheet that is not hidden. A formula counts as its saved value. @throws TableError */
export async function xlsxTable(bytes: Buffer, named?: string): Promise<Table> {
  const parts = await openSheet(bytes, named);
  const strings = parts.sharedStrings ? await sharedStrings(parts.sharedStrings) : [];
  const styles = parts.styles ? await cellStyles(parts.styles) : [];
  return sheetRows(parts.sheet, { strings, styles, date1904: parts.date1904 });
}
