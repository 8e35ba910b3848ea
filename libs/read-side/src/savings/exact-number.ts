import { rational, type Rational } from '@app/domain';

/** A decimal from PostgreSQL, of any length. @throws RangeError for a text that is none */
export function exactNumber(text: string): Rational {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') throw new RangeError(`Not a numeric: ${text}`);
  return rational(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}
