/** What a font of before Unicode draws for a letter, or for a letter and the mark behind it. */
type Font = ReadonlyMap<string, string>;

const pairs = (codes: string, letters: string): readonly (readonly [string, string])[] => {
  const drawn = letters.split(' ');
  return codes.split(' ').map((code, at) => [code, drawn[at] ?? '']);
};

/** TCVN 5712:1993, also called ABC: `Céng hßa`. */
const TCVN3: Font = new Map([
  ...pairs('¸ µ ¶ · ¹ ¨ ¾ » ¼ ½ Æ © Ê Ç È É Ë ®', 'á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ đ'),
  ...pairs('Ð Ì Î Ï Ñ ª Õ Ò Ó Ô Ö Ý × Ø Ü Þ', 'é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị'),
  ...pairs('ã ß á â ä « è å æ ç é ¬ í ê ë ì î', 'ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ'),
  ...pairs('ó ï ñ ò ô \u00ad ø õ ö ÷ ù ý ú û ü þ', 'ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ'),
  ...pairs('¡ ¢ £ ¤ ¥ ¦ §', 'ă â ê ô ơ ư đ'),
]);

const marked = (base: string, marks: string, letters: string) =>
  pairs(
    marks.replaceAll(/\S/g, (mark) => `${base}${mark}`),
    letters,
  );

/** VNI Windows: `Coäng hoøa`. */
const VNI: Font = new Map([
  ...marked('a', 'ù ø û õ ï â á à å ã ä ê é è ú ü ë', 'á à ả ã ạ â ấ ầ ẩ ẫ ậ ă ắ ằ ẳ ẵ ặ'),
  ...marked('e', 'ù ø û õ ï â á à å ã ä', 'é è ẻ ẽ ẹ ê ế ề ể ễ ệ'),
  ...marked('o', 'ù ø û õ ï â á à å ã ä', 'ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ'),
  ...marked('ô', 'ù ø û õ ï', 'ớ ờ ở ỡ ợ'),
  ...marked('u', 'ù ø û õ ï', 'ú ù ủ ũ ụ'),
  ...marked('ö', 'ù ø û õ ï', 'ứ ừ ử ữ ự'),
  ...marked('y', 'ù ø û õ', 'ý ỳ ỷ ỹ'),
  ...pairs('ô ö ñ æ ó ò î', 'ơ ư đ ỉ ĩ ị ỵ'),
]);

/** The word as each font draws it, in small letters. */
export function drawnByFonts(word: string): readonly string[] {
  const small = word.toLowerCase();
  const vni = small.replace(/[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñæóòî]/g, (code) => VNI.get(code) ?? code);
  return [
    Array.from(word, (letter) => TCVN3.get(letter) ?? letter)
      .join('')
      .toLowerCase(),
    vni,
  ];
}
