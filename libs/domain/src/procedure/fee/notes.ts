import { ATTACHMENT } from './fee-words.js';

/** A text with empty brackets where it had some, and what stood in them, in order; without lines that name a file. */
export function notesOf(written: string): { readonly outside: string; readonly notes: readonly string[] } {
  const raw = written.replaceAll(ATTACHMENT, ' ');
  const notes: string[] = [];
  let [outside, depth, from] = ['', 0, 0];
  for (let at = 0; at < raw.length; at++) {
    const sign = raw.charAt(at);
    if (sign === '(' && depth++ === 0) {
      outside += ' ( ';
      from = at + 1;
    } else if (sign === ')' && depth > 0 && --depth === 0) {
      outside += ' ) ';
      notes.push(raw.slice(from, at).trim());
    } else if (depth === 0) outside += sign;
  }
  return { outside, notes };
}
