import { Phrases } from '../../text/words.js';

export const NO_FEE_TOLD = new Phrases('không có thông tin', 'không quy định', 'chưa quy định', 'chưa có thông tin');

export const FEE_LABELS = new Phrases(
  ...[
    'phí',
    'lệ phí',
    'phí , lệ phí',
    'phí và lệ phí',
    'mức phí',
    'mức lệ phí',
    'mức thu',
    'mức thu phí',
    'mức thu lệ phí',
  ],
  ...['phí thẩm định', 'lệ phí cấp gcn', 'lệ phí cấp giấy chứng nhận', 'lệ phí cấp giấy phép', 'lệ phí đăng ký'],
);
export const COLON = new Phrases(':', 'là');

/** Nothing is to be paid. */
export const FREE = new Phrases(
  ...['miễn phí', 'miễn lệ phí', 'miễn phí , lệ phí', 'miễn thu', 'miễn'],
  ...['không', 'không có', 'không thu', 'không thu phí', 'không thu lệ phí', 'không thu phí , lệ phí', 'không mất phí'],
  ...['không phí', 'không có phí', 'không có lệ phí', 'không phải nộp', 'không phải nộp phí', 'không phải nộp lệ phí'],
  ...[
    'không đồng',
    'thủ tục này không thu phí , lệ phí',
    'không thu phí và lệ phí',
    'không tính phí',
    'không thu tiền',
  ],
);

const DONGS = ['đồng', 'vnđ', 'vnd', 'đ', 'việt nam đồng', 'đồng việt nam', 'vn đồng', 'đồng vn'];
/** How many đồng. */
export const DONG: ReadonlyMap<string, bigint> = new Map([
  ...DONGS.map((name) => [name, 1n] as const),
  ...['nghìn', 'ngàn'].flatMap((word) => DONGS.map((name) => [`${word} ${name}`, 1_000n] as const)),
  ...DONGS.map((name) => [`triệu ${name}`, 1_000_000n] as const),
]);
export const DONG_NAMES = new Phrases(...DONG.keys());
export const DOLLARS = new Phrases('usd', 'đô la mỹ', 'đô la', '$');

export const SLASH = new Phrases('/', 'một', 'mỗi');
export const ONE = new Phrases('01', '1', 'một');
/** What a fee is charged for. */
export const PER = new Phrases(
  ...['hồ sơ', 'bộ hồ sơ', 'bản', 'bản sao', 'bản chính', 'tờ', 'tờ khai', 'tờ khai hải quan', 'trang', 'lần', 'lượt'],
  ...[
    'lần cấp',
    'lần đăng ký',
    'lần thẩm định',
    'giấy',
    'giấy phép',
    'giấy chứng nhận',
    'giấy thông hành',
    'gcn',
    'thẻ',
  ],
  ...['người', 'cá nhân', 'tổ chức', 'trường hợp', 'giao dịch', 'văn bản', 'hợp đồng', 'việc', 'vụ việc', 'sổ', 'đơn'],
  ...[
    'hộ chiếu',
    'thửa',
    'thửa đất',
    'phương tiện',
    'xe',
    'tàu',
    'chứng thư',
    'chứng chỉ',
    'cơ sở',
    'yêu cầu',
    'chữ ký',
  ],
  ...['công trình', 'dự án', 'sản phẩm', 'môn', 'thí sinh', 'tháng', 'năm', 'ngày'],
);

export const SEPARATORS = new Phrases(';', '; và', ',');
export const FULL_STOP = new Phrases('.');
export const NOTE = new Phrases('( )');

/** A line of the portal's export. */
export const ATTACHMENT = /^[ \t]*file đính kèm[ \t]*:.*$/gim;

export const DOCUMENTS = new Phrases(
  'theo',
  'thực hiện theo',
  'mức thu bằng',
  'mức thu theo',
  'thông tư',
  'nghị quyết',
  'nghị định',
  'quyết định',
);

const CURRENCY = /(?:đồng|vnđ|vnd|đ(?!\p{L})|việt nam đồng|nghìn|ngàn|triệu|tỷ|usd)/u;
/** Sums of money within a text, with the word for the currency; the portal puts one behind whatever stands there. */
export const AMOUNTS = new RegExp(
  String.raw`(?<!năm |\d)(\d[\d.,]{0,40})\s*(${CURRENCY.source})|(\d{1,3}(?:[.,]\d{3}){1,12})(?=\s*\/)`,
  'giu',
);
/** How many đồng a word for money in a note stands for; one if it is none of these. */
export const THOUSANDS: ReadonlyMap<string, bigint> = new Map([
  ['nghìn', 1_000n],
  ['ngàn', 1_000n],
  ['triệu', 1_000_000n],
  ['tỷ', 1_000_000_000n],
]);
/** Sums of these names below a thousand have lost their thousands. */
export const EXPORTED_DONG: readonly string[] = ['vnđ', 'vnd', 'việt nam đồng'];

/** What a note on a free procedure begins with that does not take it back, or is wholly; any other says what is free. */
export const STILL_FREE = /^[\s(+-]*(?:miễn|không|chưa|hồ sơ)(?![\s\S]*(?:đối với|cho |trường hợp))/iu;
export const MERE_MARK =
  /^\s*(?:(?:[a-eivx]{1,3}|\d{1,2})(?:\s+|$))*$|^\s*(?:\/|mỗi |một |01 |1 )\s*(?:hồ sơ|bản|lần|giấy|người)\.?\s*$/iu;
export const NAMES_DOCUMENT = /quy định|quyết định|thông tư|nghị quyết|nghị định/iu;
/** A note on a sum that says it is not charged for a time, is cut, or is set nowhere. */
export const LIFTS = /miễn[^.;]*?từ ngày|giảm\s*\d+\s*%|^[\s(+-]*không (?:được )?(?:quy định|thu)/iu;
/** Begins as words for whom nothing is charged, so that a document it names sets no amount. */
export const EXEMPTS = /^[\s(+-]*(?:miễn|không)/iu;
