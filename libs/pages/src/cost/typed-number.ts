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
