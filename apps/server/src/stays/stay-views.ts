import type { ListedStay, StayKind } from '@app/read-side';
import { STAY_KIND_NAMES } from '@app/wording';
import { ShownAs, ShownList, ShownMaybe, ShownText, type Plain } from '../http/answer-fields.js';
import { CountedPageBody } from '../http/page-query.js';
import type { UnitNames } from '../http/place-names.js';
import { PLAN_CALLED } from '../http/shapes.js';
import { StayAtStageBody, stayAtStageBody } from '../http/stay-at-stage-body.js';

export class ListedStayBody extends StayAtStageBody {
  @ShownText({ about: 'Của phương án hay của hồ sơ trình.', values: Object.keys(STAY_KIND_NAMES) })
  kind!: StayKind;

  @ShownText({ about: 'Tên loại.', example: STAY_KIND_NAMES.proposal })
  kindName!: string;

  @ShownText({ about: 'Mã phương án hoặc hồ sơ trình.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  id!: string;

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
}

export class StayPageBody extends CountedPageBody {
  @ShownList(() => ListedStayBody, { about: 'Các lần ở một bước.' })
  items!: ListedStayBody[];
}

export function listedStayBody(view: ListedStay, units: UnitNames): Plain<ListedStayBody> {
  const { kind, id, number, title, plan, path, pathName, unit } = view;
  return {
    kind,
    kindName: STAY_KIND_NAMES[kind],
    id,
    number,
    title,
    plan,
    path,
    pathName,
    unit,
    unitName: units.get(unit) ?? unit,
    ...stayAtStageBody(view, units),
  };
}

/** Those that it concerns, and those that acted there. */
export function unitsOfStay({ unit, with: posts }: ListedStay): readonly string[] {
  return [unit, ...posts.map((post) => post.unit)];
}
