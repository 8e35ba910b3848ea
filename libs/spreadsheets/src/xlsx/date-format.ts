/** Built-in formats of days and times, the last ones for Eastern Asia and Thailand. */
const KNOWN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [45, 47],
  [27, 36],
  [50, 58],
  [71, 81],
];

/** Custom formats have numbers from here on. */
const OWN_FROM = 100;

/** Spreadsheets accept no longer one. */
const LONGEST = 255;

const PARTS = new Set(
  's ss m mm mmm mmmm mmmmm h hh am pm a p d dd ddd dddd aaa aaaa aaaaa y yy yyyy e ee eeee'.split(' '),
);

/** `code`: the workbook's own format for the number, if any. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (KNOWN.some(([from, to]) => id >= from && id <= to)) return true;
  if (code === undefined || id < OWN_FROM || code.length > LONGEST) return false;
  return code.toLowerCase().replace(/;@$/, '').replace(/\\./g, ' ').split(';').some(isDateSection);
}

/** Only parts of days and times, besides quoted words, colours, conditions and fractions of seconds. */
function isDateSection(section: string): boolean {
  const tokens = section
    .replace(/"[^"]*"/g, ' ')
    .replace(/(\[?[smhd]{1,2}\]?)[.,]0{1,3}/g, '$1')
    .replace(/\[([smhd]{1,2})\]/g, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .split(/[^a-z0#?%]+/)
    .filter((token) => token !== '');
  return tokens.length > 0 && tokens.every((token) => PARTS.has(token));
}
