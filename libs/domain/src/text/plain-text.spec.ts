import { isClear, plainText } from './plain-text.js';
import { textFault } from './text-fault.js';

const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
const clear = all.filter((letter) => isClear(letter));

it('takes letters of Vietnamese as clear, and none that is composed of several or hidden', () => {
  expect(isClear('Phường Gia Sàng, kế hoạch số 15 (đợt 2) – ')).toBe(false);
  expect(isClear('Phường Gia Sàng: ĐƯỢC duyệt "hộ kinh doanh" ở Ỷ La, quyển Ỹ')).toBe(true);
  for (const letter of clear) {
    expect(`a${letter}${letter}e`.normalize('NFC').normalize('NFC')).toBe(`a${letter}${letter}e`);
    expect(letter).not.toMatch(/\p{M}|\p{C}|\p{Zl}|\p{Zp}|(?! )\p{Zs}|\p{Default_Ignorable_Code_Point}/u);
  }
});

it('is the same text with and without the short way', () => {
  for (const letter of all.filter((one) => !/[\p{M}\p{Cs}]/u.test(one)))
    if (textFault(letter, 'lines') === null && isClear(letter))
      expect(plainText(` ${letter} `)).toBe(letter.normalize('NFC').trim());
});
