import { ROLES, type CivilDate, type Role } from '@app/domain';
import { FIELD_WORDS, ROLE_NAMES } from '@app/wording';
import { ShownList, ShownMaybe, ShownText } from '../http/answer-fields.js';
import { isUuid } from '../http/rules.js';
import { MayBeDay, MayBeFormed } from '../http/fields.js';
import { PageBody, PageQuery } from '../http/page-query.js';

export class SignerListQuery extends PageQuery {
  @MayBeDay({ about: 'Ngày ghi trên văn bản; mặc định hôm nay.', example: '2026-05-02' })
  date?: CivilDate;

  @MayBeFormed(isUuid, {
    about: 'Mã quyết định được sửa đổi: khi hỏi ai được ký quyết định sửa đổi nó.',
    max: 36,
    rule: 'uuid',
    message: FIELD_WORDS.uuid,
    example: '2c3d4e5f-6071-5829-93a4-b5c6d7e8f901',
  })
  amends?: string;
}

export class EntitledSignerBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  person!: string;

  @ShownMaybe({ about: 'Họ tên; null khi đã xóa.', example: 'Nguyễn Văn An' })
  name!: string | null;

  @ShownText({ about: 'Chức danh khi ký.', example: 'Chủ tịch UBND phường' })
  title!: string;

  @ShownText({ about: 'Vai trò.', values: ROLES })
  role!: Role;

  @ShownText({ about: 'Tên vai trò.', example: ROLE_NAMES.leader })
  roleName!: string;

  @ShownText({ about: 'Mã đơn vị.', example: 'gia-sang.ubnd' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị.', example: 'UBND phường Gia Sàng' })
  unitName!: string;
}

export class SignerPageBody extends PageBody {
  @ShownList(() => EntitledSignerBody, {
    about:
      'Người giữ chức vụ được ký vào ngày đó và không bị quy tắc bốn mắt ngăn ở phương án nào đang trong hồ sơ, mỗi chức vụ một mục; trống khi hồ sơ đã kết thúc. Chỉ người có việc ở bước hiện tại được xem.',
  })
  items!: EntitledSignerBody[];
}
