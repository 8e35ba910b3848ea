import type { PlanDocument } from '@app/domain';
import { textsOf, type PlanText } from './plan-texts.js';
import { reader, type WordFilter } from './word-filter.js';

const QUOTED = /“([^”]+)”/g;

/** What a plan's readings name in quotation marks as words that are not the document's, or as where a name stops. */
function ownWords(plan: PlanDocument): ReadonlySet<string> {
  return new Set(quotes(plan, (kind) => kind === 'reading').map(({ text }) => text));
}

/** Texts of a plan that are neither the document's words nor named by a reading. */
export function strangers(plan: PlanDocument, filter: WordFilter): readonly PlanText[] {
  const stands = reader(filter);
  const own = ownWords(plan);
  const stopsAt = (text: string) => [...own].some((tail) => text.endsWith(tail));
  return [...textsOf(plan)].filter(
    ({ text, ends }) =>
      !stands(text, ends) && !own.has(text) && !(ends === 'last' && stopsAt(text) && stands(text, 'none')),
  );
}

/** What remarks that tell of the document quote from it, and does not stand there. */
export function misquotes(plan: PlanDocument, filter: WordFilter): readonly PlanText[] {
  const stands = reader(filter);
  return quotes(plan, (kind) => kind !== 'reading').filter(({ text }) => /\p{L}/u.test(text) && !stands(text, 'none'));
}

function quotes(plan: PlanDocument, wanted: (kind: string) => boolean): readonly PlanText[] {
  const found: PlanText[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { kind, at, text, reading } = value as Readonly<Record<string, unknown>>;
    const told = typeof at === 'string' && typeof text === 'string';
    if (told && wanted(String(kind))) found.push(...quotedIn(at, text));
    if (typeof reading === 'string' && wanted('reading')) found.push(...quotedIn('reading', reading));
    Object.values(value).forEach(visit);
  };
  visit(plan);
  return found;
}

function quotedIn(at: string, text: string): readonly PlanText[] {
  return [...text.matchAll(QUOTED)].map(([, quoted = '']) => ({ at, text: quoted, ends: 'none' }));
}
