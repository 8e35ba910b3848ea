import { detailName, fieldPlaceWords, LINE_RESULT_NAMES, LINE_RULE_WORDS, lineRemarkWords } from '@app/wording';
import { Turns } from '@app/event-store';
import { KNOWN_COLUMNS, LINE_RESULTS, type ImportedLine, type ImportReport, type TableLayout } from '@app/write-side';
import {
  ShownAs,
  ShownFlag,
  ShownList,
  ShownMaybe,
  ShownMaybeOne,
  ShownNumber,
  ShownText,
  ShownTexts,
} from '../http/answer-fields.js';
import { FaultBody } from '../http/problem-body.js';
import { parts, WHOLE } from '../http/shapes.js';
import { TableLayoutBody, tableLayoutBody } from './table-layout-view.js';
import { DetailChangeBody, detailChangeBody } from './version-views.js';

/** Characters per write. */
const PIECE = 65_536;

class KeptDetailBody {
  @ShownText({ about: 'Mục.', example: 'field' })
  field!: string;

  @ShownText({ about: 'Tên mục.', example: 'Lĩnh vực' })
  fieldName!: string;
}

class ImportedLineBody {
  @ShownNumber({ about: 'Thứ tự trong tệp, từ 1.', example: 1 })
  line!: number;

  @ShownMaybe({ about: 'Mã thủ tục như trong tệp.', example: '1.000014' })
  code!: string | null;

  @ShownMaybe({
    about: 'Tên thủ tục như trong tệp, rút ngắn khi dài; null khi dòng sai.',
    example: 'Đăng ký khai sinh',
  })
  name!: string | null;

  @ShownMaybe({ about: 'Mã trong sổ thủ tục; null khi dòng sai.', example: '1.000014:19' })
  id!: string | null;

  @ShownText({ about: 'Kết quả.', values: LINE_RESULTS })
  result!: ImportedLine['result'];

  @ShownText({ about: 'Tên kết quả.', example: LINE_RESULT_NAMES.new })
  resultName!: string;

  @ShownTexts({ about: 'Những mục khác với trước.', example: ['channels'] })
  changed!: readonly string[];

  @ShownList(() => DetailChangeBody, {
    about: 'Từng mục thay đổi, trước và sau; chữ dài chỉ trích quanh chỗ khác đầu tiên, toàn văn ở /versions.',
  })
  changes!: DetailChangeBody[];

  @ShownNumber({ about: 'Số thay đổi khác không kể ra.', example: 0 })
  changesUntold!: number;

  @ShownList(() => KeptDetailBody, { about: 'Những mục mà tệp để trống và sổ giữ nguyên.' })
  kept!: KeptDetailBody[];

  @ShownList(() => FaultBody, { about: 'Trường sai và quy tắc bị vi phạm.' })
  faults!: FaultBody[];

  @ShownNumber({ about: 'Số lỗi khác không kể ra.', example: 0 })
  untold!: number;

  @ShownList(() => FaultBody, { about: 'Điều nên xem lại ở dòng đã nhận.' })
  remarks!: FaultBody[];
}

const COUNTS = parts<ImportedLine['result']>({ new: WHOLE, changed: WHOLE, unchanged: WHOLE, wrong: WHOLE });

export class ImportReportBody {
  @ShownFlag({ about: 'Chỉ xem trước, chưa ghi gì.', example: false })
  dryRun!: boolean;

  @ShownAs(COUNTS, { about: 'Số dòng theo kết quả.', example: { new: 280, changed: 3, unchanged: 5, wrong: 1 } })
  counts!: ImportReport['counts'];

  @ShownMaybeOne(() => TableLayoutBody, {
    about:
      'Với bảng: đã đọc trang tính và cột nào, và mọi thứ trong bảng không phải là một dòng của danh sách; null với JSON.',
  })
  table!: TableLayoutBody | null;

  @ShownList(() => ImportedLineBody, { about: 'Từng dòng theo thứ tự của tệp.' })
  lines!: ImportedLineBody[];

  @ShownMaybe({ about: 'Vị trí trong sổ sự kiện; gửi kèm ?after= khi đọc.', example: '0000000000000000042' })
  position!: string | null;
}

/** Pieces of JSON; yields to other work in between. */
export async function* reportPieces(report: ImportReport): AsyncGenerator<string> {
  const { dryRun, counts, table, lines, position } = report;
  const turns = new Turns();
  const head = { dryRun, counts, table: table && tableLayoutBody(table) };
  let piece = `${JSON.stringify(head).slice(0, -1)},"lines":[`;
  for (const [at, line] of lines.entries()) {
    piece += `${at === 0 ? '' : ','}${JSON.stringify(lineBody(line, table))}`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
    await turns.give();
  }
  yield `${piece}],"position":${JSON.stringify(position)}}`;
}

function lineBody(
  { changes, kept, faults, remarks, ...line }: ImportedLine,
  table: TableLayout | null,
): ImportedLineBody {
  const placed = (field: string, words: string) => `${fieldPlaceWords(table, line.line, field)}${words}`;
  return {
    ...line,
    changes: changes.map(detailChangeBody),
    kept: kept.map((field) => ({ field, fieldName: detailName(field, KNOWN_COLUMNS) })),
    resultName: LINE_RESULT_NAMES[line.result],
    faults: faults.map(({ field, rule }) => ({ field, rule, message: placed(field, LINE_RULE_WORDS[rule]) })),
    remarks: remarks.map(({ field, remark, text }) => ({
      field,
      rule: remark,
      message: placed(field, lineRemarkWords(remark, text)),
    })),
  };
}
