import type { ProposalEvent } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';

/** `revision`: of the claim in its proposal's stream. */
export interface MadeClaim {
  readonly proposal: string;
  readonly revision: number;
}

/** `reason`: of a dossier that declined. */
export interface ClaimAnswer {
  readonly type: ProposalEvent['type'];
  readonly reason: string | null;
}

export interface NamedProposal {
  readonly number: string;
  readonly title: string;
}

/** What dossiers answered to claims: while a claim is open, its proposal records nothing else. */
@Injectable()
export class ClaimAnswers {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** By proposal; none where there is no answer yet. One query. */
  async to(claims: readonly MadeClaim[], scope: readonly string[]): Promise<ReadonlyMap<string, ClaimAnswer>> {
    const asked = [claims.map(({ proposal }) => proposal), claims.map(({ revision }) => revision + 1)];
    const rows = await this.dataSource.query<(ClaimAnswer & { readonly id: string })[]>(ANSWERS, [...asked, scope]);
    return new Map(rows.map(({ id, type, reason }) => [id, { type, reason }]));
  }

  /** Those in scope, by id. */
  async named(ids: readonly string[], scope: readonly string[]): Promise<ReadonlyMap<string, NamedProposal>> {
    const sql = 'select id, number, title from read_side.proposal where id = any($1) and area && $2::text[]';
    const rows = await this.dataSource.query<(NamedProposal & { readonly id: string })[]>(sql, [ids, scope]);
    return new Map(rows.map(({ id, number, title }) => [id, { number, title }]));
  }
}

const ANSWERS = `select t.id, t.type, t.summary::jsonb ->> 'reason' as reason
  from unnest($1::text[], $2::int[]) as asked (id, revision)
    join read_side.timeline t on t.kind = 'proposal' and t.id = asked.id and t.revision = asked.revision
    join read_side.proposal p on p.id = t.id and p.area && $3::text[]`;
