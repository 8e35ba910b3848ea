import { AuthorityTurns } from '@app/identity';
import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { CreateRequest, ChangeRequest } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Dated, ReasonBody } from '../http/dated-body.js';
import { Changes, Creates } from '../http/route-docs.js';
import { UuidParam } from '../http/id-param.js';
import { ChangeHere, type ChangeInSession } from './account-request.js';
import { EndPost } from './end-post.js';
import { EndedPostBody } from './ended-post-views.js';
import { AppointmentBody, EndAppointmentBody, NewPersonBody } from './people-bodies.js';
import { RegisterPerson } from './register-person.js';

@ApiTags('Con người và đơn vị')
@Controller('api/v1/people')
export class PeopleCommandsController {
  constructor(
    private readonly commands: Commands,
    private readonly people: RegisterPerson,
    private readonly posts: EndPost,
    private readonly turns: AuthorityTurns,
  ) {}

  @Post()
  @Creates('RegisterPerson', 'Đăng ký một người và tài khoản')
  register(@Body() body: NewPersonBody, @CreateRequest() request: CommandRequest): Promise<AnswerBody> {
    return this.people.register(body, request);
  }

  @Post(':id/appointments')
  @Changes('AppointPerson', 'Bổ nhiệm vào một đơn vị')
  appoint(
    @Param('id', UuidParam) id: string,
    @Body() { unit, role, title, from, to }: AppointmentBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send(
      'person',
      id,
      { type: 'AppointPerson', unit, role, title, from, to: to ?? null },
      request,
    );
  }

  @Post(':id/appointments/:appointment/confirmation')
  @Changes(
    'ConfirmAppointment',
    'Xác nhận việc bổ nhiệm của quản trị viên khác',
    'Trước đó việc bổ nhiệm chưa cho quyền gì.',
  )
  @ApiBody({ type: Dated, required: false })
  confirm(
    @Param('id', UuidParam) id: string,
    @Param('appointment', UuidParam) appointment: string,
    @Body() _: Dated,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('person', id, { type: 'ConfirmAppointment', appointment }, request);
  }

  @Post(':id/appointments/:appointment/refusal')
  @Changes('DeclineAppointment', 'Từ chối xác nhận một việc bổ nhiệm', 'Người đã bổ nhiệm cũng rút lại bằng việc này.')
  decline(
    @Param('id', UuidParam) id: string,
    @Param('appointment', UuidParam) appointment: string,
    @Body() { reason }: ReasonBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('person', id, { type: 'DeclineAppointment', appointment, reason }, request);
  }

  @Post(':id/appointments/:appointment/end')
  @Changes(
    'EndAppointment',
    'Chấm dứt một việc bổ nhiệm',
    'Nói rõ việc nào sẽ không còn ai làm; không vì thế mà từ chối.',
    EndedPostBody,
  )
  endAppointment(
    @Param('id', UuidParam) id: string,
    @Param('appointment', UuidParam) appointment: string,
    @Body() { lastDay }: EndAppointmentBody,
    @ChangeHere() { request, session }: ChangeInSession,
  ): Promise<EndedPostBody> {
    return this.turns.do(session, () => this.posts.end({ person: id, appointment, lastDay }, request));
  }
}
