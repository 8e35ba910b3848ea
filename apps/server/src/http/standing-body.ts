import { ROLES, type ActingRole, type CivilDate, type RoleAtUnit, type StageKind } from '@app/domain';
import type { StandingView } from '@app/read-side';
import { ROLE_NAMES, STAGE_KIND_NAMES } from '@app/wording';
import { DueBody, dueBody } from './day-off-body.js';
import {
  ShownFlag,
  ShownList,
  ShownMaybe,
  ShownMaybeNumber,
  ShownNumber,
  ShownOne,
  ShownText,
  type Plain,
} from './answer-fields.js';
import type { UnitNames } from './place-names.js';

export class StageBody {
  @ShownText({ about: 'Mã bước.', example: 'tong-hop' })
  id!: string;

  @ShownText({ about: 'Tên bước.', example: 'Tổng hợp tại Trung tâm' })
  name!: string;

  @ShownText({ about: 'Loại bước.', values: Object.keys(STAGE_KIND_NAMES) })
  kind!: StageKind;

  @ShownText({ about: 'Tên loại bước.', example: STAGE_KIND_NAMES.consolidation })
  kindName!: string;

  @ShownNumber({ about: 'Thứ tự trên đường đi, từ 0.', example: 1 })
  index!: number;
}

export class PostBody {
  @ShownText({ about: 'Mã đơn vị.', example: 'gia-sang.ttpvhcc' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị.', example: 'Trung tâm Phục vụ hành chính công' })
  unitName!: string;

  @ShownText({ about: 'Vai trò.', values: ROLES })
  role!: ActingRole;

  @ShownText({ about: 'Tên vai trò.', example: ROLE_NAMES.reviewer })
  roleName!: string;
}

export class StandingBody extends DueBody {
  @ShownOne(() => StageBody, { about: 'Bước đang đứng.' })
  stage!: StageBody;

  @ShownText({ about: 'Ngày trên văn bản của việc đưa đến bước này.', example: '2026-05-14' })
  since!: CivilDate;

  @ShownMaybeNumber({ about: 'Số ngày ở bước này; null khi đã kết thúc.', example: 6 })
  daysAtStage!: number | null;

  @ShownMaybeNumber({ about: 'Số ngày làm việc ở bước này theo lịch của địa bàn; null khi đã kết thúc.', example: 4 })
  workingDaysAtStage!: number | null;

  @ShownMaybe({ about: 'Hạn của bước; null khi kế hoạch không nêu ngày.', example: '2026-05-31' })
  due!: CivilDate | null;

  @ShownFlag({ about: 'Đã quá hạn.', example: false })
  overdue!: boolean;

  @ShownMaybe({ about: 'Thời hạn theo lời của kế hoạch.', example: 'trước ngày 01/6/2026' })
  deadline!: string | null;

  @ShownMaybe({ about: 'Ngày sớm nhất cần trả lời câu hỏi còn chờ; null khi không có.', example: null })
  answerBy!: CivilDate | null;

  @ShownFlag({ about: 'Đã quá ngày cần trả lời câu hỏi còn chờ.', example: false })
  answerOverdue!: boolean;

  @ShownList(() => PostBody, {
    about: 'Ai phải làm việc tiếp theo; khi có câu hỏi là người được hỏi, quá ngày cần trả lời thì cả người hỏi.',
  })
  mustAct!: PostBody[];

  @ShownList(() => PostBody, { about: 'Các chức vụ trong số đó hiện không ai giữ.' })
  vacant!: PostBody[];

  @ShownFlag({
    about: 'Điều nêu về ngày được hỏi chỉ được ghi nhận sau ngày ấy; chỉ có thể true khi hỏi theo ngày trên giấy tờ.',
    example: false,
  })
  knownLater!: boolean;
}

export function standingBody(view: StandingView, units: UnitNames): Plain<StandingBody> {
  const { stage, since, daysAtStage, workingDaysAtStage, due, overdue, deadline, answerBy, answerOverdue } = view;
  return {
    stage: stageBody(stage),
    since,
    daysAtStage,
    workingDaysAtStage,
    due,
    overdue,
    ...dueBody(view),
    deadline,
    answerBy,
    answerOverdue,
    mustAct: view.mustAct.map((post) => postBody(post, units)),
    vacant: view.vacant.map((post) => postBody(post, units)),
    knownLater: view.knownLater,
  };
}

export function postBody({ unit, role }: RoleAtUnit, units: UnitNames): PostBody {
  return { unit, unitName: units.get(unit) ?? unit, role, roleName: ROLE_NAMES[role] };
}

export function stageBody({ id, name, kind, index }: StandingView['stage']): StageBody {
  return { id, name, kind, kindName: STAGE_KIND_NAMES[kind], index };
}

export function unitsIn(views: readonly (StandingView & { readonly unit: string })[]): readonly string[] {
  return [...new Set(views.flatMap((view) => [view.unit, ...view.mustAct.map((post) => post.unit)]))];
}
