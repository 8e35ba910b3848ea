import { partsOf, RELATIONS, SHEET, STRINGS, STYLES, withPart, WORKBOOK, type Damaged } from './parts.js';

const HEADER =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>ma_thu_tuc</t></is></c><c r="B1" t="inlineStr"><is><t>ten_thu_tuc</t></is></c></row>';
const many = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at)).join('');

const PLACES = [
  'ZZZZZZ99999999',
  'A0',
  'A-1',
  '1A',
  'A',
  '2',
  '',
  'a2',
  'A2A',
  'Á2',
  'AAA2',
  'XFD2',
  'XFE1048577',
  'A2147483648',
];
const ROWS = ['0', '-1', '1.5', '1e3', '999999999999', '1048577', 'x', '', '٣', '0x10', ' 2', 'NaN', 'Infinity'];
const TYPES = ['s', 'str', 'n', 'b', 'd', 'e', 'inlineStr', 'zzz', '', '__proto__', 'constructor'];
const VALUES = [
  '',
  '0',
  '-1',
  '7',
  '1.5',
  '99999999999',
  '1e308',
  '1e999',
  '-1e999',
  'NaN',
  'Infinity',
  '0x7',
  'x',
  '2958466',
  '-700000',
  '8.7e15',
  '2026-12-31',
  '2026-13-45',
  '+275760-09-13',
  '#N/A',
  'toString',
  '__proto__',
  '\u202e',
];
const STYLES_SEEN = ['0', '1', '9999', '-1', '1.5', 'x', '', 'length', '__proto__', 'constructor'];

const SHEETS: Readonly<Record<string, string>> = {
  'a million columns': `<row r="2">${many(1_000_000, () => '<c/>')}</row>`,
  'a million empty rows': many(1_000_000, () => '<row/>'),
  'a million rows with a place': many(1_000_000, (at) => `<row r="${String(at + 2)}"/>`),
  '300,000 styled cells': many(3_000, (at) => `<row r="${String(at + 2)}">${many(100, () => '')}</row>`),
  'rows the wrong way round': '<row r="9"/><row r="3"/>',
  'a row twice': '<row r="2"/><row r="2"/>',
  'a cell of another row': '<row r="2"><c r="A7"><v>1</v></c></row>',
  'cells the wrong way round': '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>',
  'a cell twice': '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>',
  'cells without a row': '<c r="A2"><v>1</v></c>',
  'a cell in a cell': '<row r="2"><c r="A2"><c r="B2"><v>1</v></c></c></row>',
  'a row in a row': '<row r="2"><row r="3"><c r="A3"><v>1</v></c></row></row>',
  'values without end': `<row r="2"><c r="A2"><v>${'1'.repeat(1_000_000)}</v></c></row>`,
  'a million values of a cell': `<row r="2"><c r="A2">${'<v>1</v>'.repeat(1_000_000)}</c></row>`,
  'formulas without a value': '<row r="2"><c r="A2"><f>1+1</f></c></row>',
  'a cell far below': '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
  'a cell far right': '<row r="2"><c r="XFD2"><v>1</v></c></row>',
  'no rows at all': '',
};

/** What goes wrong with the cells of a sheet, and with what they refer to. */
export function* sheetDamage(sound: Buffer): Generator<Damaged> {
  const parts = partsOf(sound);
  const sheet = (rows: string) => `<worksheet><sheetData>${HEADER}${rows}</sheetData></worksheet>`;
  const cell = (attributes: string, inside: string) => sheet(`<row r="2"><c ${attributes}>${inside}</c></row>`);
  const damaged = (name: string, part: string, xml: string) => ({ name, bytes: withPart(parts, part, xml) });
  for (const [name, rows] of Object.entries(SHEETS)) yield damaged(name, SHEET, sheet(rows));
  for (const place of PLACES) yield damaged(`a cell at ${place}`, SHEET, cell(`r="${place}"`, '<v>1</v>'));
  for (const row of ROWS) yield damaged(`a row ${row}`, SHEET, sheet(`<row r="${row}"><c r="A2"><v>1</v></c></row>`));
  for (const type of TYPES) {
    for (const value of VALUES) {
      yield damaged(`${value} as ${type}`, SHEET, cell(`r="A2" t="${type}"`, `<v>${value}</v>`));
    }
  }
  for (const style of STYLES_SEEN) {
    for (const value of ['1', '46387', '1e300', 'x']) {
      yield damaged(`${value} in style ${style}`, SHEET, cell(`r="A2" s="${style}"`, `<v>${value}</v>`));
    }
  }
  yield* groundDamage(damaged);
}

function* groundDamage(damaged: (name: string, part: string, xml: string) => Damaged): Generator<Damaged> {
  const strings = (inside: string) => `<sst count="-1" uniqueCount="99999999999">${inside}</sst>`;
  yield damaged('three million texts', STRINGS, strings('<si/>'.repeat(3_000_000)));
  yield damaged('texts in texts', STRINGS, strings('<si>'.repeat(50) + '</si>'.repeat(50)));
  yield damaged('no texts', STRINGS, strings(''));
  const styles = (inside: string) => `<styleSheet>${inside}</styleSheet>`;
  yield damaged('a million styles', STYLES, styles(`<cellXfs>${'<xf/>'.repeat(1_000_000)}</cellXfs>`));
  yield damaged('a million formats', STYLES, styles(many(1_000_000, (at) => `<numFmt numFmtId="${String(at)}"/>`)));
  for (const code of ['['.repeat(50_000), '&quot;'.repeat(9_999), 'd'.repeat(60_000), '\\'.repeat(9_999), 'dd;;;@']) {
    const own = `<numFmt numFmtId="200" formatCode="${code}"/><cellXfs><xf numFmtId="200"/></cellXfs>`;
    yield damaged(`a format of ${String(code.length)}`, STYLES, styles(own));
  }
  const sheets = (inside: string) => `<workbook><sheets>${inside}</sheets></workbook>`;
  yield damaged('100,000 sheets', WORKBOOK, sheets('<sheet name="A" r:id="rId1"/>'.repeat(100_000)));
  for (const tag of [
    '',
    '<sheet/>',
    '<sheet name="A"/>',
    '<sheet name="A" r:id="toString"/>',
    '<sheet r:id="rId1" state="x"/>',
  ]) {
    yield damaged(`the sheets ${tag}`, WORKBOOK, sheets(tag));
  }
  for (const target of [
    '',
    '/',
    '..',
    '/etc/passwd',
    '../../../etc/passwd',
    'http://127.0.0.1:9/',
    WORKBOOK,
    'worksheets/',
  ]) {
    const relation = `<Relationship Id="rId1" Type="x/worksheet" Target="${target}"/>`;
    yield damaged(`a sheet at ${target}`, RELATIONS, `<Relationships>${relation.repeat(3)}</Relationships>`);
  }
}
