import { readCode } from '../procedure/code.js';
import type { RejectionList } from '../kernel/rejection-list.js';
import { withoutDiacritics } from '../text/index.js';
import type { ProcedureEntry } from './content.js';

type Named = Pick<ProcedureEntry, 'code' | 'name'>;

/** The code without its tail, or `~` and the name without diacritics. Null without both. */
export function procedureKey({ code, name }: Named): string | null {
  const read = code === null ? null : readCode(code);
  if (read) return read.key;
  const folded = withoutDiacritics(name).replace(/\s+/gu, ' ').trim();
  return folded === '' ? null : `~${folded}`;
}

/** Notes each new code that no registry takes, as BAD_CODE; what stood in the edition before stays. */
export function expectCodes(entries: readonly Named[], before: readonly Named[], refused: RejectionList): void {
  const kept = new Set(before.map(({ code }) => code));
  for (const [at, { code }] of entries.entries()) {
    const isFine = code === null || readCode(code) !== null || kept.has(code);
    refused.expect(isFine, 'BAD_CODE', { field: `procedures[${String(at)}].code` });
  }
}

/** Notes each that was named before, as REPEATED_PROCEDURE. */
export function expectEachOnce(entries: readonly Named[], refused: RejectionList): void {
  const seen = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    const key = procedureKey(entry);
    const part = key?.startsWith('~') ? 'name' : 'code';
    refused.expect(key === null || !seen.has(key), 'REPEATED_PROCEDURE', {
      field: `procedures[${String(at)}].${part}`,
    });
    if (key !== null) seen.add(key);
  }
}
