import type { ProblemBody } from '../../http/problem-body.js';
import { inputId } from '../browser/typed.js';
import { fieldsFor, type ToDecide } from './decision-fields.js';

/** Proposals on one page of the form. */
export const ON_PAGE = 50;

const TEXTS: Readonly<Record<string, string>> = {
  reason: 'lý do không thông qua',
  to: 'chuyển đến cấp, cơ quan',
  document: 'văn bản phải sửa',
};
const OF_ENTRY = /^outcomes\.([^.]+)(?:\.measures\.([^.]+))?(?:\.(\w+))?$/;

/** Those that the form opens on. `page`: the one that was sent, unless what is wrong stands on another alone. */
export function pageOfFaults(problem: ProblemBody, all: readonly ToDecide[], page: number): number {
  const places = (problem.errors ?? []).map(({ field }) => pageOf(field, all));
  const [first] = places.flatMap((place) => place ?? []);
  return first === undefined || places.includes(page) || places.includes(null) ? page : first;
}

/** `PA-0012, biện pháp 2, lý do không thông qua (trang 3)`; undefined for what is not about a proposal. */
export function faultLabel(field: string, all: readonly ToDecide[], page: number): string | undefined {
  const [, number, measure, text = ''] = OF_ENTRY.exec(field) ?? [];
  const entry = all.find((one) => one.number === number);
  if (!entry) return undefined;
  const place = measure === undefined ? [] : [`biện pháp ${String(entry.measures.indexOf(measure) + 1)}`];
  const parts = [entry.number, ...place, TEXTS[text] ?? []].flat();
  const at = pageOf(field, all) ?? page;
  return parts.join(', ') + (at === page ? '' : ` (trang ${String(at)})`);
}

/** Null where the input is on another page. */
export function faultInput(field: string, all: readonly ToDecide[], page: number): string | null {
  return (pageOf(field, all) ?? page) === page ? inputId(field) : null;
}

/** Null for what stands on every page. */
function pageOf(field: string, all: readonly ToDecide[]): number | null {
  const at = all.findIndex(({ number }) => field === fieldsFor(number) || field.startsWith(`${fieldsFor(number)}.`));
  return at === -1 ? null : Math.floor(at / ON_PAGE) + 1;
}
