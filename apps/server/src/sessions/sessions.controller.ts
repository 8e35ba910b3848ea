import { SignIns } from '@app/identity';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, MySession } from '../http/command-request.js';
import { ChecksPassword, Open, SignedInOnly, Tells } from '../http/gate/route-rule.js';
import { Problems } from '../http/route-docs.js';
import { bearerOf } from '../http/gate/signed-in-person.js';
import type { HttpReply, HttpRequest, HttpSession } from '../http/request.js';
import { Entrances } from './entrances.js';
import { MeBody, SessionBody, SignInBody } from './session-views.js';
import { OwnProfile } from './own-profile.js';
import { SessionStarts } from './session-starts.js';

@ApiTags('Đăng nhập')
@Controller('api/v1')
export class SessionsController {
  constructor(
    private readonly signIns: SignIns,
    private readonly started: SessionStarts,
    private readonly signedIn: OwnProfile,
    private readonly entrances: Entrances,
  ) {}

  @Post('sessions')
  @Open()
  @ChecksPassword()
  @Tells('signed-in')
  @ApiOperation({
    summary: 'Đăng nhập',
    description:
      'Nhập sai không khóa tài khoản: số lần nhập được đếm riêng theo nơi gửi và tên đăng nhập, quá mức thì phải chờ (429, Retry-After). Mật khẩu do người khác đặt thì phải đổi trước khi làm việc khác.',
  })
  @ApiCreatedResponse({ type: SessionBody, description: 'Mã đăng nhập có hiệu lực 8 giờ.' })
  @Problems(400, 401, 413, 415, 429, 503)
  async signIn(
    @Body() { username, password }: SignInBody,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<SessionBody> {
    const { account } = await this.signIns.signIn({ username, password }, this.entrances.of(request));
    const person = await this.signedIn.view(account.personId, account.passwordChangeDue);
    await this.started.keepDevice(account, request, reply);
    return this.started.begin(account, person);
  }

  @Post('sessions/renewal')
  @HttpCode(200)
  @SignedInOnly()
  @ApiOperation({
    summary: 'Gia hạn đăng nhập',
    description:
      'Mã mới có hiệu lực 8 giờ, nhưng không quá 12 giờ từ lúc đăng nhập; mã cũ hết hiệu lực ngay. Trong giờ đầu, hoặc khi đã đủ 12 giờ, nhận lại chính mã đang dùng.',
  })
  @ApiBearerAuth()
  @ApiOkResponse({ type: SessionBody, description: 'Mã đăng nhập từ nay về sau.' })
  @Problems(401, 403, 429, 503)
  async renew(@MySession() session: HttpSession, @Req() request: HttpRequest): Promise<SessionBody> {
    const person = await this.signedIn.view(session.personId, false);
    return this.started.renew(session, bearerOf(request) ?? '', person);
  }

  @Get('me')
  @SignedInOnly()
  @ApiOperation({ summary: 'Người đang đăng nhập' })
  @ApiBearerAuth()
  @ApiOkResponse({ type: MeBody, description: 'Kết quả.' })
  @Problems(401, 403, 503)
  me(@Me() person: string): Promise<MeBody> {
    return this.signedIn.view(person, false);
  }
}
