import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeRequest } from '../http/command-request.js';
import { Changes } from '../http/route-docs.js';
import { Asks } from '../http/gate/route-rule.js';
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
  @Asks('ListPeople')
  @Changes('RenamePerson', 'Đặt họ tên', 'Việc đặt được ghi vào sổ sự kiện, không kèm họ tên.', NameAnswerBody)
  rename(
    @Actor() actor: ActorOf,
    @Param('id', UuidParam) id: string,
    @Body() { fullName }: NameBody,
    @ChangeRequest() request: CommandRequest,
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
