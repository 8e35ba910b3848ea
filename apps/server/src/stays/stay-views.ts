import type { CivilDate } from '@app/domain';
import type { ListedStay, StayKind, TimelineEntry } from '@app/read-side';
import { FACT_NAMES, STAY_KIND_NAMES } from '@app/wording';
import {
  ShownAs,
  ShownList,
  ShownMaybe,
  ShownMaybeFlag,
  ShownMaybeNumber,
  ShownNumber,
  ShownOne,
  ShownText,
  type Plain,
} from '../http/answer-fields.js';
import { CountedPageBody } from '../http/page-query.js';
import type { UnitNames } from '../http/place-names.js';
import { PLAN_CALLED } from '../http/shapes.js';
import { PostBody, postBody, StageBody, stageBody } from '../http/standing-body.js';

export class ListedStayBody {
  @ShownText({ about: 'Của phương án hay của hồ sơ trình.', values: Object.keys(STAY_KIND_NAMES) })
  kind!: StayKind;

  @ShownText({ about: 'Tên loại.', example: STAY_KIND_NAMES.proposal })
  kindName!: string;

  @ShownText({ about: 'Mã phương án hoặc hồ sơ trình.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  id!: string;

  @ShownNumber({ about: 'Thứ tự lần lưu, từ 0, như trong stays của phương án hoặc hồ sơ trình.', example: 1 })
  stay!: number;

  @ShownMaybe({ about: 'Số trong kế hoạch; null với hồ sơ riêng của một phương án.', example: 'PA-0012' })
  number!: string | null;

  @ShownText({ about: 'Tên.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownAs(PLAN_CALLED, { about: 'Kế hoạch.', example: { id: 'gia-sang-2026', title: 'Kế hoạch …' } })
  plan!: ListedStay['plan'];

  @ShownText({ about: 'Mã đường đi.', example: 'san-xuat-kinh-doanh' })
  path!: string;

  @ShownMaybe({ about: 'Tên đường đi.', example: 'TTHC sản xuất, kinh doanh' })
  pathName!: string | null;

  @ShownText({ about: 'Mã đơn vị chủ trì, hoặc đơn vị lập hồ sơ trình.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị.', example: 'Phòng Văn hóa - Xã hội, phường Gia Sàng' })
  unitName!: string;

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

export class StayPageBody extends CountedPageBody {
  @ShownList(() => ListedStayBody, { about: 'Các lần ở một bước, lâu nhất trước.' })
  items!: ListedStayBody[];
}

export function listedStayBody(view: ListedStay, units: UnitNames): Plain<ListedStayBody> {
  const { kind, id, stay, number, title, plan, path, pathName, unit, stage, from, to, endedType } = view;
  const { days, workingDays, due, late } = view;
  return {
    kind,
    kindName: STAY_KIND_NAMES[kind],
    id,
    stay,
    number,
    title,
    plan,
    path,
    pathName,
    unit,
    unitName: units.get(unit) ?? unit,
    stage: stageBody(stage),
    with: view.with.map((post) => postBody(post, units)),
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

/** Those that it concerns, and those that acted there. */
export function unitsOfStay({ unit, with: posts }: ListedStay): readonly string[] {
  return [unit, ...posts.map((post) => post.unit)];
}
