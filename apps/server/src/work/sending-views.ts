import type { CivilDate } from '@app/domain';
import type { Returning, Handover, WorkItem } from '@app/read-side';
import { FACT_NAMES } from '@app/wording';
import { ShownMaybe, ShownMaybeOne, ShownText, type Plain } from '../http/answer-fields.js';
import { DoneByBody, doneByBody } from '../http/done-by-body.js';
import type { UnitNames } from '../http/place-names.js';

/** What handed something over to whoever must act now. */
export class SendingBody {
  @ShownText({ about: 'Loại sự kiện.', example: 'StageCompleted' })
  type!: Handover['type'];

  @ShownText({ about: 'Tên sự kiện.', example: FACT_NAMES.StageCompleted })
  typeName!: string;

  @ShownText({ about: 'Ngày trên văn bản.', example: '2026-05-20' })
  on!: CivilDate;

  @ShownMaybeOne(() => DoneByBody, { about: 'Người đã làm; null nếu do hệ thống.' })
  by!: Plain<DoneByBody> | null;
}

export class ReturningBody extends SendingBody {
  @ShownMaybe({ about: 'Lý do.', example: 'Chưa nêu rõ điều khoản.' })
  reason!: string | null;
}

export function sendingBody({ type, on, by }: Handover, units: UnitNames): Plain<SendingBody> {
  return { type, typeName: FACT_NAMES[type], on, by: doneByBody(by, { units }) };
}

export function returningBody(returning: Returning, units: UnitNames): Plain<ReturningBody> {
  return { ...sendingBody(returning, units), reason: returning.reason };
}

/** Under which posts the items were handed over. */
export function handedBy(items: readonly WorkItem[]) {
  const authorities = items.flatMap(({ sent, lastReturn }) => [
    ...(sent ? [sent.by] : []),
    ...(lastReturn ? [lastReturn.by] : []),
  ]);
  return authorities.flatMap((by) => ('person' in by ? [by] : []));
}
