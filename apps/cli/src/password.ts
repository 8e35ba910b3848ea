import { PASSWORD_WORDS } from '@app/wording';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CliError } from './cli-error.js';

/** More than any password has, in UTF-16 units. */
const LONGEST = 2_000;

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
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += String(chunk);
    if (text.includes('\n') || text.length > LONGEST) break;
  }
  const line = text.split(/\r?\n/)[0] ?? '';
  if (line === '') throw new CliError(PASSWORD_WORDS.missing);
  return line;
}
