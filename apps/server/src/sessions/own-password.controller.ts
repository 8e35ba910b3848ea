import { Accounts, IdentityError, Tokens, VoidTokens } from '@app/identity';
import { Clock } from '@app/write-side';
import { Body, Controller, HttpCode, Logger, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me } from '../http/asked.js';
import { Problems } from '../http/documented.js';
import { ChecksPassword, SignedInOnly, Tells } from '../http/gate/route-rule.js';
import { identityProblem } from '../http/identity-problem.js';
import type { HttpRequest } from '../http/request.js';
import { PasswordChangeBody, SessionBody } from './session-views.js';
import { SignedIn } from './signed-in.js';

@ApiTags('Đăng nhập')
@Controller('api/v1/me/password')
export class OwnPasswordController {
  private readonly logger = new Logger('accounts');

  constructor(
    private readonly accounts: Accounts,
    private readonly tokens: Tokens,
    private readonly voided: VoidTokens,
    private readonly signedIn: SignedIn,
    private readonly clock: Clock,
  ) {}

  @Post()
  @SignedInOnly()
  @HttpCode(200)
  @ChecksPassword()
  @Tells('password-changed')
  @ApiOperation({
    summary: 'Đổi mật khẩu của mình',
    description:
      'Mọi mã đăng nhập đã cấp hết hiệu lực ngay; câu trả lời mang mã mới. Nhập sai mật khẩu hiện tại tính như đăng nhập sai.',
  })
  @ApiBearerAuth()
  @ApiOkResponse({ type: SessionBody, description: 'Mã đăng nhập mới có hiệu lực 8 giờ.' })
  @Problems(400, 401, 413, 415, 422, 429, 503)
  async change(
    @Me() person: string,
    @Body() { current, next }: PasswordChangeBody,
    @Req() { id: requestId }: HttpRequest,
  ): Promise<SessionBody> {
    const now = new Date(this.clock.now());
    // Before the change: whatever fails here leaves the password and the tokens as they are.
    const shown = await this.signedIn.view(person);
    const change = this.accounts.changePassword({ personId: person, current, next }, now);
    const holder = await change.catch(blamingNext);
    this.voided.tell(holder);
    this.logger.warn({ requestId, person, by: person, msg: 'password changed' });
    const { token, expiresAt } = await this.tokens.issue(holder, now);
    return { token, expiresAt: expiresAt.toISOString(), person: shown };
  }
}

function blamingNext(error: unknown): never {
  throw error instanceof IdentityError ? identityProblem(error, 'next') : error;
}
