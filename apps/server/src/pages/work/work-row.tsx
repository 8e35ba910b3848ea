import type { WorkItemBody, WorkPageBody } from '../../work/work-views.js';
import { count, day, daysLeft, shortDay } from '../parts/words.js';
import { dueAct } from './due-act.js';

interface RowProps {
  readonly item: WorkItemBody;
  readonly names: WorkPageBody['names'];
}

export function WorkRow({ item, names }: RowProps) {
  const { number, title, unitName, phaseName, plan, since, daysAtStage } = item;
  const { name, href } = dueAct(item);
  return (
    <tr id={`viec-${item.id}`}>
      <td class="c-act">
        <a class="act" href={href}>
          {name}
          <span class="sr"> {number ?? title}</span>
        </a>
      </td>
      <td>
        <span class="what">
          {number !== null && <span class="num">{number}</span>} {title}
        </span>
        <span class="more quiet small">
          {unitName} · {phaseName} · {plan.title}
        </span>
        <Why item={item} />
      </td>
      <td class="c-unit" data-label="Ai đưa đến">
        <Sender item={item} names={names} />
      </td>
      <td class="c-since" data-label="Chờ từ">
        {shortDay(since)}
        {daysAtStage !== null && <span class="quiet small"> {count(daysAtStage)} ngày</span>}
      </td>
      <td class="c-due" data-label="Hạn">
        <Due item={item} />
      </td>
    </tr>
  );
}

/** Why it came back, or what is asked. */
function Why({ item: { lastReturn, askedOfMe, phase } }: Pick<RowProps, 'item'>) {
  const [asked] = askedOfMe;
  if (asked) return <span class="more small">Được hỏi: {asked.question}</span>;
  if (!lastReturn?.reason || phase !== 'reworking') return null;
  return <span class="more small bad-text">Bị trả lại: {lastReturn.reason}</span>;
}

function Sender({ item: { sent }, names }: RowProps) {
  if (!sent) return null;
  const { by, on } = sent;
  return (
    <>
      {by ? (names[by.person] ?? by.title) : 'theo hồ sơ'}
      <span class="more quiet small">
        {by ? `${by.unitName}, ` : ''}
        {shortDay(on)}
      </span>
    </>
  );
}

function Due({ item: { due, workingDaysLeft, deadline } }: Pick<RowProps, 'item'>) {
  if (due === null) return <span class="quiet">{deadline ?? 'không nêu'}</span>;
  return (
    <>
      <span class="due">{daysLeft(workingDaysLeft)}</span>
      <span class="quiet small">{day(due)}</span>
    </>
  );
}
