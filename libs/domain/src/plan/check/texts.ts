import { fault, type Faults } from './fault.js';

/** Every text of the file is composed Unicode (NFC), so that equal words are equal bytes. */
export function* textFaults(value: unknown, at = ''): Faults {
  if (typeof value === 'string') {
    if (value !== value.normalize('NFC')) yield fault(at, 'not-nfc');
  } else if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) yield* textFaults(part, `${at}/${String(index)}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* textFaults(part, `${at}/${key}`);
  }
}
