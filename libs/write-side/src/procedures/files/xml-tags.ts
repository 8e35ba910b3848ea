import { fileFault } from './file-fault.js';

/** One tag of an XML text: its attributes by local name in their order, where it ends, and whether it holds nothing. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly closed: boolean;
  readonly end: number;
}

const ATTRIBUTES = /^(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*$/;
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The text without comments, its CDATA sections as plain text. @throws ProcedureFileError where it is not UTF-8
 */
export function plainXml(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replace(/<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)/g, (_, plain: string | undefined) =>
      (plain ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    );
  } catch {
    throw fileFault('unreadable');
  }
}

/** The opening tags of some local names, wherever they stand. @throws ProcedureFileError where one is not well formed */
export function* tagsIn(xml: string, ...names: readonly string[]): Generator<XmlTag> {
  const opening = new RegExp(`<(?:[^\\s<>/:]+:)?(${names.join('|')})(?=[\\s/>])([^>]*)>`, 'g');
  for (const { 0: whole, 1: name = '', 2: inside = '', index } of xml.matchAll(opening)) {
    const closed = inside.endsWith('/');
    const written = closed ? inside.slice(0, -1) : inside;
    if (!ATTRIBUTES.test(written)) throw fileFault('unreadable');
    const attributes = [...written.matchAll(ATTRIBUTE)].map(
      ([, attribute = '', double, single]) => [localName(attribute), decoded(double ?? single ?? '')] as const,
    );
    yield { name, attributes, closed, end: index + whole.length };
  }
}

/** The value of an attribute; the last one where it is repeated. */
export function valueOf({ attributes }: XmlTag, name: string): string | undefined {
  return attributes.findLast(([attribute]) => attribute === name)?.[1];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(value: string): string {
  return value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, entity) => {
    if (typeof entity === 'string') return ENTITIES[entity] ?? whole;
    const point = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
