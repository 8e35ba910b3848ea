import type { EntryBody } from '../../dossiers/dossier-views.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { Typed } from '../browser/typed.js';

/** What is decided about: a proposal with the ids of its measures. */
export type ToDecide = Pick<EntryBody, 'proposal' | 'number' | 'title' | 'edition' | 'measures'>;

/** Of the fields of one proposal, or of one of its measures. Numbers stay the same while lists change. */
export function fieldsFor(number: string, measure?: string): string {
  return measure === undefined ? `outcomes.${number}` : `outcomes.${number}.measures.${measure}`;
}

/** One outcome for all measures of a proposal, or `each` by itself; nothing is decided where it is empty. */
export const WHOLE = 'all';
export const EACH = 'each';

export interface OutcomeSent {
  readonly proposal: string;
  readonly edition: number;
  readonly measures: readonly object[];
}

/** Those of the proposals that are decided, in the order of the list. */
export function decidedIn(entries: readonly ToDecide[], typed: Typed): readonly ToDecide[] {
  return entries.filter(({ number }) => typed.text(`${fieldsFor(number)}.${WHOLE}`) !== '');
}

export function outcomesIn(entries: readonly ToDecide[], typed: Typed): readonly OutcomeSent[] {
  return decidedIn(entries, typed).map(({ proposal, number, edition, measures }) => {
    const own = fieldsFor(number);
    const isEach = typed.text(`${own}.${WHOLE}`) === EACH;
    return {
      proposal,
      edition,
      measures: measures.flatMap((measure) => {
        const from = isEach ? fieldsFor(number, measure) : own;
        const outcome = typed.text(`${from}.${isEach ? 'outcome' : WHOLE}`);
        // A measure without an outcome is missing, which the API says.
        return outcome === '' ? [] : [{ measure, outcome, ...textsOf(outcome, from, typed) }];
      }),
    };
  });
}

/** The texts that the outcome needs; others may still stand in inputs that are hidden. */
function textsOf(outcome: string, from: string, typed: Typed): object {
  if (outcome === 'rejected') return { reason: typed.text(`${from}.reason`) };
  if (outcome !== 'referred') return {};
  const document = typed.text(`${from}.document`);
  return { to: typed.text(`${from}.to`), ...(document.trim() === '' ? {} : { document }) };
}

const PLACE = /^outcomes\[(\d+)\](?:\.measures(?:\[(\d+)\])?)?(?:\.(\w+))?$/;

const NOTHING_CHOSEN = 'Chưa chọn kết quả cho biện pháp nào.';

/** Faults at the fields of the page: the API names them by their place in what was sent. */
export function faultsOnPage(problem: ProblemBody, entries: readonly ToDecide[], typed: Typed): ProblemBody {
  const sent = decidedIn(entries, typed);
  const errors = (problem.errors ?? []).map(({ field, rule, message }) => {
    const isNothingChosen = rule === 'list' && /\]\.measures$/.test(field);
    return { field: fieldOnPage(field, sent, typed), rule, message: isNothingChosen ? NOTHING_CHOSEN : message };
  });
  const isOnce = (one: { field: string; message: string }, at: number) =>
    errors.findIndex(({ field, message }) => field === one.field && message === one.message) === at;
  const { type, title, status, detail, code, requestId } = problem;
  return { type, title, status, detail, code, requestId, errors: errors.filter(isOnce) };
}

function fieldOnPage(field: string, sent: readonly ToDecide[], typed: Typed): string {
  const [, entryAt, measureAt, name] = PLACE.exec(field) ?? [];
  const entry = entryAt === undefined ? undefined : sent[Number(entryAt)];
  if (!entry) return field;
  const own = fieldsFor(entry.number);
  const isEach = typed.text(`${own}.${WHOLE}`) === EACH;
  const measure = measureAt === undefined || !isEach ? undefined : entry.measures[Number(measureAt)];
  const from = measure === undefined ? own : fieldsFor(entry.number, measure);
  return name === undefined || name === 'outcome' || measureAt === undefined ? from : `${from}.${name}`;
}
