import type { Role } from '@app/domain';
import { FIELD_WORDS, ROLE_NAMES } from '@app/wording';
import { Dated } from '../http/dated-body.js';
import { Choice, Day, FormedText, MayBeDay, MayBeText, Text } from '../http/fields.js';
import { CodeList } from '../http/nested-fields.js';
import { LIMITS } from '../http/limits.js';
import { NewPassword } from '../http/new-password.js';

const USERNAME = /^[a-z0-9][a-z0-9._@-]{1,62}[a-z0-9]$/i;

const Username = () =>
  FormedText(USERNAME, {
    about: 'Tên đăng nhập.',
    max: 64,
    rule: 'username',
    message: FIELD_WORDS.username,
    example: 'nguyen.van.an',
  });

export class NewPersonBody extends Dated {
  @Username()
  username!: string;

  @NewPassword('Mật khẩu đầu tiên; không chứa tên đăng nhập.')
  password!: string;

  @Text({ about: 'Họ tên; lưu ngoài sổ sự kiện và xóa được.', max: LIMITS.shortText, example: 'Nguyễn Văn An' })
  fullName!: string;

  @CodeList({ about: 'Địa bàn, mã từ tỉnh xuống.', min: 1, max: LIMITS.areas, example: ['19', '19.gia-sang'] })
  area!: string[];
}

export class AppointmentBody extends Dated {
  @Text({ about: 'Mã đơn vị.', max: 80, example: 'gia-sang.ttpvhcc' })
  unit!: string;

  @Choice(ROLE_NAMES, { about: 'Vai trò.', example: 'reviewer' })
  role!: Role;

  @Text({ about: 'Chức danh.', max: LIMITS.shortText, example: 'Phó Giám đốc Trung tâm' })
  title!: string;

  @Day({ about: 'Giữ từ ngày.', example: '2026-01-01' })
  from!: string;

  @MayBeDay({ about: 'Đến hết ngày; bỏ trống là chưa định.', example: null })
  to?: string | null;
}

export class EndAppointmentBody extends Dated {
  @Day({ about: 'Ngày cuối cùng còn giữ.', example: '2026-06-30' })
  lastDay!: string;
}

export class NewPasswordBody {
  @NewPassword('Mật khẩu mới; không chứa tên đăng nhập.')
  password!: string;
}

export class NameBody {
  @Text({ about: 'Họ tên mới.', max: LIMITS.shortText, example: 'Nguyễn Văn An' })
  fullName!: string;
}

export class NameErasureRequestBody {
  @MayBeText({
    about: 'Mã xác nhận nhận được ở lần gọi đầu; bỏ trống là chỉ hỏi việc xóa sẽ làm gì.',
    max: LIMITS.text,
    example: null,
  })
  confirmation?: string | null;
}
