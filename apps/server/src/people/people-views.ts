import { ROLES, type Appointment, type Role } from '@app/domain';
import type { PersonView } from '@app/read-side';
import { ROLE_NAMES } from '../http/labels/words.vi.js';
import type { Names } from '../http/names.js';
import { PageBody } from '../http/page-query.js';
import { ShownList, ShownMaybe, ShownNumber, ShownText, ShownTexts } from '../http/shown.js';
import type { UnitNames } from '../http/standing-body.js';

/** A post that somebody holds. */
export class HeldPostBody {
  @ShownText({ about: 'Mã của việc bổ nhiệm.', example: '3c4d5e6f-7081-5a92-83b4-c5d6e7f80912' })
  id!: string;

  @ShownText({ about: 'Mã đơn vị.', example: 'gia-sang.ttpvhcc' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị.', example: 'Trung tâm Phục vụ hành chính công' })
  unitName!: string;

  @ShownText({ about: 'Vai trò.', values: ROLES })
  role!: Role;

  @ShownText({ about: 'Tên vai trò.', example: ROLE_NAMES.reviewer })
  roleName!: string;

  @ShownText({ about: 'Chức danh.', example: 'Phó Giám đốc Trung tâm' })
  title!: string;

  @ShownTexts({ about: 'Địa bàn, từ tỉnh xuống.', example: ['19', '19.gia-sang'] })
  area!: readonly string[];

  @ShownText({ about: 'Giữ từ ngày.', example: '2026-01-01' })
  from!: string;

  @ShownMaybe({ about: 'Đến hết ngày; null là chưa định.', example: null })
  to!: string | null;
}

export class PersonBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  id!: string;

  @ShownMaybe({ about: 'Họ tên, chỉ để hiển thị; null khi đã xóa.', example: 'Nguyễn Văn An' })
  name!: string | null;

  @ShownNumber({ about: 'Bản ghi hiện tại; dùng cho If-Match.', example: 1 })
  revision!: number;

  @ShownTexts({ about: 'Địa bàn, từ tỉnh xuống.', example: ['19', '19.gia-sang'] })
  area!: readonly string[];

  @ShownList(() => HeldPostBody, { about: 'Các việc bổ nhiệm, cả đã qua và sắp tới.' })
  posts!: HeldPostBody[];
}

export class PersonPageBody extends PageBody {
  @ShownList(() => PersonBody, { about: 'Những người trong địa bàn.' })
  items!: PersonBody[];
}

export class AccountAnswerBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  id!: string;
}

export class NameAnswerBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  id!: string;

  @ShownMaybe({ about: 'Họ tên; null khi đã xóa.', example: 'Nguyễn Văn An' })
  name!: string | null;
}

export function postBody({ id, unit, role, title, area, from, to }: Appointment, units: UnitNames): HeldPostBody {
  const unitName = units.get(unit) ?? unit;
  return { id, unit, unitName, role, roleName: ROLE_NAMES[role], title, area, from, to };
}

export function personBody(view: PersonView, units: UnitNames, names: Names): PersonBody {
  const { id, revision, area, appointments } = view;
  return { id, name: names[id] ?? null, revision, area, posts: appointments.map((post) => postBody(post, units)) };
}
