import { layoutWords, tableNoteWords } from '@app/wording';
import type { TableLayout, TableNote } from '@app/write-side';
import { ShownAs, ShownList, ShownMaybe, ShownMaybeNumber, ShownNumber, ShownText } from '../http/answer-fields.js';
import { FLAG, parts, several, TEXT, WHOLE } from '../http/shapes.js';

const SHEETS = several(parts<keyof TableLayout['sheets'][number]>({ name: TEXT, hidden: FLAG, taken: FLAG }));
const HEADER = parts<keyof TableLayout['header']>({ row: WHOLE, lastRow: WHOLE });
const COLUMNS = several(parts<keyof TableLayout['columns'][number]>({ field: TEXT, column: TEXT, title: TEXT }));

class TableNoteBody {
  @ShownText({ about: 'Loại.', example: 'hiddenRows' })
  rule!: TableNote['rule'];

  @ShownText({ about: 'Lời giải thích.', example: 'Dòng 5–7: Bị ẩn, không nạp; hãy bỏ ẩn nếu cần nạp.' })
  message!: string;

  @ShownMaybeNumber({ about: 'Dòng, từ 1.', example: 5 })
  row!: number | null;

  @ShownMaybeNumber({ about: 'Dòng cuối.', example: 7 })
  lastRow!: number | null;

  @ShownMaybe({ about: 'Chữ của cột.', example: 'F' })
  column!: string | null;

  @ShownMaybe({ about: 'Tên cột, hoặc lĩnh vực mà dòng tiêu đề nhóm cho.', example: 'Ghi chú' })
  title!: string | null;

  @ShownMaybe({ about: 'Nội dung ở đó, trích.', example: 'UBND PHƯỜNG A' })
  text!: string | null;

  @ShownNumber({ about: 'Số dòng hoặc số ô.', example: 3 })
  count!: number;
}

export class TableLayoutBody {
  @ShownText({
    about: 'Đã đọc trang tính nào, tên cột ở dòng nào.',
    example: 'Trang tính đã đọc: “Cấp xã”. Tên cột ở dòng 4–5.',
  })
  message!: string;

  @ShownMaybe({ about: 'Trang tính đã đọc; null với CSV.', example: 'Cấp xã' })
  sheet!: string | null;

  @ShownAs(SHEETS, { about: 'Các trang tính của tệp: có bị ẩn không, có được đọc không.' })
  sheets!: TableLayout['sheets'];

  @ShownAs(HEADER, { about: 'Dòng đầu và dòng cuối của tên cột.', example: { row: 4, lastRow: 5 } })
  header!: TableLayout['header'];

  @ShownAs(COLUMNS, {
    about: 'Cột nào là trường nào.',
    example: [{ field: 'ma_thu_tuc', column: 'B', title: 'Mã TTHC' }],
  })
  columns!: TableLayout['columns'];

  @ShownList(() => TableNoteBody, {
    about:
      'Những gì trong bảng không phải là dòng của danh sách: dòng tiêu đề, cột không nhận, dòng ẩn, dòng tổng, ghi chú…',
  })
  notes!: TableNoteBody[];

  @ShownNumber({ about: 'Số ghi nhận khác không kể ra.', example: 0 })
  untold!: number;
}

export function tableLayoutBody(layout: TableLayout): TableLayoutBody {
  const notes = layout.notes.map((note) => ({ ...note, message: tableNoteWords(note) }));
  return { message: layoutWords(layout), ...layout, notes };
}
