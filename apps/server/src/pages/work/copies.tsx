import type { CopyListBody } from '../../working-copies/working-copy-views.js';
import type { WorkingForm } from '../../working-copies/working-forms.js';
import { copyAddress } from './copy-address.js';
import { day, dayOf } from '../parts/words.js';

interface CopiesProps {
  readonly copies: CopyListBody['items'];
}

/** What the reader has half written. */
export function Copies({ copies }: CopiesProps) {
  const shown = copies.filter(({ about }) => about !== null);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="dang-viet-do">
      <h2 id="dang-viet-do">Đang viết dở</h2>
      <ul class="papers boxed">
        {shown.map(({ form, formName, subject, changedAt, about }) => (
          <li>
            <a href={copyAddress(form as WorkingForm, subject)}>{formName}</a>: {about?.number && <b>{about.number}</b>}{' '}
            {about?.title} <span class="small quiet">ghi ngày {day(dayOf(changedAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
