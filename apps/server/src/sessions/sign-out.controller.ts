import { Sessions } from '@app/identity';
import { Controller, Delete, HttpCode, Logger, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MySession } from '../http/command-request.js';
import { Problems } from '../http/route-docs.js';
import { BeforePasswordChange, Tells } from '../http/gate/route-rule.js';
import type { HttpRequest, HttpSession } from '../http/request.js';

@ApiTags('Đăng nhập')
@Controller('api/v1/sessions')
export class SignOutController {
  private readonly logger = new Logger('accounts');

  constructor(private readonly sessions: Sessions) {}

  @Delete('current')
  @HttpCode(204)
  @BeforePasswordChange()
  @Tells('signed-out')
  @ApiOperation({ summary: 'Đăng xuất', description: 'Mã đăng nhập này hết hiệu lực ngay; các mã khác thì không.' })
  @ApiBearerAuth()
  @ApiNoContentResponse({ description: 'Đã đăng xuất.' })
  @Problems(401, 429, 503)
  async signOut(@MySession() session: HttpSession, @Req() { id: requestId }: HttpRequest): Promise<void> {
    await this.sessions.end(session);
    this.logger.log({ requestId, person: session.personId, by: session.personId, msg: 'signed out' });
  }

  @Delete()
  @HttpCode(204)
  @BeforePasswordChange()
  @Tells('signed-out')
  @ApiOperation({
    summary: 'Đăng xuất ở mọi nơi',
    description:
      'Mọi mã đăng nhập của mình, kể cả mã này, hết hiệu lực ngay; không thiết bị nào còn được coi là đã quen.',
  })
  @ApiBearerAuth()
  @ApiNoContentResponse({ description: 'Đã đăng xuất ở mọi nơi.' })
  @Problems(401, 429, 503)
  async signOutEverywhere(
    @MySession() { personId }: HttpSession,
    @Req() { id: requestId }: HttpRequest,
  ): Promise<void> {
    await this.sessions.endAll(personId);
    this.logger.log({ requestId, person: personId, by: personId, msg: 'signed out everywhere' });
  }
}
