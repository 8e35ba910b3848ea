import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { PreparedLine } from './prepared-lines.js';

/** Characters per write. */
const PIECE = 1_048_576;

/** Only the owner may read the new file. @throws errors of the file system */
export async function writePrepared(file: string, lines: Iterable<PreparedLine>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    let piece = '';
    for (const line of lines) {
      piece += `${JSON.stringify(line)}\n`;
      if (piece.length < PIECE) continue;
      await handle.write(piece);
      piece = '';
    }
    await handle.write(piece);
  } finally {
    await handle.close();
  }
}

export async function* readPrepared(file: string): AsyncGenerator<PreparedLine> {
  let rest = '';
  for await (const piece of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const texts = (rest + piece).split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) yield JSON.parse(text) as PreparedLine;
  }
}
