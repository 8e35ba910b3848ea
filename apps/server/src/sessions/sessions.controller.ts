import { Accounts, Tokens } from '@app/identity';
import { Clock } from '@app/write-side';
import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me } from '../http/asked.js';
import { DemonstrationDoor } from '../http/gate/demonstration-door.js';
import { ChecksPassword, Open, SignedInOnly, Tells } from '../http/gate/route-rule.js';
import { Problems } from '../http/documented.js';
import type { HttpRequest } from '../http/request.js';
import { MeBody, SessionBody, SignInBody } from './session-views.js';
import { SignedIn } from './signed-in.js';

@ApiTags('Đăng nhập')
@Controller('api/v1')
export class SessionsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly tokens: Tokens,
    private readonly signedIn: SignedIn,
    private readonly clock: Clock,
    private readonly demonstration: DemonstrationDoor,
  ) {}

  @Post('sessions')
  @Open()
  @ChecksPassword()
  @Tells('signed-in')
  @ApiOperation({ summary: 'Đăng nhập', description: 'Sai năm lần liên tiếp thì tài khoản bị khóa 15 phút.' })
  @ApiCreatedResponse({ type: SessionBody, description: 'Mã đăng nhập có hiệu lực 8 giờ.' })
  @Problems(400, 401, 413, 415, 429, 503)
  async signIn(@Body() { username, password }: SignInBody, @Req() request: HttpRequest): Promise<SessionBody> {
    const now = new Date(this.clock.now());
    // For the security log: whose account was tried, whether or not the password opens it.
    const named = await this.accounts.byUsername(username);
    if (named) request.named = named.personId;
    const demonstrationAllowed = this.demonstration.isOpenTo(request);
    const account = await this.accounts.signIn({ username, password }, { now, demonstrationAllowed });
    const { token, expiresAt } = await this.tokens.issue(account, now);
    return { token, expiresAt: expiresAt.toISOString(), person: await this.signedIn.view(account.personId) };
  }

  @Get('me')
  @SignedInOnly()
  @ApiOperation({ summary: 'Người đang đăng nhập' })
  @ApiBearerAuth()
  @ApiOkResponse({ type: MeBody, description: 'Kết quả.' })
  @Problems(401, 503)
  me(@Me() person: string): Promise<MeBody> {
    return this.signedIn.view(person);
  }
}
