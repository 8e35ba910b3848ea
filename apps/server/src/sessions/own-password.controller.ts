import { AccountPasswords, IdentityError } from '@app/identity';
import { Body, Controller, HttpCode, Logger, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me } from '../http/command-request.js';
import { Problems } from '../http/route-docs.js';
import { BeforePasswordChange, ChecksPassword, Tells } from '../http/gate/route-rule.js';
import { identityProblem } from '../http/identity-problem.js';
import { ApiOptions } from '../http/limits.js';
import type { HttpRequest } from '../http/request.js';
import { PersonalWords } from '../people/personal-words.js';
import { PasswordChangeBody, SessionBody } from './session-views.js';
import { OwnProfile } from './own-profile.js';
import { SessionStarts } from './session-starts.js';

@ApiTags('Đăng nhập')
@Controller('api/v1/me/password')
export class OwnPasswordController {
  private readonly logger = new Logger('accounts');

  constructor(
    private readonly passwords: AccountPasswords,
    private readonly started: SessionStarts,
    private readonly signedIn: OwnProfile,
    private readonly words: PersonalWords,
    private readonly options: ApiOptions,
  ) {}

  @Post()
  @HttpCode(200)
  @BeforePasswordChange()
  @ChecksPassword()
  @Tells('password-changed')
  @ApiOperation({
    summary: 'Đổi mật khẩu của mình',
    description:
      'Mọi mã đăng nhập đã cấp hết hiệu lực ngay; câu trả lời mang mã mới. Số lần nhập mật khẩu hiện tại được đếm riêng; quá mức thì phải chờ.',
  })
  @ApiBearerAuth()
  @ApiOkResponse({ type: SessionBody, description: 'Mã đăng nhập mới có hiệu lực 8 giờ.' })
  @Problems(400, 401, 413, 415, 422, 429, 503)
  async change(
    @Me() person: string,
    @Body() { current, next }: PasswordChangeBody,
    @Req() { id: requestId, ip: address }: HttpRequest,
  ): Promise<SessionBody> {
    // Before the change: a failure here leaves password and tokens as they are.
    const shown = await this.signedIn.view(person, false);
    const words = await this.words.of(person);
    const entry = { personId: person, current, next, words, address, checksAMinute: this.options.signInsAMinute };
    const holder = await this.passwords.changeOwn(entry).catch(blamingNext);
    this.logger.warn({ requestId, person, by: person, msg: 'password changed' });
    return this.started.beginAnew(holder, shown);
  }
}

function blamingNext(error: unknown): never {
  throw error instanceof IdentityError ? identityProblem(error, 'next') : error;
}
