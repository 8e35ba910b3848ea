import { decisionNamed, ensureToldSigners, postsThatSign, Rejection, signsUnder } from '@app/domain';
import { DossierQueries, PersonQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { UuidParam } from '../http/id-param.js';
import { Problem } from '../http/problem.js';
import { ReaderPosts } from '../http/reader-posts.js';
import { ReadsNow } from '../http/route-docs.js';
import { ShownSigners } from './shown-signers.js';
import { SignerListQuery, SignerPageBody } from './signer-views.js';

@ApiTags('Hồ sơ trình')
@Controller('api/v1/dossiers/:id/signers')
export class SignersController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly people: PersonQueries,
    private readonly held: ReaderPosts,
    private readonly clock: Clock,
    private readonly shown: ShownSigners,
  ) {}

  @Get()
  @ReadsNow('ListSigners', 'Những người được ký văn bản đưa hồ sơ rời bước hiện tại', SignerPageBody)
  async list(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
    @Query() { date, amends, cursor, limit }: SignerListQuery,
  ): Promise<SignerPageBody> {
    const today = this.clock.today();
    const found = await this.dossiers.get(id, { scope, today });
    if (!found) throw new Problem('NOT_FOUND');
    const changed = amends === undefined ? null : (decisionNamed(found.state, amends) ?? null);
    if (amends !== undefined && !changed)
      throw new Rejection('NO_SUCH_DECISION', { field: 'amends', decision: amends });
    ensureToldSigners(
      { kind: 'person', id: person, appointments: await this.held.of(person) },
      found.state,
      today,
      changed,
    );
    const on = date ?? today;
    const page = await this.people.holding({ posts: postsThatSign(found.state, changed), after: cursor, limit });
    const signing = page.items.flatMap((one) =>
      signsUnder({ kind: 'person', ...one }, found.state, on, changed).map((post) => ({ person: one.id, post })),
    );
    return { items: await this.shown.of(signing), next: page.next };
  }
}
