import { ACTING_ROLES } from '@app/domain';
import type { UnitView } from '@app/read-side';
import { ROLE_NAMES } from '@app/wording';
import type { AreaNames } from '../http/place-names.js';
import { CountedPageBody } from '../http/page-query.js';
import { ShownList, ShownNumber, ShownText, ShownTexts } from '../http/answer-fields.js';

export class UnitBody {
  @ShownText({ about: 'Mã đơn vị.', example: 'gia-sang.ttpvhcc' })
  id!: string;

  @ShownNumber({ about: 'Bản ghi hiện tại; dùng cho If-Match.', example: 0 })
  revision!: number;

  @ShownText({ about: 'Tên đơn vị.', example: 'Trung tâm Phục vụ hành chính công' })
  name!: string;

  @ShownTexts({ about: 'Địa bàn, từ tỉnh xuống.', example: ['19', '19.gia-sang'] })
  area!: readonly string[];

  @ShownText({ about: 'Tên địa bàn.', example: 'Phường Gia Sàng, tỉnh Thái Nguyên' })
  areaName!: string;

  @ShownTexts({ about: `Vai trò có thể giữ ở đơn vị: ${ACTING_ROLES.join(', ')}.`, example: ['reviewer'] })
  roles!: readonly string[];

  @ShownTexts({ about: 'Tên các vai trò, cùng thứ tự.', example: [ROLE_NAMES.reviewer] })
  roleNames!: readonly string[];
}

export class UnitPageBody extends CountedPageBody {
  @ShownList(() => UnitBody, { about: 'Các đơn vị.' })
  items!: UnitBody[];
}

export function unitBody({ id, revision, name, area, roles }: UnitView, areas: AreaNames): UnitBody {
  const roleNames = roles.map((role) => ROLE_NAMES[role]);
  return { id, revision, name, area, areaName: areas(area), roles, roleNames };
}
