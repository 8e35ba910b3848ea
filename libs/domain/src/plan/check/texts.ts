import { fault, type Faults } from './fault.js';

/** Control characters but tab and line feed, and halves of surrogate pairs: no store and no database takes them all. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}/u;

/** Every text of the file can be printed and is composed Unicode (NFC), so that equal words are equal bytes. */
export function* textFaults(value: unknown, at = ''): Faults {
  if (typeof value === 'string') {
    if (UNPRINTABLE.test(value)) yield fault(at, 'not-printable');
    if (value !== value.normalize('NFC')) yield fault(at, 'not-nfc');
  } else if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) yield* textFaults(part, `${at}/${String(index)}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* textFaults(part, `${at}/${key}`);
  }
}
