import { Secret, Text } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { NewPassword } from '../http/new-password.js';
import { ShownFlag, ShownList, ShownMaybe, ShownOne, ShownText } from '../http/answer-fields.js';
import { HeldPostBody } from '../people/post-views.js';

export class SignInBody {
  @Text({ about: 'Tên đăng nhập.', max: LIMITS.shortText, example: 'gia-sang.ttpvhcc.tham-dinh' })
  username!: string;

  @Secret({ about: 'Mật khẩu.', min: 1, max: LIMITS.password, example: 'tinhgon-demo' })
  password!: string;
}

export class PasswordChangeBody {
  @Secret({ about: 'Mật khẩu hiện tại.', min: 1, max: LIMITS.password, example: 'mot-cau-dai-de-nho' })
  current!: string;

  @NewPassword(
    'Mật khẩu mới; khác mật khẩu hiện tại, không phổ biến, không chứa tên đăng nhập và không chỉ gồm những từ người khác biết.',
  )
  next!: string;
}

export class MeBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  id!: string;

  @ShownMaybe({ about: 'Họ tên.', example: 'Nguyễn Văn An' })
  name!: string | null;

  @ShownList(() => HeldPostBody, { about: 'Các việc bổ nhiệm đang giữ hôm nay.' })
  posts!: HeldPostBody[];

  @ShownList(() => HeldPostBody, { about: 'Các việc bổ nhiệm chưa ai xác nhận, chưa cho quyền gì.' })
  awaited!: HeldPostBody[];

  @ShownFlag({ about: 'Mật khẩu do người khác đặt: phải đổi trước, mọi việc khác bị từ chối.', example: false })
  passwordChangeRequired!: boolean;
}

export class SessionBody {
  @ShownText({ about: 'Mã đăng nhập, gửi ở Authorization: Bearer.', example: 'eyJhbGciOi…' })
  token!: string;

  @ShownText({ about: 'Hết hiệu lực lúc (UTC).', example: '2026-05-14T09:00:00.000Z' })
  expiresAt!: string;

  @ShownOne(() => MeBody, { about: 'Người đăng nhập.' })
  person!: MeBody;
}
