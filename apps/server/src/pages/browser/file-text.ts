import { isUtf8 } from 'node:buffer';
import { REQUEST_WORDS } from '@app/wording';
import { Problem } from '../../http/problem.js';
import type { ChosenFile } from './multipart.js';

/** A file as text, without its mark. @throws Problem PAYLOAD_TOO_LARGE, MALFORMED_REQUEST for anything but UTF-8 */
export async function textOfFile({ content }: ChosenFile, most: number): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of content as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) throw new Problem('PAYLOAD_TOO_LARGE', { detail: REQUEST_WORDS.tooLong(most) });
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  if (!isUtf8(bytes)) throw new Problem('MALFORMED_REQUEST', { detail: REQUEST_WORDS.notUtf8 });
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
