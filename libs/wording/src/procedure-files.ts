import type { FileFault, FileRule } from '@app/write-side';

export const FILE_RULE_WORDS: Record<FileRule, string> = {
  empty: 'Tệp không có dữ liệu.',
  json: 'Tệp không phải là JSON.',
  jsonTooLarge:
    'Tệp JSON có quá nhiều thứ: nhiều nhất 20.000.000 giá trị, trong đó 1.000.000 danh sách và đối tượng, 10.000 trường một đối tượng, sâu 32 tầng, mỗi đoạn chữ 1.000.000 ký tự.',
  repeatedField: 'Một thủ tục trong tệp JSON có hai trường cùng tên này; hãy giữ một.',
  list: 'Tệp phải là một danh sách JSON các thủ tục.',
  notCsv: 'Tệp không phải là CSV mà là tệp nén hoặc bảng tính; tệp Excel phải gửi là .xlsx.',
  notXlsx: 'Tệp không phải là bảng tính Excel (.xlsx).',
  oldExcel: 'Tệp Excel đời cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu.',
  unreadable: 'Không đọc được bảng tính: tệp hỏng hoặc không đúng khuôn dạng .xlsx.',
  encoding:
    'Chữ không theo bảng mã UTF-8 (bảng CSV: hoặc UTF-16 có dấu BOM); hãy lưu lại bằng UTF-8 (Excel: “CSV UTF-8”).',
  quotes: 'Dấu ngoặc kép đặt sai: ô có ngoặc kép phải nằm trong ngoặc kép và viết đôi dấu bên trong.',
  tooLarge: 'Nội dung quá lớn: bảng tính sau khi giải nén nhiều nhất 96 MiB, mỗi dòng CSV nhiều nhất 1.000.000 ký tự.',
  tooManyRows:
    'Quá nhiều dòng: qua API nhiều nhất 20.000 thủ tục một tệp; bảng nhiều nhất 40.000 dòng, kể cả dòng trống.',
  tooManyColumns: 'Quá nhiều cột: nhiều nhất 200.',
  sheet: 'Không có trang tính này.',
  severalSheets: 'Nhiều trang tính cùng có danh sách thủ tục; hãy chọn một trang theo tên (sheet).',
  noHeader: 'Không thấy dòng tên cột, ví dụ “Mã thủ tục”, “Tên thủ tục”, trong 60 dòng đầu.',
  unknownColumn: 'Không biết cột này; tên cột là tên trường của Cổng Dịch vụ công quốc gia hoặc tên tiếng Việt của nó.',
  repeatedColumn: 'Cột này đã có ở trước.',
  missingColumn: 'Thiếu cột bắt buộc này.',
  hiddenColumn: 'Cột bắt buộc này đang ẩn; hãy bỏ ẩn.',
  unnamedColumn:
    'Ô có nội dung nhưng cột không có tên; có lẽ một ô trước đó có dấu phân cách mà không đặt trong ngoặc kép.',
};

export function fileFaultWords(fault: FileFault): string {
  const { rule, meant } = fault;
  const place = placeOf(fault);
  const words = meant ? `${FILE_RULE_WORDS[rule]} Có lẽ là “${meant}”.` : FILE_RULE_WORDS[rule];
  return place === '' ? words : `${place[0]?.toUpperCase() ?? ''}${place.slice(1)}: ${words}`;
}

function placeOf({ rule, row, column, sheet = null }: FileFault): string {
  const isSheet = rule === 'sheet' || rule === 'severalSheets';
  return [
    ...(sheet === null ? [] : [`trang “${sheet}”`]),
    ...(row === null ? [] : [`dòng ${String(row)}`]),
    ...(column === null ? [] : [isSheet ? `trang “${column}”` : `cột “${column}”`]),
  ].join(', ');
}

export interface KnownColumn {
  readonly field: string;
  readonly title: string;
}

/** Null unless a fault is an unknown column. */
export function knownColumnWords(faults: readonly FileFault[], known: readonly KnownColumn[]): string | null {
  if (!faults.some(({ rule }) => rule === 'unknownColumn' || rule === 'noHeader')) return null;
  const columns = known.map(({ field, title }) => `“${title}” (${field})`);
  return `Các cột được nhận: ${columns.join(', ')}.`;
}

export function unknownColumnWords(known: string): string {
  return `Tệp có tên cột không biết; xem danh sách kèm theo. ${known}`;
}
