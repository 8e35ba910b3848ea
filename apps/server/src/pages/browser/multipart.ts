import { REQUEST_WORDS } from '@app/wording';
import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { Problem } from '../../http/problem.js';
import { Form } from './form.js';
import { PieceReader } from './piece-reader.js';

/** A file that a form sends, not yet read. `name`: without its folder. */
export interface ChosenFile {
  readonly name: string;
  readonly type: string;
  readonly content: Readable;
}

/** A form with at most one file; what comes after the file is not read. */
export class FormWithFile extends Form {
  constructor(
    fields: Form['fields'],
    readonly file: ChosenFile | null,
  ) {
    super(fields);
  }
}

/** Bytes, save `fields`. */
const LIMITS = { preamble: 1_024, head: 4_096, fields: 50 } as const;
const HEAD_END = Buffer.from('\r\n\r\n');

/** Bytes. */
export interface MultipartBounds {
  /** Of all texts together. */
  readonly texts: number;
  readonly body: number;
}

/**
 * A body of multipart/form-data up to its first file, whose content follows as it comes. Inputs without a chosen file are
 * left out. @throws Problem MALFORMED_REQUEST, PAYLOAD_TOO_LARGE
 */
export async function readMultipart(
  sent: Readable,
  contentType: string,
  { texts, body }: MultipartBounds,
): Promise<FormWithFile> {
  const boundary = /;\s*boundary="?([\w'()+,./:=?-]{1,70})"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw badForm();
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const reader = new PieceReader(sent, Buffer.from('\r\n'), body);
  const fields: (readonly [string, string])[] = [];
  let left = texts;
  await reader.until(delimiter, LIMITS.preamble);
  while ((await reader.next(2)) === '\r\n') {
    if (fields.length >= LIMITS.fields) throw new Problem('PAYLOAD_TOO_LARGE');
    const { name, fileName, type } = partOf(textOf(await reader.until(HEAD_END, LIMITS.head)));
    if (fileName !== null && fileName !== '') {
      return new FormWithFile(fields, { name: fileName, type, content: Readable.from(reader.pieces(delimiter)) });
    }
    const bytes = await reader.until(delimiter, left);
    left -= bytes.length;
    const text = textOf(bytes);
    if (fileName === null) fields.push([name, text.replaceAll('\r\n', '\n')]);
  }
  return new FormWithFile(fields, null);
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw badForm();
  return bytes.toString('utf8');
}

/** Browsers write quotation marks and line breaks of names as in addresses. */
function partOf(head: string) {
  const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(head)?.[1] ?? '';
  const written = (of: string) => new RegExp(`;?\\s*${of}="([^"]*)"`, 'i').exec(disposition)?.[1];
  const [name, fileName] = [written('name'), written('filename')];
  if (name === undefined) throw badForm();
  const plain = (text: string) => text.replaceAll('%22', '"').replaceAll(/%0D|%0A/gi, ' ');
  const type = /^content-type:\s*([^;\s]+)/im.exec(head)?.[1]?.toLowerCase() ?? '';
  return { name: plain(name), fileName: fileName === undefined ? null : leaf(plain(fileName)), type };
}

/** Older browsers tell the folder, too. */
function leaf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).trim();
}

function badForm(): Problem {
  return new Problem('MALFORMED_REQUEST', { detail: REQUEST_WORDS.badForm });
}
