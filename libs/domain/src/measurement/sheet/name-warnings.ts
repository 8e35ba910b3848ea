import type { SheetLine } from './sheet.js';
import { warning, type Warning } from './warning.js';

const CODE = /(?<![\d.])\d\.\d{6}(?!\d)/g;
const COUNTED = /(?<![\d.])(?:0?[2-9]|[1-9]\d+)\s*(?:TTHC|thủ\s*tục)(?!\p{L})/iu;
const LISTED = /(?:^|[\n;])\s*(?:\(?\d{1,2}[.)]|[a-zđ]\)|[-+•])\s+\p{L}/giu;

/** Each once, without the tail of a province. */
export function codesIn(text: string): readonly string[] {
  return [...new Set(text.match(CODE))];
}

/** A code inside the name, or several procedures in one entry. */
export function nameWarnings({ code, name: written }: SheetLine): readonly Warning[] {
  const name = written.normalize('NFC');
  const [inCode, inName] = [codesIn(code ?? ''), codesIn(name)];
  const codes = [...new Set([...inCode, ...inName])];
  const warnings: Warning[] = [];
  if (inName.length > 0) warnings.push(warning('CODE_IN_NAME', '/name', { codes: inName.join(', ') }));
  if (codes.length > 1) {
    warnings.push(warning('SEVERAL_PROCEDURES', inCode.length > 1 ? '/code' : '/name', { codes: codes.join(', ') }));
  } else if (COUNTED.test(name) || [...name.matchAll(LISTED)].length > 1) {
    warnings.push(warning('SEVERAL_PROCEDURES', '/name'));
  }
  return warnings;
}
