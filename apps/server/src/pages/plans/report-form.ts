import type { PlanBody } from '../../plans/plan-views.js';
import { given, type FormField } from '../acts/act-form.js';
import type { Typed } from '../browser/typed.js';
import { planAddress } from './plan-addresses.js';
import type { PlanForm } from './plan-forms.js';

/** Tasks, and items that take no proposals. */
export const REPORTED = {
  'nhiem-vu': { act: 'RecordTaskCompletion', path: '/plans/{id}/tasks/{work}/completions' },
  'noi-dung': { act: 'RecordItemCompletion', path: '/plans/{id}/items/{work}/completions' },
} as const;

export type ReportedKind = keyof typeof REPORTED;

/** Where something is reported; `place`: of the product among those of the task. */
export function reportAddress(
  plan: string,
  { kind, work, place = 0 }: { readonly kind: ReportedKind; readonly work: string; readonly place?: number },
): string {
  const product = place === 0 ? '' : `?san-pham=${String(place)}`;
  return planAddress(plan, `/bao-cao/${kind}/${encodeURIComponent(work)}${product}`);
}

/** What may be reported of a work, in the plan's order. */
export interface Reportable {
  readonly name: string;
  readonly products: readonly Pick<
    PlanBody['itemsReported'][number],
    'product' | 'completedOn' | 'document' | 'standingName'
  >[];
}

/** Undefined for what the plan does not have. */
export function reportableIn(plan: PlanBody, kind: ReportedKind, work: string): Reportable | undefined {
  if (kind === 'noi-dung') {
    const item = plan.itemsReported.find((one) => one.item === work);
    return item && { name: item.itemName, products: [item] };
  }
  const products = plan.tasks.products.filter(({ task }) => task === work);
  const [first] = products;
  return first && { name: first.taskName, products };
}

/** The form for one work; `place`: of the product that it begins with, whose report may be there already. */
export function reportForm(kind: ReportedKind, { products }: Reportable, place: number): PlanForm {
  const { act, path } = REPORTED[kind];
  const shown = products[place];
  const said: Readonly<Record<string, string | undefined>> = {
    completedOn: shown?.completedOn ?? undefined,
    'document.number': shown?.document?.number,
    'document.date': shown?.document?.date,
  };
  const filled = (field: FormField): FormField => {
    const value = said[field.name];
    return value === undefined ? field : { ...field, value };
  };
  return {
    act,
    path,
    slug: kind,
    button: 'Gửi báo cáo',
    says: 'Báo cáo lại cùng một sản phẩm là sửa báo cáo trước; báo cáo trước vẫn còn trong diễn biến.',
    fields: () => [...(kind === 'nhiem-vu' ? productField(products, place) : []), ...FIELDS.map(filled)],
    body: (typed) => bodyOf(typed, products, kind),
  };
}

const FIELDS: readonly FormField[] = [
  { name: 'completedOn', kind: 'day', label: 'Ngày hoàn thành', required: true },
  { name: 'document.number', kind: 'text', label: 'Số, ký hiệu văn bản là sản phẩm hoặc báo cáo' },
  { name: 'document.date', kind: 'day', label: 'Ngày văn bản' },
];

/** Asked only where there is a choice. */
function productField(products: Reportable['products'], place: number): readonly FormField[] {
  if (products.length < 2) return [];
  const options = products.map(({ product, standingName }, at) => {
    return { value: String(at), name: `${product ?? 'Sản phẩm không nêu tên'} (${standingName})` };
  });
  return [{ name: 'product', kind: 'choice', label: 'Sản phẩm', required: true, options, value: String(place) }];
}

function bodyOf(typed: Typed, products: Reportable['products'], kind: ReportedKind): object {
  const place = typed.has('product') ? Number(typed.text('product')) : 0;
  const product = products[place]?.product ?? null;
  const [number, date] = [typed.text('document.number').trim(), typed.text('document.date').trim()];
  return {
    ...(kind === 'nhiem-vu' && product !== null ? { product } : {}),
    ...given(typed, 'completedOn'),
    ...(number === '' && date === '' ? {} : { document: { number, date } }),
  };
}
