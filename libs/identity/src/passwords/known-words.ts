import { compact } from './folded-text.js';

const OF_THE_SERVICE = [
  'Tinh Gọn',
  'demo',
  'mật khẩu',
  'password',
  'passwd',
  'tài khoản',
  'account',
  'đăng nhập',
  'login',
  'admin',
  'administrator',
  'quản trị',
  'quản trị viên',
  'cán bộ',
  'công chức',
  'chuyên viên',
  'thẩm định',
  'kiểm toán',
  'phương án',
  'đơn giản hóa',
  'thủ tục',
  'hành chính',
  'hành chính công',
  'trung tâm',
  'TTPVHCC',
  'TTHC',
  'Ủy ban nhân dân',
  'UBND',
  'Văn phòng',
  'phường',
  'xã',
  'huyện',
  'quận',
  'tỉnh',
  'thành phố',
  'Việt Nam',
];

const FEWEST_LEFT = 6;

/**
 * Whether fewer than six letters remain of the password without digits, signs and the given words: the owner's name,
 * units and areas, and words of the service and its offices.
 */
export function madeOfKnownWords(password: string, words: readonly string[]): boolean {
  const whole = compact(password);
  const known = [...words.flatMap(partsOf), ...OF_THE_SERVICE.map(compact)].sort(
    (one, other) => other.length - one.length,
  );
  const left = known.reduce((rest, word) => rest.replaceAll(word, ' '), whole);
  return left !== whole && Array.from(left.replace(/[^\p{L}]/gu, '')).length < FEWEST_LEFT;
}

/** The text as one word, and each of its words of two letters or more. */
function partsOf(text: string): readonly string[] {
  return [text, ...text.split(/[^\p{L}\p{N}\p{M}]+/u)].map(compact).filter((word) => word.length > 1);
}
