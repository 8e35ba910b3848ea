import { PASSWORD_WORDS } from '@app/wording';
import { isUtf8 } from 'node:buffer';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CliError } from './cli-error.js';

/** More bytes than any password has. */
const LONGEST = 8_000;
const LINE_FEED = 0x0a;

/** From the terminal (hidden, twice) or the first line of standard input. @throws CliError */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    process.stderr.write(PASSWORD_WORDS.first);
    const first = await lines.question('');
    process.stderr.write(PASSWORD_WORDS.again);
    const second = await lines.question('');
    process.stderr.write('\n');
    if (first !== second) throw new CliError(PASSWORD_WORDS.differ);
    return first;
  } finally {
    lines.close();
  }
}

/** Without its ending; reads nothing beyond it. */
async function firstLine(): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (piece.includes(LINE_FEED) || length > LONGEST) break;
  }
  const bytes = Buffer.concat(pieces);
  const end = bytes.indexOf(LINE_FEED);
  const line = textIn(end < 0 ? bytes : bytes.subarray(0, end)).replace(/\r$/, '');
  if (line === '') throw new CliError(PASSWORD_WORDS.missing);
  return line;
}

/** Other bytes would become a password that nobody can type. */
function textIn(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new CliError(PASSWORD_WORDS.encoding);
  return bytes.toString('utf8');
}
