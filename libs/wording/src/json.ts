import type { EncodingFault, JsonBreakRule, JsonRefusal, JsonRule } from '@app/json';
import { showCount } from './figures/numbers.js';

export function jsonRefusalWords({ rule, limit, encoding }: Pick<JsonRefusal, 'rule' | 'limit' | 'encoding'>): string {
  if (encoding) return encodingWords(encoding);
  return WORDS[rule].replace('{}', limit === null ? '' : showCount(limit));
}

function encodingWords({ encoding, offset }: EncodingFault): string {
  if (encoding !== null) return `Nội dung viết bằng ${encoding}. ${WORDS.encoding}`;
  return `Byte thứ ${String(offset + 1)} không thuộc chữ nào của UTF-8. ${WORDS.encoding}`;
}

/** Content-Type names another encoding. */
export function otherCharsetWords(charset: string): string {
  return `Content-Type nêu charset=${charset}. ${WORDS.encoding}`;
}

const WORDS: Record<JsonRule, string> = {
  encoding: 'Chỉ nhận chữ UTF-8: hãy chuyển nội dung sang UTF-8 rồi gửi lại.',
  syntax: 'Không đọc được yêu cầu: nội dung phải là JSON đúng cú pháp.',
  duplicate: 'Một đối tượng JSON có hai trường cùng tên này; hãy giữ một.',
  depth: 'Nội dung lồng nhau quá {} tầng.',
  values: 'Nội dung có quá {} giá trị.',
  nested: 'Nội dung có quá {} danh sách và đối tượng.',
  members: 'Một đối tượng JSON có quá {} trường.',
  text: 'Một đoạn chữ, hoặc tên trường, dài quá {} ký tự.',
  number: 'Một con số dài quá {} ký tự.',
};

/** Why a text is no JSON from a place on. */
export const JSON_BREAK_WORDS: Record<JsonBreakRule, string> = {
  name: 'Ở đây phải là tên trường, đặt trong ngoặc kép thẳng ("…").',
  colon: 'Thiếu dấu hai chấm sau tên trường.',
  comma: 'Thiếu dấu phẩy, hoặc dấu đóng không khớp với dấu mở.',
  value: 'Thiếu giá trị.',
  last: 'Thừa dấu phẩy sau mục cuối cùng.',
  number: 'Số viết sai: chỉ dùng chữ số, dấu chấm thập phân, không có số 0 thừa ở đầu, ví dụ 0.5.',
  unquoted: 'Giá trị không đúng: đoạn chữ phải đặt trong ngoặc kép thẳng ("…").',
  comment: 'JSON không có chú thích; hãy bỏ đi.',
  control: 'Đoạn chữ chưa đóng ngoặc kép, hoặc có dấu xuống dòng hay tab; viết \\n hoặc \\t.',
  escape: 'Sau dấu \\ trong đoạn chữ là ký tự không được nhận; muốn viết chính dấu \\ thì viết \\\\.',
  open: 'Tệp hết giữa chừng: còn thiếu dấu đóng hoặc giá trị.',
  after: 'Thừa nội dung sau khi JSON đã kết thúc.',
};
