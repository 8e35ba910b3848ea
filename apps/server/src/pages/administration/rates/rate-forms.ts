import { PARAMETER_KIND_NAMES } from '@app/wording';
import type { AreaParametersShownBody } from '../../../parameters/parameter-views.js';
import { given, type ActForm, type FormField } from '../../acts/act-form.js';
import type { Typed } from '../../browser/typed.js';
import { plainFigure } from './quantity-words.js';

/** The parameters of an area; a new one's without revision. */
export type RatesToChange = Pick<AreaParametersShownBody, 'id'> & { readonly revision: number };

const KINDS = Object.entries(PARAMETER_KIND_NAMES).map(([value, name]) => ({ value, name }));
const figure = (name: string, label: string, hint?: string): FormField => ({
  name,
  kind: 'text',
  label,
  ...(hint ? { hint } : {}),
});

/** A value, or three figures of an estimate of it. */
export const RATE_FIELDS: readonly FormField[] = [
  {
    name: 'id',
    kind: 'text',
    label: 'Mã tham số',
    hint: 'Chữ thường không dấu, chữ số, gạch nối; mỗi mã một lần, không sửa được.',
    required: true,
  },
  { name: 'kind', kind: 'choice', label: 'Loại', required: true, options: KINDS },
  figure('value', 'Giá trị', 'Ví dụ 40.000; bỏ trống nếu là ước lượng.'),
  figure('estimate.low', 'Ước lượng: thấp nhất'),
  figure('estimate.central', 'Ước lượng: nhiều khả năng nhất'),
  figure('estimate.high', 'Ước lượng: cao nhất'),
  { name: 'validFrom', kind: 'day', label: 'Dùng từ ngày', required: true },
  { name: 'validTo', kind: 'day', label: 'Đến hết ngày', hint: 'Bỏ trống là chưa định.' },
  { name: 'basis', kind: 'text', label: 'Căn cứ tính ra số này', required: true },
  { name: 'source', kind: 'text', label: 'Văn bản hoặc nguồn nêu số này', required: true },
  { name: 'occurredOn', kind: 'day', label: 'Ngày trên văn bản', hint: 'Bỏ trống là hôm nay.' },
];

/** The body of the API's command. */
export function rateIn(typed: Typed): object {
  const figures = (['low', 'central', 'high'] as const).map((name) => [
    name,
    plainFigure(typed.text(`estimate.${name}`)),
  ]);
  const isEstimate = figures.some(([, text]) => text !== '');
  const value = plainFigure(typed.text('value'));
  return {
    ...given(typed, 'id', 'kind', 'validFrom', 'validTo', 'basis', 'source', 'occurredOn'),
    ...(value === '' ? {} : { value }),
    ...(isEstimate ? { estimate: Object.fromEntries(figures) as object } : {}),
  };
}

export const ENDING_RATE: ActForm<RatesToChange> = {
  act: 'EndParameter',
  slug: 'ngay-cuoi',
  path: '/parameters/{area}/{parameter}/end',
  button: 'Ghi ngày cuối',
  says: 'Sau ngày cuối không dùng tham số này để tính nữa; số đã tính giữ nguyên. Chỉ ghi được ngày sớm hơn ngày cuối đã có.',
  fields: () => [{ name: 'validTo', kind: 'day', label: 'Ngày cuối được dùng', required: true }],
  body: (typed) => given(typed, 'validTo'),
};
