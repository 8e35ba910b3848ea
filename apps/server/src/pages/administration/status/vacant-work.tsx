import type { VacantWorkBody } from '../../../work/work-views.js';
import { DUE, day, daysLeft } from '../../parts/words.js';
import { homeOf } from '../../work/due-act.js';

type Item = VacantWorkBody['items'][number];

/** Work that nobody is there to do, each with the posts that would have to be filled. */
export function VacantWork({ items }: Pick<VacantWorkBody, 'items'>) {
  return (
    <table class="list">
      <caption class="sr">Việc không còn ai làm, gấp trước</caption>
      <thead>
        <tr>
          <th>Việc</th>
          <th>Chức vụ không ai giữ</th>
          <th class="c-due">{DUE}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <VacantRow item={item} />
        ))}
      </tbody>
    </table>
  );
}

function VacantRow({ item }: { readonly item: Item }) {
  const { number, title, unitName, phaseName, mustAct, due, overdue, workingDaysLeft } = item;
  return (
    <tr>
      <td>
        <a href={homeOf(item)}>
          {number !== null && <span class="num">{number}</span>} {title}
        </a>
        <span class="more quiet small">
          {unitName} · {phaseName}
        </span>
      </td>
      <td data-label="Chức vụ không ai giữ">
        {mustAct.map(({ unit, unitName: name, roleName }) => (
          <span class="more">
            {roleName}, <a href={`/quan-tri/don-vi/${unit}`}>{name}</a>
          </span>
        ))}
      </td>
      <td data-label={DUE}>
        {due === null ? (
          <span class="quiet">không nêu</span>
        ) : (
          <>
            <b class={overdue ? 'bad-text' : ''}>{daysLeft(workingDaysLeft, 'ngày')}</b>{' '}
            <span class="quiet small">{day(due)}</span>
          </>
        )}
      </td>
    </tr>
  );
}
