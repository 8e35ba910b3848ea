import { isCivilDate } from '../kernel/civil-date.js';
import { ensure } from '../kernel/rejection.js';
import { RejectionList } from '../kernel/rejection-list.js';
import { PARAMETER_KINDS, type UnplacedParameter } from '../measurement/cost/parameters.js';
import { isEstimate, type Quantity } from '../measurement/cost/quantity.js';
import { decimal, isAbove, parseDecimal, rational, ZERO, type DecimalText } from '../measurement/exact.js';
import { decimalText } from '../measurement/decimal-text.js';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 60;
const HIGHEST = rational(10n ** 18n);
const HOURS_OF_A_DAY = rational(24n);

/** @throws Rejection BAD_PARAMETER, BAD_TERM or INCOMPLETE */
export function checkParameter(id: string, parameter: UnplacedParameter): void {
  const { kind, value, validFrom, validTo, basis, source } = parameter;
  const refused = new RejectionList();
  refused.expect(id.length <= LONGEST && ID.test(id), 'BAD_PARAMETER', { field: 'id' });
  refused.expect(PARAMETER_KINDS.includes(kind), 'BAD_PARAMETER', { field: 'kind' });
  refused.expect(isUsable(value, kind === 'hours-per-day'), 'BAD_PARAMETER', { field: 'value' });
  refused.expect(isCivilDate(validFrom), 'BAD_TERM', { field: 'validFrom' });
  refused.expect(isEnd(validFrom, validTo), 'BAD_TERM', { field: 'validTo', from: validFrom });
  refused.expect(basis.trim() !== '', 'INCOMPLETE', { field: 'basis' });
  refused.expect(source.trim() !== '', 'INCOMPLETE', { field: 'source' });
  refused.settle();
}

/** @throws Rejection BAD_TERM for a last day that does not exist or is before the first */
export function checkEnd(validFrom: string, validTo: string | undefined): void {
  ensure(isEnd(validFrom, validTo), 'BAD_TERM', { field: 'validTo', from: validFrom });
}

function isEnd(validFrom: string, validTo: string | undefined): boolean {
  return validTo === undefined || (isCivilDate(validTo) && validTo >= validFrom);
}

function isUsable(value: Quantity, isHours: boolean): boolean {
  const texts = isEstimate(value) ? [value.low, value.central, value.high] : [value];
  if (!texts.every(isPlain)) return false;
  const figures = texts.map(decimal);
  const highest = isHours ? HOURS_OF_A_DAY : HIGHEST;
  return figures.every((figure, at) => {
    const before = at === 0 ? ZERO : (figures[at - 1] ?? ZERO);
    return isAbove(figure, ZERO) && !isAbove(figure, highest) && !isAbove(before, figure);
  });
}

/** Canonical form: `2.5`, not `2,5` or `2.50`. */
function isPlain(text: DecimalText): boolean {
  const value = parseDecimal(text);
  return value !== null && decimalText(value) === text;
}
