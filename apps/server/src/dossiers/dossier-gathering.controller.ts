import { derivedId } from '@app/facts';
import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedAnew, AskedOf } from '../http/asked.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes, Creates } from '../http/documented.js';
import { PlanParam, UuidParam } from '../http/id-param.js';
import { letterOf, listedOf, MoveBody, OpenDossierBody, RemoveBody } from './dossier-bodies.js';

/** A dossier is opened, loses what is taken out, and is closed. */
@ApiTags('Hồ sơ trình')
@Controller('api/v1')
export class DossierGatheringController {
  constructor(private readonly commands: Commands) {}

  @Post('plans/:plan/dossiers')
  @Creates('OpenDossier', 'Lập hồ sơ trình ở bước tập hợp')
  open(
    @Param('plan', PlanParam) plan: string,
    @Body() { path, unit, title }: OpenDossierBody,
    @AskedAnew() asked: CommandRequest,
  ): Promise<AnswerBody> {
    const command = { type: 'OpenDossier', path, unit: unit ?? '', title } as const;
    return this.commands.send('dossier', derivedId(asked.commandId, 'dossier'), command, { ...asked, plan });
  }

  @Post('dossiers/:id/removals')
  @Changes('RemoveProposal', 'Đưa một phương án ra khỏi hồ sơ')
  remove(
    @Param('id', UuidParam) id: string,
    @Body() { proposal, reason }: RemoveBody,
    @AskedOf() asked: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'RemoveProposal', proposal, reason }, asked);
  }

  @Post('dossiers/:id/closure')
  @Changes(
    'CloseDossier',
    'Chốt hồ sơ, chuyển sang bước sau',
    'Danh sách gửi lên phải đúng bằng danh sách trong hồ sơ.',
  )
  close(
    @Param('id', UuidParam) id: string,
    @Body() { proposals, letter }: MoveBody,
    @AskedOf() asked: CommandRequest,
  ): Promise<AnswerBody> {
    const command = { type: 'CloseDossier', proposals: listedOf(proposals), letter: letterOf(letter) } as const;
    return this.commands.send('dossier', id, command, asked);
  }
}
