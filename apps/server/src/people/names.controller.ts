import type { CommandRequest } from '@app/write-side';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CreateRequest, ChangeRequest } from '../http/command-request.js';
import { Changes, Keyed, Problems } from '../http/route-docs.js';
import { Asks, Does } from '../http/gate/route-rule.js';
import { UuidParam } from '../http/id-param.js';
import { Actor, type AccountRequest } from './account-request.js';
import { NameErasure } from './name-erasure.js';
import { NameErasureBody } from './name-erasure-views.js';
import { NameBody, NameErasureRequestBody } from './people-bodies.js';
import { NameAnswerBody } from './people-views.js';
import { Renaming } from './renaming.js';

type ActorOf = Omit<AccountRequest, 'person'>;

/** Names are outside the log. Needs the authority to act on the account, and is never for one's own. */
@ApiTags('Con người và đơn vị')
@Controller('api/v1/people/:id/name')
export class NamesController {
  constructor(
    private readonly renaming: Renaming,
    private readonly erasure: NameErasure,
  ) {}

  @Put()
  @HttpCode(200)
  @Does('RenamePerson')
  @Asks('ListPeople')
  @ApiOperation({ summary: 'Đặt họ tên', description: 'Việc đặt được ghi vào sổ sự kiện, không kèm họ tên.' })
  @ApiBearerAuth()
  @Keyed
  @ApiOkResponse({ type: NameAnswerBody, description: 'Đã ghi.' })
  @Problems(400, 401, 403, 404, 409, 413, 415, 422, 429, 503)
  rename(
    @Actor() actor: ActorOf,
    @Param('id', UuidParam) id: string,
    @Body() { fullName }: NameBody,
    @CreateRequest() request: CommandRequest,
  ): Promise<NameAnswerBody> {
    return this.renaming.rename({ acting: { ...actor, person: id }, request }, fullName);
  }

  @Post('erasure')
  @Asks('ListPeople')
  @Changes(
    'EraseName',
    'Xóa hẳn họ tên',
    'Hỏi hai lần: lần đầu cho biết những gì sẽ xóa và còn lại, kèm mã xác nhận; lần sau gửi mã đó để xóa. Xóa cũng kết thúc tài khoản và mọi việc bổ nhiệm.',
    NameErasureBody,
  )
  erase(
    @Actor() actor: ActorOf,
    @Param('id', UuidParam) id: string,
    @Body() { confirmation }: NameErasureRequestBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<NameErasureBody> {
    const naming = { acting: { ...actor, person: id }, request };
    return typeof confirmation === 'string' ? this.erasure.erase(naming, confirmation) : this.erasure.foresee(naming);
  }
}
