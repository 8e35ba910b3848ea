import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/domain';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { totalOfWork } from '../my-work/work-counts.js';
import { notPostponed, pageOfWork, type WorkItem } from '../my-work/work-items.js';
import { momentAsked } from '../past/moment.js';
import { NOT_COUNTED, type CountedPage } from '../paging/counted-page.js';
import { heldPosts, type Holding } from '../people/held-posts.js';
import { heldOn } from '../people/post-terms.js';
import { postKey, postOf, type Post } from '../standing/posts.js';
import type { InScope } from '../standing/standing-lists.js';
import { actingOnSql } from '../standing/standing-row.js';

/**
 * `post`: only what waits for this one. `on`: held by nobody that day, today by default; `besides` an appointment. `counted`: with how
 * many there are on all pages.
 */
export interface VacantWorkRequest extends InScope {
  readonly post?: Post | undefined;
  readonly on?: CivilDate | undefined;
  readonly besides?: string | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
  readonly counted?: boolean | undefined;
}

/** The posts of as many are looked up one by one. */
const FEW_AREAS = 4;

/** Work of a plan that waits for this post, and for nobody who is there. */
export interface VacantPost {
  readonly post: Post;
  readonly proposals: number;
  readonly dossiers: number;
}

@Injectable()
export class VacantWorkQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Work on which none of those who must act is there, by urgency. @throws InvalidCursor */
  async list(request: VacantWorkRequest): Promise<CountedPage<WorkItem>> {
    const { scope, today, post, on = today, besides, counted } = request;
    const vacant = await (scope.length > FEW_AREAS && besides === undefined && !momentAsked()
      ? this.vacantInMany(scope, on)
      : this.vacantInFew(scope, { on, besides }));
    const named = post ? [postKey(post)] : [];
    const condition = { posts: [], where: VACANT, despite: ASKS, parameters: [vacant, named] };
    const total = counted ? await totalOfWork(this.dataSource, request, condition) : NOT_COUNTED;
    return { ...(await pageOfWork(this.dataSource, request, condition)), ...total };
  }

  /** The vacant posts of the same work in a plan. */
  async ofPlan(plan: string, today: CivilDate, area: string | null = null): Promise<readonly VacantPost[]> {
    const waits = await this.dataSource.query<(Omit<VacantPost, 'post'> & { mustAct: string[] })[]>(OF_PLAN, [
      plan,
      today,
      area,
    ]);
    const vacant = await this.vacantIn(waits, { on: today });
    const unattended = waits.filter(({ mustAct }) => mustAct.every((key) => vacant.includes(key)));
    return [...new Set(unattended.flatMap(({ mustAct }) => mustAct))].sort().map((key) => {
      const waiting = unattended.filter(({ mustAct }) => mustAct.includes(key));
      const sum = (of: 'proposals' | 'dossiers') => waiting.reduce((total, one) => total + one[of], 0);
      return { post: postOf(key), proposals: sum('proposals'), dossiers: sum('dossiers') };
    });
  }

  private async vacantInFew(scope: readonly string[], holding: Holding): Promise<string[]> {
    const [actors] = await this.dataSource.query<{ mustAct: string[] }[]>(EVER_ACTING, [scope]);
    return this.vacantIn(actors ? [actors] : [], holding);
  }

  /** Everybody is looked at, since nearly everybody acts there. */
  private async vacantInMany(scope: readonly string[], on: CivilDate): Promise<string[]> {
    const rows = await this.dataSource.query<{ readonly post: string }[]>(VACANT_IN_MANY, [scope, on]);
    return rows.map(({ post }) => post);
  }

  private async vacantIn(
    waits: readonly { readonly mustAct: readonly string[] }[],
    holding: Holding,
  ): Promise<string[]> {
    const keys = [...new Set(waits.flatMap(({ mustAct }) => mustAct))];
    const held = await heldPosts(this.dataSource, keys, holding);
    return keys.filter((key) => !held.has(key));
  }
}

/** SQL on columns of a proposal: somebody in the service is asked, and is waited for although it is postponed. */
const ASKS = `jsonb_path_exists(questions, '$[*].asked[*]')`;

/** A proposal in a dossier waits as that dossier. */
const OPEN = `select plan, area, ${actingOnSql('$2')} as must_act, 1 as proposals, 0 as dossiers from read_side.proposal
    where phase <> 'in-dossier' and (${notPostponed('$2')} or ${ASKS})
  union all select plan, area, ${actingOnSql('$2')}, 0, 1 from read_side.dossier`;

/** Who acts or ever acted there: the actors of each stage that was entered, and of questions those who ask and are asked. */
const EVER = `
  select unnest(posts) as post from (
    select distinct posts from (
      select posts from read_side.proposal_stay_place where area && $1::text[]
      union all select posts from read_side.dossier_stay_place where area && $1::text[]
    ) places
  ) acting
  union select unnest(must_act || asking) from read_side.proposal where questions <> '[]' and area && $1::text[]
  union select unnest(must_act || asking) from read_side.dossier where questions <> '[]' and area && $1::text[]`;
const EVER_ACTING = `select array(${EVER}) as "mustAct"`;

const VACANT_IN_MANY = `with held as materialized (${heldOn('$2')})
  select post from (${EVER}) ever where not exists (select from held where held.post = ever.post)`;

const OF_PLAN = `select must_act as "mustAct", sum(proposals)::int as proposals, sum(dossiers)::int as dossiers
  from (${OPEN}) work where plan = $1 and ($3::text is null or $3 = any(area)) group by must_act`;

const ACTING = actingOnSql('$2');
/** By the first line, indexes lead to what can be meant. */
const VACANT = `(must_act && $4::text[] or asking && $4::text[])
  and cardinality(must_act) > 0 and ${ACTING} <@ $4::text[] and ${ACTING} @> $5::text[]`;
