import { IdentityError } from '../errors.js';
import { checkNewPassword } from './new-password.js';

const owner = {
  username: 'nguyen.van.an',
  demonstration: false,
  words: ['Nguyễn Văn An', 'Gia Sàng', 'gia-sang.ubnd'],
};

/** `taken`, or the code of the refusal. */
function check(password: string, of = owner): string {
  try {
    checkNewPassword(password, of);
    return 'taken';
  } catch (error) {
    if (error instanceof IdentityError) return error.code;
    throw error;
  }
}

it.each([
  ['password1234', 'PASSWORD_COMMON'],
  ['PassWord!!!2026', 'PASSWORD_COMMON'],
  ['1234567890123', 'PASSWORD_COMMON'],
  ['fedcba987654', 'PASSWORD_COMMON'],
  ['ponmlkjihgfedcba', 'PASSWORD_COMMON'],
  ['qwertyuiop!12', 'PASSWORD_COMMON'],
  ['Administrator', 'PASSWORD_COMMON'],
  ['unbelievable', 'PASSWORD_COMMON'],
  ['!!!iloveyou2026', 'PASSWORD_COMMON'],
  ['Mật khẩu 123456', 'PASSWORD_COMMON'],
  ['aaaaaaaaaaaaaa', 'PASSWORD_COMMON'],
  ['abcabcabcabcabc', 'PASSWORD_COMMON'],
  ['dragondragon', 'PASSWORD_COMMON'],
  ['dragon2dragon2', 'PASSWORD_COMMON'],
  ['dragon eats my rice', 'taken'],
  ['tinhgon-demo', 'PASSWORD_COMMON'],
  ['TINHGON-DEMO', 'PASSWORD_COMMON'],
  ['tinhgon-demo-2026', 'PASSWORD_COMMON'],
  ['Tinh Gọn Demo!', 'PASSWORD_COMMON'],
  ['           ', 'PASSWORD_TOO_SHORT'],
  ['             ', 'PASSWORD_COMMON'],
])('a password that many would guess: %j is answered %s', (password, answer) => {
  expect(check(password)).toBe(answer);
});

it.each([
  ['Nguyen.Van.An và nữa', 'PASSWORD_HAS_USERNAME'],
  ['nguyễn văn an và nữa', 'PASSWORD_HAS_USERNAME'],
  ['Nguyễn An 2026!', 'PASSWORD_OF_KNOWN_WORDS'],
  ['AnNguyenVan#99', 'PASSWORD_OF_KNOWN_WORDS'],
  ['GiaSang@202612', 'PASSWORD_OF_KNOWN_WORDS'],
  ['UBND Gia Sàng 1', 'PASSWORD_OF_KNOWN_WORDS'],
  ['tinhgon-2026-2027', 'PASSWORD_OF_KNOWN_WORDS'],
  ['thu tuc hanh chinh', 'PASSWORD_OF_KNOWN_WORDS'],
  ['đêm trăng Gia Sàng', 'taken'],
  ['ca phe sua da buoi sang', 'taken'],
  ['837465019283', 'taken'],
])('a password of words that others know: %j is answered %s', (password, answer) => {
  expect(check(password)).toBe(answer);
});

it('counts characters as people see them, spaces at both ends too', () => {
  expect(check(' mười một  ')).toBe('PASSWORD_TOO_SHORT');
  expect(check(' mười một k ')).toBe('taken');
  expect(check('🌾🌙🐃🎋🏮🍵🚲🎣🪁🐟🌧')).toBe('PASSWORD_TOO_SHORT');
  expect(check('🌾🌙🐃🎋🏮🍵🚲🎣🪁🐟🌧🌊')).toBe('taken');
  expect(check('ộ'.normalize('NFD').repeat(11))).toBe('PASSWORD_TOO_SHORT');
  expect(check('trăng lên '.repeat(26).slice(0, 256).normalize('NFD'))).toBe('taken');
  expect(check('trăng lên '.repeat(26).slice(0, 257))).toBe('PASSWORD_TOO_LONG');
});

it.each(['nửa cặp \ud83d thay thế', '\ude00 nửa sau của cặp', 'trước\u0000sau mà dài'])('refuses %j', (password) => {
  expect(check(password)).toBe('PASSWORD_INVALID');
});

it('lets a demonstration account have any that is not empty', () => {
  const shared = { ...owner, demonstration: true };
  expect([check('tinhgon-demo', shared), check('thu', shared), check('', shared)]).toEqual([
    'taken',
    'taken',
    'PASSWORD_TOO_SHORT',
  ]);
});
