import type { Position } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import { overall, type Change, type FoldedRow } from '../engine/row-projection.js';
import type { PersonRow } from '../people/person-row.js';
import type { StandingRow } from '../standing/standing-row.js';

/**
 * That something changed, and whom it concerns: the posts, `role@unit`, that had or have to act on it, and the areas whose
 * administrators confirm appointments of a person.
 */
export interface News {
  readonly position: Position;
  readonly kind: 'proposal' | 'dossier' | 'person';
  readonly id: string;
  readonly posts: readonly string[];
  readonly areas: readonly string[];
}

/** The newest are kept, for those who come back after a short while. */
export const KEPT_NEWS = 2_000;

type Told<Row> = Pick<Row & { readonly id: string; readonly position: Position }, 'id' | 'position'> &
  Pick<News, 'posts' | 'areas'>;

/** To be told with the rows of a kind, in their transaction. */
function toldBy<Row extends FoldedRow>(kind: News['kind'], told: (change: Change<Row>) => Told<Row>) {
  return {
    tables: ['news'],
    follow: async (changes: readonly Change<Row>[], manager: EntityManager): Promise<void> => {
      const news = overall(changes)
        .slice(-KEPT_NEWS)
        .map((change) => ({ kind, ...told(change) }));
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
  insert into read_side.news (position, kind, id, posts, areas)
  select position, kind, id, posts, areas from json_populate_recordset(null::read_side.news, $1::json)
  on conflict (position) do nothing`;

const standing = ({ before, after }: Change<StandingRow>): Told<StandingRow> => {
  const acting = [after, ...(before ? [before] : [])].flatMap(({ mustAct, asking }) => [...mustAct, ...asking]);
  return { id: after.id, position: after.position, posts: [...new Set(acting)], areas: [] };
};

export const proposalNews = toldBy<StandingRow>('proposal', standing);
export const dossierNews = toldBy<StandingRow>('dossier', standing);

export const personNews = toldBy<PersonRow>('person', ({ before, after }) => {
  const areas = [...new Set([...after.awaited, ...(before?.awaited ?? [])])];
  return { id: after.id, position: after.position, posts: [], areas };
});
