import type { CivilDate, RoleAtUnit } from '@app/domain';
import type { StandingView, TimelineEntry } from '@app/read-side';
import { FACT_NAMES } from '@app/wording';
import {
  ShownList,
  ShownMaybe,
  ShownMaybeFlag,
  ShownMaybeNumber,
  ShownNumber,
  ShownOne,
  ShownText,
  type Plain,
} from './answer-fields.js';
import type { UnitNames } from './place-names.js';
import { PostBody, postBody, StageBody, stageBody } from './standing-body.js';

/** Of a proposal or dossier, wherever it is told. */
export class StayAtStageBody {
  @ShownNumber({
    about: 'Thứ tự lần lưu, từ 0, như trong stays của phương án hoặc hồ sơ trình; các mục của diễn biến nêu số này.',
    example: 1,
  })
  stay!: number;

  @ShownOne(() => StageBody, { about: 'Bước.' })
  stage!: StageBody;

  @ShownList(() => PostBody, { about: 'Ai xử lý ở bước này.' })
  with!: readonly PostBody[];

  @ShownText({ about: 'Ngày trên văn bản của việc đưa đến bước.', example: '2026-05-14' })
  from!: CivilDate;

  @ShownMaybe({ about: 'Ngày trên văn bản của việc rời bước; null khi còn ở đó.', example: '2026-05-20' })
  to!: CivilDate | null;

  @ShownMaybe({ about: 'Việc làm rời bước; null khi còn ở đó.', example: 'StageCompleted' })
  endedType!: TimelineEntry['type'] | null;

  @ShownMaybe({ about: 'Tên việc làm rời bước.', example: FACT_NAMES.StageCompleted })
  endedTypeName!: string | null;

  @ShownNumber({ about: 'Số ngày theo lịch, đến khi rời bước hoặc đến hôm nay.', example: 6 })
  days!: number;

  @ShownMaybeNumber({
    about: 'Số ngày làm việc theo lịch của địa bàn; null khi lịch không có những ngày ấy.',
    example: 4,
  })
  workingDays!: number | null;

  @ShownMaybe({ about: 'Hạn của bước; null khi kế hoạch không nêu ngày.', example: '2026-05-31' })
  due!: CivilDate | null;

  @ShownMaybeFlag({
    about: 'true: rời bước sau hạn, hoặc đã quá hạn; false: trong hạn; null khi không có hạn.',
    example: false,
  })
  late!: boolean | null;
}

interface Told extends Omit<StayAtStageBody, 'stage' | 'with' | 'endedTypeName'> {
  readonly stage: StandingView['stage'];
  readonly with: readonly RoleAtUnit[];
}

export function stayAtStageBody(told: Told, units: UnitNames): Plain<StayAtStageBody> {
  const { stay, stage, from, to, endedType, days, workingDays, due, late } = told;
  return {
    stay,
    stage: stageBody(stage),
    with: told.with.map((post) => postBody(post, units)),
    from,
    to,
    endedType,
    endedTypeName: endedType && FACT_NAMES[endedType],
    days,
    workingDays,
    due,
    late,
  };
}
