import type { WorkItemBody, WorkPageBody } from '../../work/work-views.js';
import { DUE, calendarDays, day, daysLeft, shortDay } from '../parts/words.js';
import type { WorkTab } from './work-view.js';
import { dueAct, homeOf } from './due-act.js';

interface RowProps {
  readonly item: WorkItemBody;
  readonly names: WorkPageBody['names'];
  readonly view: Pick<WorkTab, 'isMine'>;
  /** All that is listed beside it is of its plan, too. */
  readonly isOfOnePlan: boolean;
}

export function WorkRow({ item, names, view, isOfOnePlan }: RowProps) {
  const { number, title, unitName, phaseName, plan, since, daysAtStage } = item;
  const { name, href } = view.isMine ? dueAct(item) : { name: 'Xem', href: homeOf(item) };
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
          {unitName} · {phaseName}
          {!isOfOnePlan && ` · ${plan.title}`}
        </span>
        {!view.isMine && <WaitsFor item={item} />}
        <Why item={item} />
      </td>
      <td class="c-unit" data-label="Ai đưa đến">
        <Sender item={item} names={names} />
      </td>
      <td class="c-since" data-label="Chờ từ">
        {shortDay(since)}
        {daysAtStage !== null && daysAtStage > 0 && <span class="quiet small"> {calendarDays(daysAtStage)}</span>}
      </td>
      <td class="c-due" data-label={DUE}>
        <Due item={item} />
      </td>
    </tr>
  );
}

/** Of what does not wait for the reader. */
function WaitsFor({ item: { mustAct, postponed } }: Pick<RowProps, 'item'>) {
  const who = mustAct.map(({ roleName, unitName }) => `${roleName}, ${unitName}`).join('; ');
  return (
    <span class="more small">
      {who !== '' && `Chờ ${who}`}
      {postponed && ` · hoãn đến ngày ${day(postponed.until)}: ${postponed.reason}`}
    </span>
  );
}

/** Why it came back, or what is asked. */
function Why({ item: { lastReturn, askedOfMe, phase } }: Pick<RowProps, 'item'>) {
  const [asked] = askedOfMe;
  if (asked) return <span class="more small">Được hỏi: {asked.question}</span>;
  if (!lastReturn?.reason || phase !== 'reworking') return null;
  return <span class="more small bad-text">Bị trả lại: {lastReturn.reason}</span>;
}

function Sender({ item: { sent }, names }: Pick<RowProps, 'item' | 'names'>) {
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
      <span class="due">{daysLeft(workingDaysLeft, 'ngày')}</span>
      <span class="quiet small">{day(due)}</span>
    </>
  );
}
