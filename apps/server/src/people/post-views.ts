import { ROLES, type Authority, type Confirmation, type AppointedPost, type Role } from '@app/domain';
import type { PersonView } from '@app/read-side';
import { CONFIRMATION_NAMES, INSTALLATION_NAME, ROLE_NAMES } from '@app/wording';
import type { Names } from '../http/people-names.js';
import { PageBody } from '../http/page-query.js';
import {
  ShownList,
  ShownMaybe,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
  ShownTexts,
} from '../http/answer-fields.js';
import type { Places } from '../http/place-names.js';

export class AppointerBody {
  @ShownMaybe({ about: 'Mã người; null là chính bản cài đặt.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  person!: string | null;

  @ShownMaybe({ about: 'Họ tên; null khi đã xóa.', example: 'Nguyễn Văn An' })
  name!: string | null;

  @ShownText({ about: 'Chức danh khi đó.', example: 'Quản trị viên' })
  title!: string;
}

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

  @ShownText({ about: 'Tên địa bàn.', example: 'Phường Gia Sàng, tỉnh Thái Nguyên' })
  areaName!: string;

  @ShownText({ about: 'Giữ từ ngày.', example: '2026-01-01' })
  from!: string;

  @ShownMaybe({ about: 'Đến hết ngày; null là chưa định.', example: null })
  to!: string | null;

  @ShownText({
    about: 'Xác nhận của quản trị viên thứ hai; awaited và declined là chưa có quyền gì.',
    values: Object.keys(CONFIRMATION_NAMES),
  })
  confirmation!: Confirmation;

  @ShownText({ about: 'Tên của tình trạng xác nhận.', example: CONFIRMATION_NAMES.confirmed })
  confirmationName!: string;

  @ShownOne(() => AppointerBody, { about: 'Người bổ nhiệm.' })
  appointedBy!: AppointerBody;

  @ShownMaybeOne(() => AppointerBody, { about: 'Người xác nhận hoặc từ chối; null là chưa có.' })
  settledBy!: AppointerBody | null;

  @ShownMaybe({ about: 'Lý do từ chối.', example: null })
  reason!: string | null;
}

export class AwaitedPostBody extends HeldPostBody {
  @ShownText({ about: 'Mã người được bổ nhiệm.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  person!: string;

  @ShownMaybe({ about: 'Họ tên người được bổ nhiệm.', example: 'Nguyễn Văn An' })
  personName!: string | null;

  @ShownNumber({ about: 'Bản ghi hiện tại của người đó; dùng cho If-Match khi xác nhận.', example: 1 })
  revision!: number;
}

export class AwaitedPostsBody extends PageBody {
  @ShownList(() => AwaitedPostBody, { about: 'Các việc bổ nhiệm chờ xác nhận.' })
  items!: AwaitedPostBody[];
}

export function postBody(post: AppointedPost, { units, areas }: Places, names: Names): HeldPostBody {
  const { id, unit, role, title, area, from, to, confirmation, appointedBy, settledBy, reason } = post;
  return {
    id,
    unit,
    unitName: units.get(unit) ?? unit,
    role,
    roleName: ROLE_NAMES[role],
    title,
    area,
    areaName: areas(area),
    from,
    to,
    confirmation,
    confirmationName: CONFIRMATION_NAMES[confirmation],
    appointedBy: appointerBody(appointedBy, names),
    settledBy: settledBy && appointerBody(settledBy, names),
    reason,
  };
}

export function awaitedPostBody(of: PersonView, post: AppointedPost, places: Places, names: Names): AwaitedPostBody {
  const { id: person, revision } = of;
  return Object.assign(postBody(post, places, names), { person, personName: names[person] ?? null, revision });
}

function appointerBody(by: Authority, names: Names): AppointerBody {
  if ('process' in by) return { person: null, name: null, title: INSTALLATION_NAME };
  return { person: by.person, name: names[by.person] ?? null, title: by.title };
}

export function appointersOf(posts: readonly AppointedPost[]): readonly string[] {
  const all = posts.flatMap(({ appointedBy, settledBy }) => (settledBy ? [appointedBy, settledBy] : [appointedBy]));
  return all.flatMap((by) => ('person' in by ? [by.person] : []));
}
