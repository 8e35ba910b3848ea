import { MY_WORK_COLUMNS } from '@app/wording';
import { inColumns, standingCells } from '../downloads/standing-cells.js';
import type { Names } from '../http/people-names.js';
import type { WorkItemBody } from './work-views.js';

/** An item of work as a row of a table. */
export function workCells(item: WorkItemBody, names: Names) {
  const { sent, lastReturn, postponed } = item;
  return inColumns(MY_WORK_COLUMNS, {
    kind: item.kindName,
    number: item.number,
    title: item.title,
    plan: item.plan.title ?? item.plan.id,
    unit: item.unitName,
    phase: item.phaseName,
    urgency: item.urgencyName,
    ...standingCells(item),
    sent: sent && sent.typeName,
    sentOn: sent && { day: sent.on },
    sentBy: sent?.by ? (names[sent.by.person] ?? sent.by.title) : null,
    returned: lastReturn && lastReturn.reason,
    postponedUntil: postponed && { day: postponed.until },
    id: item.id,
  });
}
