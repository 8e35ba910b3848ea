import { tableFault } from '../table-fault.js';
import { attributeOf, readXml } from './xml-stream.js';
import { ZipArchive } from './zip-archive.js';

/** Of all unpacked parts. */
const UNPACKED_BYTES = 96 * 1_048_576;

const MOST_NAMED = 1_000;

export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  readonly relation: string;
}

/** Optional parts are null. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: AsyncIterable<Buffer> | null;
  readonly styles: AsyncIterable<Buffer> | null;
  readonly date1904: boolean;
  /** As often as wanted; all that is unpacked counts. @throws TableError */
  readonly read: (sheet: SheetEntry) => AsyncIterable<Buffer>;
}

/** @throws TableError */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const archive = await ZipArchive.open(bytes, UNPACKED_BYTES);
  const workbook = archive.part('xl/workbook.xml');
  const relations = archive.part('xl/_rels/workbook.xml.rels');
  if (workbook === null || relations === null) throw tableFault('notXlsx');
  const { sheets, date1904 } = await sheetsIn(workbook);
  const paths = await pathsIn(relations);
  return {
    sheets,
    sharedStrings: archive.part(paths.get('sharedStrings') ?? 'xl/sharedStrings.xml'),
    styles: archive.part(paths.get('styles') ?? 'xl/styles.xml'),
    date1904,
    read: ({ relation }) => {
      const sheet = archive.part(paths.get(relation) ?? '');
      if (sheet === null) throw tableFault('unreadable');
      return sheet;
    },
  };
}

async function sheetsIn(workbook: AsyncIterable<Buffer>) {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  await readXml(workbook, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') date1904 ||= /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (tag !== 'sheet') return;
      const name = attributeOf(attributes, 'name') ?? '';
      const visible = (attributeOf(attributes, 'state') ?? 'visible') === 'visible';
      if (sheets.push({ name, visible, relation: attributeOf(attributes, 'id') ?? '' }) > MOST_NAMED) tooMany();
    },
  });
  return { sheets, date1904 };
}

/** Sheets by their relation, shared strings and styles by their kind. */
async function pathsIn(relations: AsyncIterable<Buffer>): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  await readXml(relations, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship') return;
      const kind = attributeOf(attributes, 'Type')?.split('/').at(-1) ?? '';
      const target = attributeOf(attributes, 'Target') ?? '';
      const key = kind === 'worksheet' ? (attributeOf(attributes, 'Id') ?? '') : kind;
      paths.set(key, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      if (paths.size > MOST_NAMED) tooMany();
    },
  });
  return paths;
}

function tooMany(): never {
  throw tableFault('tooLarge');
}
