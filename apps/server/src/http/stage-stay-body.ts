import type { CivilDate } from '@app/domain';
import type { StageStayView } from '@app/read-side';
import { ShownList, ShownMaybe, ShownMaybeOne, ShownText, type Plain } from './answer-fields.js';
import type { Called } from './called.js';
import { CorrectionShownBody, correctionsOf } from './correction-shown.js';
import { DoneByBody, doneByBody } from './done-by-body.js';
import { StayAtStageBody, stayAtStageBody } from './stay-at-stage-body.js';

export class PostponementBody {
  @ShownText({ about: 'Ngày xử lý tiếp.', example: '2026-06-15' })
  until!: CivilDate;

  @ShownText({ about: 'Lý do hoãn.', example: 'Chờ văn bản mới của Bộ.' })
  reason!: string;

  @ShownText({ about: 'Ngày hoãn.', example: '2026-05-20' })
  on!: CivilDate;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai hoãn.' })
  by!: DoneByBody | null;

  @ShownMaybe({ about: 'Ngày xử lý tiếp sớm hơn; null khi không.', example: null })
  resumedOn!: CivilDate | null;
}

/** A proposal or dossier at a stage, from its arrival until it left. */
export class StageStayBody extends StayAtStageBody {
  @ShownMaybe({ about: 'Thời hạn theo lời của kế hoạch.', example: 'trước ngày 01/6/2026' })
  deadline!: string | null;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai đưa đến bước này.' })
  enteredBy!: DoneByBody | null;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai làm rời bước.' })
  endedBy!: DoneByBody | null;

  @ShownMaybe({ about: 'Lý do rời bước, khi có nêu.', example: null })
  reason!: string | null;

  @ShownList(() => PostponementBody, { about: 'Các lần hoãn xử lý trong khi ở bước này.' })
  postponed!: readonly PostponementBody[];

  @ShownList(() => CorrectionShownBody, { about: 'Các lần đính chính, cũ trước; các giá trị là giá trị sau cùng.' })
  corrections!: readonly CorrectionShownBody[];
}

export function staysBody(stays: readonly StageStayView[], called: Called): Plain<StageStayBody>[] {
  return stays.map((one, stay) => {
    const { entered, left, deadline } = one;
    const [from, to, endedType] = [entered.on, left?.on ?? null, left?.type ?? null];
    return {
      ...stayAtStageBody({ ...one, stay, stage: { ...one, id: one.stage }, from, to, endedType }, called.units),
      deadline,
      enteredBy: doneByBody(entered.by, called),
      endedBy: left && doneByBody(left.by, called),
      reason: left?.reason ?? null,
      postponed: one.postponed.map((each) => postponementBody(each, called)),
      corrections: correctionsOf([entered, left, ...one.postponed], called),
    };
  });
}

function postponementBody(one: StageStayView['postponed'][number], called: Called): PostponementBody {
  const { until, reason, on, by, resumed } = one;
  return { until, reason, on, by: doneByBody(by, called), resumedOn: resumed?.on ?? null };
}

/** The units that acted there. */
export function unitsInStays(stays: readonly StageStayView[]): readonly string[] {
  return stays.flatMap((one) => one.with.map(({ unit }) => unit));
}
