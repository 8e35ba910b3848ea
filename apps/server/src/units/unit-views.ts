import { ACTING_ROLES, type UnitNeeded } from '@app/domain';
import type { UnitView } from '@app/read-side';
import { ROLE_NAMES } from '@app/wording';
import type { AreaNames } from '../http/place-names.js';
import { CountedPageBody } from '../http/page-query.js';
import { ActBody } from '../acts/act-views.js';
import { ShownList, ShownMaybe, ShownNumber, ShownOne, ShownText, ShownTexts } from '../http/answer-fields.js';

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

  @ShownMaybe({ about: 'Chấm dứt hoạt động từ ngày; null khi đang hoạt động.', example: null })
  endedOn!: string | null;
}

export class UnitNeededBody implements UnitNeeded {
  @ShownNumber({ about: 'Số chức vụ ở đơn vị đang hoặc sắp có người giữ.', example: 2 })
  posts!: number;

  @ShownNumber({ about: 'Số phương án chưa kết thúc của đơn vị, hoặc đang chờ đơn vị.', example: 3 })
  proposals!: number;

  @ShownNumber({ about: 'Số hồ sơ trình chưa kết thúc của đơn vị, hoặc đang chờ đơn vị.', example: 0 })
  dossiers!: number;

  @ShownNumber({ about: 'Số kế hoạch chưa đóng có nêu đơn vị.', example: 1 })
  plans!: number;
}

export class UnitShownBody extends UnitBody {
  @ShownOne(() => UnitNeededBody, { about: 'Những gì còn cần đến đơn vị; còn gì thì chưa chấm dứt hoạt động được.' })
  needed!: UnitNeededBody;

  @ShownList(() => ActBody, { about: 'Các việc người đọc làm được hay không làm được lúc này, và vì sao.' })
  acts!: readonly ActBody[];
}

export class UnitPageBody extends CountedPageBody {
  @ShownList(() => UnitBody, { about: 'Các đơn vị.' })
  items!: UnitBody[];
}

export function unitBody({ id, revision, name, area, roles, ended }: UnitView, areas: AreaNames): UnitBody {
  const roleNames = roles.map((role) => ROLE_NAMES[role]);
  return { id, revision, name, area, areaName: areas(area), roles, roleNames, endedOn: ended };
}
