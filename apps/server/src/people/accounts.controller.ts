import type { CommandName } from '@app/domain';
import { applyDecorators, Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems } from '../http/route-docs.js';
import { UuidParam } from '../http/id-param.js';
import { Asks, Does } from '../http/gate/route-rule.js';
import { AccountActs } from './account-acts.js';
import { Actor, type AccountRequest } from './account-request.js';
import { PasswordReset } from './password-reset.js';
import { NewPasswordBody } from './people-bodies.js';
import { AccountAnswerBody } from './people-views.js';

const ActsOnAccount = (act: CommandName, summary: string, description: string) =>
  applyDecorators(
    HttpCode(200),
    Does(act),
    Asks('ListPeople'),
    ApiOperation({ summary, description: `${description} Không cần Idempotency-Key: gửi lại là làm lại.` }),
    ApiBearerAuth(),
    ApiOkResponse({ type: AccountAnswerBody, description: 'Đã ghi.' }),
    Problems(400, 401, 403, 404, 413, 415, 422, 429, 503),
  );

/** Accounts are outside the log; an administrator of all the person's areas may act on them, but not on their own. */
@ApiTags('Con người và đơn vị')
@Controller('api/v1/people/:id/account')
export class AccountsController {
  constructor(
    private readonly acts: AccountActs,
    private readonly passwords: PasswordReset,
  ) {}

  @Post('disable')
  @ActsOnAccount(
    'DisableAccount',
    'Khóa tài khoản',
    'Không đăng nhập được nữa; mọi mã đăng nhập đã cấp hết hiệu lực ngay.',
  )
  async disable(
    @Actor() actor: Omit<AccountRequest, 'person'>,
    @Param('id', UuidParam) id: string,
  ): Promise<AccountAnswerBody> {
    await this.acts.disable({ ...actor, person: id });
    return { id, position: null };
  }

  @Post('enable')
  @ActsOnAccount('EnableAccount', 'Mở khóa tài khoản', 'Đăng nhập lại được; mã đăng nhập đã hết hiệu lực thì vẫn vậy.')
  async enable(
    @Actor() actor: Omit<AccountRequest, 'person'>,
    @Param('id', UuidParam) id: string,
  ): Promise<AccountAnswerBody> {
    await this.acts.enable({ ...actor, person: id });
    return { id, position: null };
  }

  @Post('password')
  @ActsOnAccount(
    'ResetPassword',
    'Cấp lại mật khẩu',
    'Mọi mã đăng nhập đã cấp hết hiệu lực ngay; chủ tài khoản phải đổi mật khẩu ở lần đăng nhập tới. Các chức vụ phải có người xác nhận thì chờ một quản trị viên khác xác nhận lại.',
  )
  async setPassword(
    @Actor() actor: Omit<AccountRequest, 'person'>,
    @Param('id', UuidParam) id: string,
    @Body() { password }: NewPasswordBody,
  ): Promise<AccountAnswerBody> {
    return { id, position: await this.passwords.reset({ ...actor, person: id }, password) };
  }
}
