import { authorize } from '@app/domain';
import { Directory } from '@app/identity';
import { PersonQueries } from '@app/read-side';
import { Clock, ReferenceData, type CommandRequest } from '@app/write-side';
import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedAnew } from '../http/asked.js';
import { Keyed, Problems } from '../http/documented.js';
import { UuidParam } from '../http/id-param.js';
import { Problem } from '../http/problem.js';
import { Asks, Does } from '../http/gate/route-rule.js';
import { Scope } from '../http/gate/scope.js';
import { NameBody } from './people-bodies.js';
import { NameAnswerBody } from './people-views.js';

/** Names stand outside the log, so that they can be erased. */
@ApiTags('Con người và đơn vị')
@Controller('api/v1/people/:id/name')
export class NamesController {
  constructor(
    private readonly people: PersonQueries,
    private readonly directory: Directory,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /** Who may register a person of that area may name one. */
  @Put()
  @HttpCode(200)
  @Does('RegisterPerson')
  @Asks('ListPeople')
  @ApiOperation({ summary: 'Đặt họ tên, hoặc xóa hẳn bằng null' })
  @ApiBearerAuth()
  @Keyed
  @ApiOkResponse({ type: NameAnswerBody, description: 'Đã ghi.' })
  @Problems(400, 401, 403, 404, 409, 413, 415, 422, 429, 503)
  async rename(
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
    @Body() { fullName }: NameBody,
    @AskedAnew() asked: CommandRequest,
  ): Promise<NameAnswerBody> {
    const person = await this.people.get(id, { scope });
    if (!person) throw new Problem('NOT_FOUND');
    const area = person.area.length > 0 ? person.area : person.appointments.flatMap((post) => post.area);
    authorize('RegisterPerson', await this.reference.actor(asked.asker), { area }, this.clock.today());
    if (typeof fullName === 'string') await this.directory.set(id, fullName);
    else await this.directory.erase(id, new Date(this.clock.now()));
    return { id, name: fullName ?? null };
  }
}
