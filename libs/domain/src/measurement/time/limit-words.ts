import type { TimeUnit } from './limit.js';
import { Phrases } from '../../text/words.js';

/** What a text without a limit says, as a whole. */
export const NO_LIMIT = new Phrases(
  'không',
  'không có',
  'không quy định',
  'không có quy định',
  'không quy định thời hạn',
  'không quy định thời hạn giải quyết',
  'không quy định thời gian',
  'không quy định cụ thể',
  'không có thông tin',
  'chưa quy định',
  'chưa có quy định',
  'chưa có thông tin',
);

export const LABELS = new Phrases(
  ...['thời hạn', 'thời gian', 'tổng thời gian', 'tổng thời hạn'].flatMap((what) => [
    what,
    ...['giải quyết', 'xử lý', 'thực hiện', 'trả kết quả'].flatMap((act) => [
      `${what} ${act}`,
      `${what} ${act} hồ sơ`,
      `${what} ${act} thủ tục hành chính`,
      `${what} ${act} tthc`,
    ]),
  ]),
);
export const COLON = new Phrases(':', 'là');

/** Say that the time is the longest one, or nothing. "Sau" alone would be the shortest. */
export const BOUNDS = new Phrases(
  'không quá',
  'không vượt quá',
  'tối đa',
  'tối đa là',
  'chậm nhất',
  'chậm nhất là',
  'chậm nhất sau',
  'muộn nhất',
  'muộn nhất là',
  'trong',
  'trong thời hạn',
  'trong thời gian',
  'trong vòng',
);

export const UNIT_OF: ReadonlyMap<string, TimeUnit> = new Map([
  ['phút', 'minute'],
  ['giờ', 'hour'],
  ['giờ làm việc', 'hour'],
  ['giờ hành chính', 'hour'],
  ['h', 'hour'],
  ['ngày làm việc', 'working-day'],
  ['ngày lv', 'working-day'],
  ['ngày ( làm việc )', 'working-day'],
  ['ngày ( lv )', 'working-day'],
  ['ngày ( ngày làm việc )', 'working-day'],
  ['ngày', 'day'],
  ['ngày lịch', 'day'],
  ['tuần', 'week'],
  ['tháng', 'month'],
  ['năm', 'year'],
]);
export const UNITS = new Phrases(...UNIT_OF.keys());
export const FROM = new Phrases('từ');
export const TO = new Phrases('-', '–', '—', 'đến', 'tới');
export const SLASH = new Phrases('/');
export const HALF = new Phrases('nửa', '½');

export const OPEN = new Phrases('(');
export const CLOSED = new Phrases(')');
export const COMMA = new Phrases(',');
export const SEMICOLON = new Phrases(';');
/** Between two cases only if the text names the second as one. */
export const WEAK_SEPARATORS = new Phrases(',', '.', 'và', ', và', ', còn', 'còn');

export const EQUALS = new Phrases('=', 'quy đổi', 'quy đổi ra', 'quy đổi thành', 'tương đương', 'tương đương với');
export const HOURS = new Phrases('giờ', 'giờ làm việc');

/** Says where the parts of the time stand; the time is the whole. */
export const PARTS_ELSEWHERE = new Phrases(
  ...['', 'được '].map((is) => `thời gian cụ thể ${is}quy định tại từng bước`),
  ...['', 'được '].map((is) => `thời gian cụ thể ${is}quy định tại từng bước của quy trình thực hiện`),
);

export const CASES = new Phrases(
  ...['', 'các '].flatMap((some) =>
    ['', 'đối với ', 'với ', 'riêng ', 'riêng đối với ', 'riêng với ', 'còn '].map((of) => `${of}${some}trường hợp`),
  ),
);
/** What makes a case; anything else about a case is not understood. */
export const CASE_WORDS = new Phrases(
  'khác',
  'còn lại',
  'phức tạp',
  'đặc biệt',
  'thông thường',
  'bình thường',
  'hồ sơ',
  'hồ sơ phức tạp',
  'cấp mới',
  'cấp lại',
  'cấp đổi',
  'cấp đổi , cấp lại',
  'cấp điều chỉnh',
  'đăng ký mới',
  'xác minh',
  'phải xác minh',
  'cần xác minh',
  'cần phải xác minh',
  'kiểm tra',
  'cần kiểm tra',
  'phải kiểm tra',
  'kiểm tra , xác minh',
  'cần kiểm tra , xác minh',
  'phải kiểm tra , xác minh',
  'lấy ý kiến',
  'phải lấy ý kiến',
  'cần lấy ý kiến',
  'thực tế',
  'cấp lại , cấp đổi',
  'cấp đổi và cấp lại',
  'cấp đổi hoặc cấp lại',
  'cấp lại hoặc cấp đổi',
);
export const CASE_ENDS = new Phrases(':', 'thì', 'là', ',');
