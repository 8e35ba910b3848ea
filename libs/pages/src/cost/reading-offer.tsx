import { parseLimit } from '@app/domain';
import { textIn, type Fields } from '../fields/fields.js';
import { cellId } from './cell.js';
import type { CellChange } from './grid.js';
import { otherReading, plainWords } from './reading-fields.js';

interface OfferProps {
  readonly name: string;
  readonly label: string;
  readonly fields: Fields;
  readonly change: CellChange;
}

/** Asks to confirm a reading by more than the letters, or what a text that is not read means. */
export function ReadingOffer({ name, label, fields, change }: OfferProps) {
  const { form, cases, marks } = parseLimit(textIn(fields, name));
  const field = `${name}.readAs`;
  const said = textIn(fields, field);
  if (form === 'cases' && marks !== undefined) {
    const other = otherReading(textIn(fields, name), said);
    const words = other ?? plainWords(cases);
    const value = other === null ? words : said;
    return (
      <label class="small">
        <input
          type="checkbox"
          name={field}
          value={value}
          checked={said === value}
          onChange={(event) => change({ [field]: event.currentTarget.checked ? value : '' })}
        />{' '}
        đúng là {words}
        <span class="sr"> ({label})</span>
      </label>
    );
  }
  if (form !== 'unread') return null;
  return (
    <input
      id={cellId(field)}
      name={field}
      value={said}
      aria-label={`${label}: đọc là`}
      placeholder="đọc là, như 5 ngày làm việc"
      autocomplete="off"
      onInput={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
}
