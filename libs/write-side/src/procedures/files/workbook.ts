import { fileFault } from './file-fault.js';
import { soundSheet } from './sound-sheet.js';
import { plainXml, tagsIn, valueOf } from './xml-tags.js';
import { packed, ZipArchive } from './zip-archive.js';

/** Most bytes of a workbook's parts when unpacked. */
const UNPACKED_BYTES = 96 * 1_048_576;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * A workbook with one sheet of the workbook given, checked to be of bearable size: the one named, else the first that is not
 * hidden. @throws ProcedureFileError
 */
export function workbookOfOne(bytes: Buffer, named?: string): Buffer {
  const archive = new ZipArchive(bytes, UNPACKED_BYTES);
  const part = (name: string) => {
    const content = archive.read(name);
    return content && plainXml(content);
  };
  const workbook = part('xl/workbook.xml');
  const relations = part('xl/_rels/workbook.xml.rels');
  if (workbook === null || relations === null) throw fileFault('notXlsx');
  const paths = pathsIn(relations);
  const sheet = part(paths.get(sheetIn(workbook, named)) ?? '');
  if (sheet === null) throw fileFault('unreadable');
  soundSheet(sheet);
  const sharedStrings = part(paths.get('sharedStrings') ?? 'xl/sharedStrings.xml');
  const styles = part(paths.get('styles') ?? 'xl/styles.xml');
  const date1904 = [...tagsIn(workbook, 'workbookPr')].some((tag) => /^(1|true)$/.test(valueOf(tag, 'date1904') ?? ''));
  return packed(
    new Map([
      ['xl/workbook.xml', Buffer.from(workbookXml(date1904))],
      ['xl/_rels/workbook.xml.rels', Buffer.from(RELATIONS_XML)],
      ['xl/worksheets/sheet1.xml', Buffer.from(sheet)],
      ...(sharedStrings === null ? [] : [['xl/sharedStrings.xml', Buffer.from(sharedStrings)] as const]),
      ...(styles === null ? [] : [['xl/styles.xml', Buffer.from(styles)] as const]),
    ]),
  );
}

/** The relation of the sheet asked for. */
function sheetIn(workbook: string, named: string | undefined): string {
  const sheets = [...tagsIn(workbook, 'sheet')];
  const wanted = named?.normalize('NFC').trim();
  const found =
    wanted === undefined
      ? (sheets.find((tag) => (valueOf(tag, 'state') ?? 'visible') === 'visible') ?? sheets[0])
      : sheets.find((tag) => valueOf(tag, 'name')?.normalize('NFC').trim() === wanted);
  if (!found) throw fileFault(wanted === undefined ? 'empty' : 'sheet', { column: wanted ?? null });
  return valueOf(found, 'id') ?? '';
}

/** Where the parts are: sheets by their relation, shared strings and styles by their kind. */
function pathsIn(relations: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const tag of tagsIn(relations, 'Relationship')) {
    const kind = valueOf(tag, 'Type')?.split('/').at(-1) ?? '';
    const key = kind === 'worksheet' ? (valueOf(tag, 'Id') ?? '') : kind;
    const target = valueOf(tag, 'Target') ?? '';
    paths.set(key, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return paths;
}

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

const RELATIONS_XML = `<Relationships xmlns="${PACKAGE_RELATIONS}">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}\
${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`;

function workbookXml(date1904: boolean): string {
  const properties = date1904 ? '<workbookPr date1904="1"/>' : '';
  const sheets = '<sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets>';
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}${sheets}</workbook>`;
}
