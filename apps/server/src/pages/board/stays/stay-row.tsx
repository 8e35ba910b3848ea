import { useContext } from 'preact/hooks';
import type { StayPageBody } from '../../../stays/stay-views.js';
import { count, day } from '../../parts/words.js';
import { ShownMoment } from '../../past/shown-moment.js';

type Stay = StayPageBody['items'][number];

const PAGES: Readonly<Record<Stay['kind'], string>> = { proposal: '/phuong-an', dossier: '/ho-so' };

export function StayRow({ stay }: { readonly stay: Stay }) {
  const { kind, id, number, title, unitName, stage, pathName, from, to, days, workingDays } = stay;
  const moment = useContext(ShownMoment);
  return (
    <tr>
      <td>
        <a href={`${PAGES[kind]}/${id}`}>
          {number !== null && <span class="num">{number}</span>} {title}
        </a>
        <span class="more quiet small">{unitName}</span>
      </td>
      <td data-label="Bước">
        {stage.name}
        <span class="more quiet small">{pathName}</span>
      </td>
      <td data-label="Từ ngày, đến ngày">
        {day(from)} – {to === null ? (moment === null ? 'nay' : `hết ${day(moment.day)}`) : day(to)}
        <span class="more quiet small">{stay.endedTypeName ?? 'còn ở bước'}</span>
      </td>
      <td class="r" data-label="Ngày theo lịch">
        {count(days)}
      </td>
      <td class="r" data-label="Ngày làm việc">
        {workingDays === null ? <span class="quiet">chưa tính được</span> : count(workingDays)}
      </td>
      <td data-label="Hạn">
        <Due stay={stay} />
      </td>
    </tr>
  );
}

function Due({ stay: { due, late } }: { readonly stay: Stay }) {
  if (due === null) return <span class="quiet">không nêu</span>;
  return (
    <>
      {day(due)}
      {late === true && <span class="more small bad-text">trễ hạn</span>}
    </>
  );
}
