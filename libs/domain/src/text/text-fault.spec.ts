import { plainText, typedText } from './plain-text.js';
import { textFault } from './text-fault.js';

const told = (text: string, lines: 'one-line' | 'lines' = 'one-line') => {
  const found = textFault(text, lines);
  return found && `${found.rule} ${found.character}`.trim();
};

/** By code point. */
const HIDDEN = [
  0x00ad, 0x034f, 0x061c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f,
  0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f,
  0x2800, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffb, 0x1d173, 0xe0001, 0xe0041, 0xe007f, 0xe0100,
];
const SPACES = [0x00a0, 0x1680, 0x2000, 0x2009, 0x200a, 0x202f, 0x205f, 0x3000];

describe('textFault', () => {
  it.each(['Phường Gia Sàng', 'Đơn giản hóa thủ tục “A” – 50%', '45/TTr-UBND', 'Ỷ ỹ ế ự', '𠀀 字', '👍 ✓', ''])(
    'finds nothing in %s',
    (text) => {
      expect([told(text), told(text, 'lines')]).toEqual([null, null]);
    },
  );

  it.each(HIDDEN.map((code) => [code.toString(16).toUpperCase().padStart(4, '0'), String.fromCodePoint(code)]))(
    'finds U+%s, which is not seen, in names and in long texts',
    (code, character) => {
      for (const text of [`Nguyễn${character} An`, `${character}An`, `An${character}`]) {
        expect([told(text), told(text, 'lines')]).toEqual([`hidden U+${code}`, `hidden U+${code}`]);
      }
    },
  );

  it.each([0x00, 0x07, 0x1b, 0x7f, 0x85, 0xd800, 0xdfff, 0xe000, 0xfdd0, 0xffff, 0x10ffff])(
    'finds the unprintable %i',
    (code) => {
      expect(told(`a${String.fromCodePoint(code)}`, 'lines')).toMatch(/^printable U\+/);
    },
  );

  it('lets long texts break, and a pictograph say how it is drawn', () => {
    expect(told('a\n\tb', 'lines')).toBeNull();
    expect(told('a\nb')).toBe('one-line U+000A');
    expect(told('Xong ✔\ufe0f', 'lines')).toBeNull();
    expect(told('Xong ✔\ufe0f')).toBe('hidden U+FE0F');
    expect(told('Xong ✔\ufe0f\ufe0f', 'lines')).toBe('hidden U+FE0F');
  });

  it('refuses a letter under a pile of marks', () => {
    expect(told(`a${'\u0301'.repeat(11)}`)).toBe('piled-marks');
    expect(told(`a${'\u0301'.repeat(10)}`)).toBeNull();
  });
});

describe('plainText', () => {
  it('makes words that look alike the same', () => {
    expect(plainText('  Thu\u031b\u0309 tu\u0323c\u00a0 ')).toBe('Thử tục');
    expect(plainText('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\ne');
  });

  it.each(SPACES)('writes the space %i as an ordinary one', (code) => {
    expect(plainText(`a${String.fromCodePoint(code)}b`)).toBe('a b');
    expect(told(`a${String.fromCodePoint(code)}b`)).toMatch(/^hidden/);
  });

  it('changes nothing a second time', () => {
    const once = plainText(' e\u0301\u00a0\r\n x ');
    expect(plainText(once)).toBe(once);
  });

  it('differs from a text that is still being typed in its ends alone', () => {
    const typed = ' e\u0301\u00a0\r\n x \r\n';
    expect(typedText(typed)).toBe(' é \n x \n');
    expect(typedText(typed).trim()).toBe(plainText(typed));
    expect(typedText(' x ')).toBe(' x ');
  });

  it('leaves a pile of marks alone, which costs the square of its height to compose', () => {
    const pile = `a${'\u0301\u0323'.repeat(500_000)}`;
    expect(plainText(pile)).toBe(pile);
  });
});
