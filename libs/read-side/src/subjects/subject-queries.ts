import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';

export const SUBJECT_KINDS = ['plan', 'proposal', 'dossier'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** What a form is about, shortly. A plan is its own; it has no unit. */
export interface SubjectView extends SubjectRef {
  readonly number: string | null;
  readonly title: string;
  readonly revision: number;
  readonly plan: string;
  readonly planName: string;
  readonly unit: string | null;
}

const idsOf = (refs: readonly SubjectRef[], kind: SubjectKind) =>
  refs.filter((ref) => ref.kind === kind).map(({ id }) => id);

@Injectable()
export class SubjectQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Those that lie in the scope, in one query; the rest is not there. */
  seen(refs: readonly SubjectRef[], scope: readonly string[]): Promise<readonly SubjectView[]> {
    return this.dataSource.query<SubjectView[]>(
      `select s.kind, s.id, s.number, s.title, s.revision, s.plan, p.title as "planName", s.unit from (
         select 'plan' as kind, id, number, title, revision, id as plan, null as unit
           from read_side.plan where id = any($2) and area && $1
         union all
         select 'proposal', id, number, title, revision, plan, unit
           from read_side.proposal where id = any($3) and area && $1
         union all
         select 'dossier', id, number, title, revision, plan, unit
           from read_side.dossier where id = any($4) and area && $1
       ) s left join read_side.plan p on p.id = s.plan`,
      [scope, ...SUBJECT_KINDS.map((kind) => idsOf(refs, kind))],
    );
  }
}
