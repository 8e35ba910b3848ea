import sax from 'sax';
import { TableError, tableFault } from '../table-fault.js';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names are without prefixes. */
export interface XmlListener {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Whether nothing further is wanted; the rest is not read then. */
  readonly isOver?: () => boolean;
}

/** Nested elements, and attributes of one; Excel needs a tenth. */
const DEEPEST = 64;
const MOST_ATTRIBUTES = 128;

const OPTIONS: sax.SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true };

/**
 * UTF-8 with only XML's five entities. @throws TableError for broken XML or UTF-8, a document type, or too deep
 * nesting; errors of the pieces
 */
export async function readXml(pieces: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const parser = boundedParser(listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) {
    parsing(() => parser.write(decoder.decode(piece, { stream: true })));
    if (listener.isOver?.()) return;
  }
  parsing(() => parser.write(decoder.decode()).close());
}

/** With any prefix. */
export function attributeOf(attributes: XmlAttributes, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const prefixed = Object.keys(attributes).find((one) => localName(one) === name);
  return prefixed === undefined ? undefined : attributes[prefixed];
}

function boundedParser({ open, close, text }: XmlListener): sax.SAXParser {
  const parser = sax.parser(true, OPTIONS);
  let depth = 0;
  let attributes = 0;
  parser.onerror = refuse;
  parser.ondoctype = refuse;
  parser.onsgmldeclaration = refuse;
  parser.onattribute = () => {
    if (++attributes > MOST_ATTRIBUTES) refuse();
  };
  parser.onopentag = (tag) => {
    attributes = 0;
    if (++depth > DEEPEST) refuse();
    open(localName(tag.name), tag.attributes as XmlAttributes);
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    close?.(localName(name));
  };
  if (text) {
    parser.ontext = text;
    parser.oncdata = text;
  }
  return parser;
}

function refuse(): never {
  throw tableFault('unreadable');
}

/** Any other failure of the parser is the text's fault. */
function parsing(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    throw error instanceof TableError ? error : tableFault('unreadable');
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
