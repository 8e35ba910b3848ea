import type {
  CalendarCommand,
  DossierCommand,
  ParametersCommand,
  PersonCommand,
  PlanCommand,
  ProcedureCommand,
  ProposalCommand,
  UnitCommand,
} from '@app/domain';
import {
  HandleCalendar,
  HandleDossier,
  HandleParameters,
  HandlePerson,
  HandlePlan,
  HandleProcedure,
  HandleProposal,
  HandleUnit,
  type CommandAnswer,
  type CommandRequest,
} from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';

/** What a command is answered with; the same for a repeat with the same key. */
export class AnswerBody implements CommandAnswer {
  @ApiProperty({ description: 'Mã của đối tượng.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  id!: string;

  @ApiProperty({ description: 'Số ngắn trong kế hoạch, khi vừa được cấp.', example: 'PA-0012', required: false })
  number?: string;

  @ApiProperty({ description: 'Bản của đối tượng sau việc này; dùng cho If-Match của việc kế tiếp.', example: 3 })
  revision!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Vị trí trong sổ sự kiện; gửi kèm ?after= khi đọc để thấy ngay kết quả.',
    example: '0000000000000000042',
  })
  position!: string | null;

  @ApiProperty({ description: 'Có ghi nhận gì mới hay không (đã đúng như vậy từ trước thì là false).', example: true })
  changed!: boolean;
}

/** Sends commands to their handlers. Throws what those throw: Rejection, CommandConflict, StoreUnavailable. */
@Injectable()
export class Commands {
  constructor(private readonly bus: CommandBus) {}

  /** `plan` names the plan of a draft. */
  proposal(id: string, command: ProposalCommand, asked: CommandRequest, plan?: string): Promise<AnswerBody> {
    return this.bus.execute(new HandleProposal(id, command, asked, plan));
  }

  /** `plan` names the plan of a dossier that is opened. */
  dossier(id: string, command: DossierCommand, asked: CommandRequest, plan?: string): Promise<AnswerBody> {
    return this.bus.execute(new HandleDossier(id, command, asked, plan));
  }

  plan(id: string, command: PlanCommand, asked: CommandRequest): Promise<AnswerBody> {
    return this.bus.execute(new HandlePlan(id, command, asked));
  }

  procedure(id: string, command: ProcedureCommand, asked: CommandRequest): Promise<AnswerBody> {
    return this.bus.execute(new HandleProcedure(id, command, asked));
  }

  parameters(id: string, command: ParametersCommand, asked: CommandRequest): Promise<AnswerBody> {
    return this.bus.execute(new HandleParameters(id, command, asked));
  }

  calendar(id: string, command: CalendarCommand, asked: CommandRequest): Promise<AnswerBody> {
    return this.bus.execute(new HandleCalendar(id, command, asked));
  }

  person(id: string, command: PersonCommand, asked: CommandRequest): Promise<AnswerBody> {
    return this.bus.execute(new HandlePerson(id, command, asked));
  }

  unit(id: string, command: UnitCommand, asked: CommandRequest): Promise<AnswerBody> {
    return this.bus.execute(new HandleUnit(id, command, asked));
  }
}
