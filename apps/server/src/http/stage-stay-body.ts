import type { CivilDate } from '@app/domain';
import type { StageStayView, TimelineEntry } from '@app/read-side';
import { FACT_NAMES } from '@app/wording';
import {
  ShownList,
  ShownMaybe,
  ShownMaybeFlag,
  ShownMaybeNumber,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
  type Plain,
} from './answer-fields.js';
import type { Called } from './called.js';
import { CorrectionShownBody, correctionsOf } from './correction-shown.js';
import { DoneByBody, doneByBody } from './done-by-body.js';
import { PostBody, postBody, StageBody, stageBody } from './standing-body.js';

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
export class StageStayBody {
  @ShownNumber({ about: 'Thứ tự lần lưu, từ 0; các mục của diễn biến nêu số này.', example: 1 })
  stay!: number;

  @ShownOne(() => StageBody, { about: 'Bước.' })
  stage!: StageBody;

  @ShownList(() => PostBody, { about: 'Ai xử lý ở bước này.' })
  with!: readonly PostBody[];

  @ShownText({ about: 'Ngày trên văn bản của việc đưa đến bước.', example: '2026-05-14' })
  from!: CivilDate;

  @ShownMaybe({ about: 'Ngày trên văn bản của việc rời bước; null khi còn ở đó.', example: '2026-05-20' })
  to!: CivilDate | null;

  @ShownNumber({ about: 'Số ngày, đến khi rời bước hoặc đến hôm nay.', example: 6 })
  days!: number;

  @ShownMaybeNumber({
    about: 'Số ngày làm việc theo lịch của địa bàn; null khi lịch không có những ngày ấy.',
    example: 4,
  })
  workingDays!: number | null;

  @ShownMaybe({ about: 'Hạn của bước; null khi kế hoạch không nêu ngày.', example: '2026-05-31' })
  due!: CivilDate | null;

  @ShownMaybe({ about: 'Thời hạn theo lời của kế hoạch.', example: 'trước ngày 01/6/2026' })
  deadline!: string | null;

  @ShownMaybeFlag({
    about: 'true: rời bước sau hạn, hoặc đã quá hạn; false: trong hạn; null khi không có hạn.',
    example: false,
  })
  late!: boolean | null;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai đưa đến bước này.' })
  enteredBy!: DoneByBody | null;

  @ShownMaybe({ about: 'Việc làm rời bước; null khi còn ở đó.', example: 'StageCompleted' })
  endedType!: TimelineEntry['type'] | null;

  @ShownMaybe({ about: 'Tên việc làm rời bước.', example: FACT_NAMES.StageCompleted })
  endedTypeName!: string | null;

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
    const { entered, left, days, workingDays, due, deadline, late } = one;
    return {
      stay,
      stage: stageBody({ ...one, id: one.stage }),
      with: one.with.map((post) => postBody(post, called.units)),
      from: entered.on,
      to: left?.on ?? null,
      days,
      workingDays,
      due,
      deadline,
      late,
      enteredBy: doneByBody(entered.by, called),
      ...endOf(one, called),
      postponed: one.postponed.map((each) => postponementBody(each, called)),
      corrections: correctionsOf([entered, left, ...one.postponed], called),
    };
  });
}

function endOf({ left }: StageStayView, called: Called) {
  if (!left) return { endedType: null, endedTypeName: null, endedBy: null, reason: null };
  const { type, by, reason } = left;
  return { endedType: type, endedTypeName: FACT_NAMES[type], endedBy: doneByBody(by, called), reason };
}

function postponementBody(one: StageStayView['postponed'][number], called: Called): PostponementBody {
  const { until, reason, on, by, resumed } = one;
  return { until, reason, on, by: doneByBody(by, called), resumedOn: resumed?.on ?? null };
}

/** The units that acted there. */
export function unitsInStays(stays: readonly StageStayView[]): readonly string[] {
  return stays.flatMap((one) => one.with.map(({ unit }) => unit));
}
