import type { DetailName, ProcedureCatalogue } from '@app/domain';
import type { KnownColumn } from './procedure-files.js';
import type { EmptyCells, LineRemark, LineResult, LineRule } from '@app/write-side';

export const CODE_WORDS =
  'Mã phải có dạng 1.000014, 1.000014.H55, 1.000014.000.00.00.H55, hoặc NB-… với thủ tục nội bộ.';

export const CATALOGUE_NAMES: Record<ProcedureCatalogue, string> = {
  national: 'Thủ tục có mã quốc gia',
  internal: 'Thủ tục nội bộ (mã do địa phương đặt)',
};

export const PROCEDURE_SORT_NAMES = {
  code: 'theo mã',
  field: 'theo lĩnh vực, rồi theo mã',
  changed: 'mới nạp hoặc mới ghi trước',
} as const;

export const LINE_RESULT_NAMES: Record<LineResult, string> = {
  new: 'mới',
  changed: 'thay đổi',
  unchanged: 'không đổi',
  wrong: 'sai',
};

export const EMPTY_CELL_NAMES: Record<EmptyCells, string> = {
  keep: 'ô trống không đổi gì',
  clear: 'ô trống xóa nội dung đang có',
};

export const LINE_RULE_WORDS: Record<LineRule, string> = {
  object: 'Mỗi dòng phải là một đối tượng JSON.',
  required: 'Không được để trống.',
  text: 'Phải là một đoạn chữ, đặt trong ngoặc kép.',
  maxLength:
    'Quá dài: tên nhiều nhất 2.000 ký tự, lĩnh vực, thời gian và phí của một kênh 5.000, trường khác 20.000, cả dòng 200.000.',
  printable: 'Không được chứa ký tự điều khiển, ký tự không có nghĩa, hay chữ mang quá nhiều dấu.',
  hidden: 'Không được chứa ký tự không nhìn thấy hoặc đổi chiều chữ.',
  garbled:
    'Chữ không phải tiếng Việt Unicode: phông cũ (TCVN3, VNI), mã hóa hai lần, hoặc dấu đã mất thành “?”; hãy chuyển mã tệp gốc.',
  field: 'Tên trường chỉ gồm chữ thường không dấu, chữ số, gạch dưới; nhiều nhất 40 trường ngoài mẫu.',
  code: CODE_WORDS,
  channel:
    'Trong ô có phần bắt đầu của một kênh khác (Trực tiếp, Trực tuyến, Dịch vụ bưu chính); mỗi kênh ghi ở cột của nó.',
  channelTwice:
    'Kênh này đã có trong cach_thuc_thuc_hien, hoặc nội dung ở đó không tách được thành các kênh; chỉ ghi một trong hai.',
  repeated: 'Thủ tục này đã có ở dòng trước với nội dung khác.',
  cellError: 'Ô mang lỗi của công thức (như #N/A); hãy sửa công thức hoặc dán giá trị.',
  noValue: 'Công thức chưa có giá trị; hãy mở bằng Excel, lưu lại, hoặc dán giá trị.',
};

const LINE_REMARK_WORDS: Record<LineRemark, string> = {
  codeInName: 'Tên thủ tục có chứa mã.',
  channelsUnread: 'Không tách được thời hạn và phí; giữ nguyên văn.',
  limitUnread: 'Chưa đọc được thời hạn; giữ nguyên văn',
  feeUnread: 'Chưa đọc được mức phí, lệ phí; giữ nguyên văn',
  levelUnknown: 'Không biết cấp thực hiện này (các cấp: Cấp bộ, Cấp tỉnh, Cấp xã, Cơ quan khác); giữ nguyên văn',
  cutText: 'Dài đúng 1.500 ký tự: có thể nguồn đã cắt bớt.',
};

/** As the files' columns are titled. */
const DETAIL_NAMES: Readonly<Record<Exclude<DetailName, 'others'> | 'code', string>> = {
  code: 'Mã thủ tục',
  name: 'Tên thủ tục',
  field: 'Lĩnh vực',
  kind: 'Loại thủ tục',
  levels: 'Cấp thực hiện',
  subjects: 'Đối tượng thực hiện',
  decision: 'Số quyết định',
  authority: 'Cơ quan có thẩm quyền',
  channels: 'Cách thức thực hiện',
  dossierItems: 'Thành phần hồ sơ',
  legalBases: 'Căn cứ pháp lý',
  result: 'Kết quả thực hiện',
};

/** Of a detail, or of a further field by the titles of its column; the field itself if it has none. */
export function detailName(field: string, titles: readonly KnownColumn[]): string {
  if (Object.hasOwn(DETAIL_NAMES, field)) return DETAIL_NAMES[field as keyof typeof DETAIL_NAMES];
  return titles.find((one) => one.field === field)?.title ?? field;
}

/** Most characters that a remark repeats. */
const LONGEST_TOLD = 200;

export function lineRemarkWords(remark: LineRemark, text?: string): string {
  const words = LINE_REMARK_WORDS[remark];
  if (text === undefined) return words;
  return `${words}: “${text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text}”.`;
}
