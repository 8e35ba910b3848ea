import { textFault, type TextRule } from '../../text/index.js';
import { fault, type Faults, type PlanRule } from './fault.js';

const RULES: Record<TextRule, PlanRule> = {
  printable: 'not-printable',
  hidden: 'hidden-character',
  'piled-marks': 'piled-marks',
  'one-line': 'not-one-line',
};

/** Members that name something: they take one line. */
const NAMES: readonly string[] = ['title', 'name', 'number', 'code'];

/**
 * Every text of the file can be printed and is composed Unicode (NFC), so that equal words are equal bytes, and holds nothing
 * that makes it look like another.
 */
export function* textFaults(value: unknown, at = '', name = ''): Faults {
  if (typeof value === 'string') {
    yield* faultsIn(value, at, NAMES.includes(name));
  } else if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) yield* textFaults(part, `${at}/${String(index)}`, name);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* textFaults(part, `${at}/${key}`, key);
  }
}

function* faultsIn(text: string, at: string, isName: boolean): Faults {
  const found = textFault(text, isName ? 'one-line' : 'lines');
  if (found) yield fault(at, RULES[found.rule], found.character);
  if (found?.rule !== 'piled-marks' && text !== text.normalize('NFC')) yield fault(at, 'not-nfc');
}
