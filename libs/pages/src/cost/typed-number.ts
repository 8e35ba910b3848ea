const GROUPED = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const PARTS_OF_ESTIMATE = /\s*[/–—]\s*/;

/** A number as people write it, `1.800` or `0,5`, in plain digits; what is none stays as it is. */
export function plainNumber(typed: string): string {
  const text = typed.trim().replaceAll(/[\s\u00a0]/g, '');
  return (GROUPED.test(text) ? text.replaceAll('.', '') : text).replace(',', '.');
}

/** Plain digits as people write them. */
export function writtenNumber(plain: string): string {
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

export function isNumber(typed: string): boolean {
  const plain = plainNumber(typed);
  return plain.length <= 40 && /^\d+(\.\d+)?$/.test(plain);
}

/** One number, or an estimate from the least over the likeliest to the most: `700 / 800 / 900`. */
export type QuantityTyped = string | { readonly low: string; readonly central: string; readonly high: string };

export function plainQuantity(typed: string): QuantityTyped {
  const [low = '', central, high, more] = typed.trim().split(PARTS_OF_ESTIMATE).map(plainNumber);
  if (central === undefined || high === undefined || more !== undefined) return plainNumber(typed);
  return { low, central, high };
}

export function writtenQuantity(quantity: QuantityTyped | undefined): string {
  if (quantity === undefined) return '';
  if (typeof quantity === 'string') return writtenNumber(quantity);
  return [quantity.low, quantity.central, quantity.high].map(writtenNumber).join(' / ');
}

export function isQuantity(typed: string): boolean {
  const read = plainQuantity(typed);
  return typeof read === 'string' ? isNumber(read) : Object.values(read).every(isNumber);
}

/** Dossiers of one case of a limit, before and after; absent after: as before. */
interface CaseTyped {
  readonly before: QuantityTyped;
  readonly after?: QuantityTyped;
}

const BETWEEN_CASES = /\s*;\s*/;
const ARROW = /\s*(?:→|->)\s*/;

/** Dossiers of each case, `120; 30` or `120 → 100; 30`; null for those of a year. */
export function plainCases(typed: string): readonly CaseTyped[] | null {
  const cases = typed.trim().split(BETWEEN_CASES);
  if (cases.length < 2) return null;
  return cases.map((one) => {
    const [before = '', after, more] = one.split(ARROW).map(plainQuantity);
    return after === undefined || more !== undefined ? { before: plainQuantity(one) } : { before, after };
  });
}

export function writtenCases(cases: readonly CaseTyped[]): string {
  return cases
    .map(({ before, after }) =>
      [before, after]
        .filter((one) => one !== undefined)
        .map(writtenQuantity)
        .join(' → '),
    )
    .join('; ');
}

export function isDossiers(typed: string): boolean {
  const cases = plainCases(typed);
  if (!cases) return isQuantity(typed);
  const all = cases.flatMap(({ before, after = before }) => [before, after]);
  return all.every((one) => (typeof one === 'string' ? isNumber(one) : Object.values(one).every(isNumber)));
}
