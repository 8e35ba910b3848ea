import type { Position } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import { overall, type Change, type FoldedRow } from '../engine/row-projection.js';
import type { PersonRow } from '../people/person-row.js';
import type { PlanRow } from '../plans/plan-row.js';
import type { StandingRow } from '../standing/standing-row.js';

/**
 * That something changed, and whom it concerns: the posts, `role@unit`, that had or have to act on it, and the areas whose
 * administrators confirm appointments of a person. `plan`: of which it is part; empty for people. `seenFrom`: codes of the
 * areas from which it is or was seen.
 */
export interface News {
  readonly position: Position;
  readonly kind: 'proposal' | 'dossier' | 'plan' | 'person';
  readonly id: string;
  readonly plan: string;
  readonly posts: readonly string[];
  readonly areas: readonly string[];
  readonly seenFrom: readonly string[];
}

/** The newest are kept, for those who come back after a short while. */
export const KEPT_NEWS = 2_000;

type Told<Row> = Pick<Row & { readonly id: string; readonly position: Position }, 'id' | 'position'> &
  Pick<News, 'plan' | 'posts' | 'areas' | 'seenFrom'>;

/** To be told with the rows of a kind, in their transaction. */
function toldBy<Row extends FoldedRow>(kind: News['kind'], told: (change: Change<Row>) => Told<Row>) {
  return {
    tables: ['news'],
    follow: async (changes: readonly Change<Row>[], manager: EntityManager): Promise<void> => {
      const news = overall(changes)
        .slice(-KEPT_NEWS)
        .map((change) => {
          const { seenFrom: seen_from, ...rest } = told(change);
          return { kind, ...rest, seen_from };
        });
      await manager.query(TELL, [JSON.stringify(news), KEPT_NEWS - news.length]);
    },
  };
}

/** Makes room, then tells. */
const TELL = `with forgotten as (
    delete from read_side.news where position <= (
      select position from read_side.news order by position desc offset $2 limit 1
    )
  )
  insert into read_side.news (position, kind, id, plan, posts, areas, seen_from)
  select position, kind, id, plan, posts, areas, seen_from from json_populate_recordset(null::read_side.news, $1::json)
  on conflict (position) do nothing`;

const standing = ({ before, after }: Change<StandingRow>): Told<StandingRow> => {
  const acting = [after, ...(before ? [before] : [])].flatMap(({ mustAct, asking }) => [...mustAct, ...asking]);
  const { id, position, plan } = after;
  return { id, position, plan, posts: [...new Set(acting)], areas: [], seenFrom: everSeen(before, after) };
};

const everSeen = (...rows: readonly (Pick<StandingRow, 'area'> | null)[]): readonly string[] => {
  return [...new Set(rows.flatMap((row) => row?.area ?? []))];
};

export const proposalNews = toldBy<StandingRow>('proposal', standing);
export const dossierNews = toldBy<StandingRow>('dossier', standing);

export const personNews = toldBy<PersonRow>('person', ({ before, after }) => {
  const areas = [...new Set([...after.awaited, ...(before?.awaited ?? [])])];
  return { id: after.id, position: after.position, plan: '', posts: [], areas, seenFrom: [] };
});

export const planNews = toldBy<PlanRow>('plan', ({ before, after }) => {
  const { id, position } = after;
  return { id, position, plan: id, posts: [], areas: [], seenFrom: everSeen(before, after) };
});
