import type { AreaParametersBody } from '../../../parameters/parameter-views.js';

type Parameter = Pick<AreaParametersBody['parameters'][number], 'value' | 'estimate' | 'kind'>;

const UNITS: Readonly<Record<Parameter['kind'], string>> = {
  'hourly-rate': 'đồng một giờ',
  'hours-per-day': 'giờ một ngày làm việc',
};

/** `40.000 đồng một giờ`; of an estimate its three figures. */
export function quantityWords({ value, estimate, kind }: Parameter): string {
  if (!estimate) return `${grouped(value ?? '')} ${UNITS[kind]}`;
  const { low, central, high } = estimate;
  return `${grouped(central)} ${UNITS[kind]} (ước lượng, từ ${grouped(low)} đến ${grouped(high)})`;
}

/** Decimal text as people here write it: `1234567.5` is `1.234.567,5`. Exact, whatever its length. */
export function grouped(text: string): string {
  const [whole = '', rest] = text.split('.');
  const told = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  return rest === undefined ? told : `${told},${rest}`;
}

/** What people type, as the API takes it: `1.234.567,5` is `1234567.5`. What is no figure stays as it was typed. */
export function plainFigure(typed: string): string {
  const text = typed.trim();
  return /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;
}
