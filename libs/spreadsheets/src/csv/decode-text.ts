import { isUtf8 } from 'node:buffer';
import { tableFault } from '../table-fault.js';

const LINE_FEED = 0x0a;

/**
 * UTF-8 with or without a mark, or UTF-16 with its mark, as Excel saves "Unicode text". @throws TableError for another
 * encoding, with the line that shows it
 */
export function decodedText(bytes: Buffer): string {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = utf16 ? wideText(bytes, first === 0xff) : narrowText(bytes);
  const nul = text.indexOf('\0');
  if (nul >= 0) throw tableFault('encoding', { row: text.slice(0, nul).split('\n').length });
  return text;
}

function wideText(bytes: Buffer, littleEndian: boolean): string {
  try {
    return new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
  } catch {
    throw tableFault('encoding');
  }
}

function narrowText(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw tableFault('encoding', { row: brokenLine(bytes) });
  return new TextDecoder('utf-8').decode(bytes);
}

function brokenLine(bytes: Buffer): number {
  for (let line = 1, from = 0; ; line += 1) {
    const end = bytes.indexOf(LINE_FEED, from);
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}
