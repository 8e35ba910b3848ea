import { textFault, type TextRule } from '../../text/index.js';
import { fault, type Faults, type PlanRule } from './fault.js';

const RULES: Record<TextRule, PlanRule> = {
  printable: 'not-printable',
  hidden: 'hidden-character',
  'piled-marks': 'piled-marks',
  'one-line': 'not-one-line',
  'lost-letters': 'lost-letters',
  'encoded-twice': 'encoded-twice',
  'legacy-font': 'legacy-font',
};

const NAMES: readonly string[] = ['title', 'name', 'number', 'code'];

/**
 * Every text is printable, composed Unicode (NFC), so that equal words are equal bytes, and without hidden characters.
 * Places are built only for faults, because that is much slower than the check.
 */
export function* textFaults(value: unknown, at = '', name = ''): Faults {
  if (isClear(value, name)) return;
  if (typeof value === 'string') {
    yield* faultsIn(value, at, name);
  } else if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) yield* textFaults(part, `${at}/${String(index)}`, name);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* textFaults(part, `${at}/${key}`, key);
  }
}

function isClear(value: unknown, name: string): boolean {
  if (typeof value === 'string') return isClearText(value, name);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((part) => isClear(part, name));
  return Object.entries(value).every(([key, part]) => isClear(part, key));
}

function isClearText(text: string, name: string): boolean {
  return textFault(text, linesOf(name)) === null && text === text.normalize('NFC');
}

function linesOf(name: string): 'one-line' | 'lines' {
  return NAMES.includes(name) ? 'one-line' : 'lines';
}

function* faultsIn(text: string, at: string, name: string): Faults {
  const found = textFault(text, linesOf(name));
  if (found) yield fault(at, RULES[found.rule], found.character);
  if (found?.rule !== 'piled-marks' && text !== text.normalize('NFC')) yield fault(at, 'not-nfc');
}
