import type { Position } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import type { OwnedRow } from '../areas/owned-row.js';
import { overall, type Change, type FoldedRow } from '../engine/row-projection.js';
import type { PersonRow } from '../people/person-row.js';
import type { PlanRow } from '../plans/plan-row.js';
import type { ProcedureRow } from '../procedures/procedure-row.js';
import type { StandingRow } from '../standing/standing-row.js';
import { write } from '../engine/sending.js';

/**
 * That something changed, and whom it concerns: the posts, `role@unit`, that had or have to act on it, and the areas whose
 * administrators confirm appointments of a person. `plan`: of which it is part; empty for what is part of none.
 * `seenFrom`: codes of the areas from which it is or was seen. A registry of procedures and a calendar have the code of
 * their area as id, empty for the country, and serve the areas below, too.
 */
export interface News {
  readonly position: Position;
  readonly kind: OneThing | 'person' | 'registry' | 'baselines' | 'calendar';
  readonly id: string;
  readonly plan: string;
  readonly posts: readonly string[];
  readonly areas: readonly string[];
  readonly seenFrom: readonly string[];
}

/** What has a page of its own. */
export type OneThing = 'proposal' | 'dossier' | 'plan';

/** The newest that are kept at least, for those who come back after a short while. */
export const KEPT_NEWS = 2_000;

/** Bits: of so many positions one makes room. To look for what is too old costs the database more than to write the news. */
const RARELY = 6;
/** Spreads positions of any steps, as of commands that append two events. */
const SPREAD = 0x9e3779b1;

type Told = Omit<News, 'kind'>;

/** A rebuild tells nothing again. */
const fill = () => Promise.resolve();

/** To be told with the rows of a kind, in their transaction. */
function toldBy<Row extends FoldedRow>(kind: News['kind'], told: (change: Change<Row>) => Told) {
  return {
    tables: ['news'],
    fill,
    follow: async (changes: readonly Change<Row>[], manager: EntityManager): Promise<void> => {
      const news = overall(changes).slice(-KEPT_NEWS);
      await tell(
        news.map((change) => ({ kind, ...told(change) })),
        manager,
      );
    },
  };
}

async function tell(news: readonly News[], manager: EntityManager): Promise<void> {
  const rows = news.map(({ seenFrom: seen_from, ...rest }) => ({ ...rest, seen_from }));
  if (news.some(({ position }) => makesRoom(position))) await write(manager, FORGET, [KEPT_NEWS - rows.length]);
  await write(manager, TELL, [JSON.stringify(rows)]);
}

function makesRoom(position: Position): boolean {
  return Math.imul(Number(position.slice(-9)), SPREAD) >>> (32 - RARELY) === 0;
}

const FORGET = `delete from read_side.news where position <= (
    select position from read_side.news order by position desc offset $1 limit 1
  )`;

const TELL = `insert into read_side.news (position, kind, id, plan, posts, areas, seen_from)
  select position, kind, id, plan, posts, areas, seen_from from json_populate_recordset(null::read_side.news, $1::json)
  on conflict (position) do nothing`;

const standing = ({ before, after }: Change<StandingRow>): Told => {
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

export const calendarNews = toldBy<OwnedRow>('calendar', ({ after }) => {
  return { id: after.owner, position: after.position, plan: '', posts: [], areas: [], seenFrom: after.area };
});

/** Once for each registry, and for each area with other baselines, however many procedures a file changes. */
export const procedureNews = {
  tables: ['news'],
  fill,
  follow: async (changes: readonly Change<ProcedureRow>[], manager: EntityManager): Promise<void> => {
    const last = new Map(overall(changes).map((change) => [registerOf(change), change]));
    const news = [...last.values()].slice(-KEPT_NEWS).map((change): News => {
      const { position, registry, area, baselineAreas } = change.after;
      const rest = { position, plan: '', posts: [], areas: [] };
      if (!hasOtherBaselinesAlone(change)) return { kind: 'registry', id: registry, ...rest, seenFrom: area };
      return { kind: 'baselines', id: baselineAreas.join(' '), ...rest, seenFrom: baselineAreas };
    });
    await tell(news, manager);
  },
};

function hasOtherBaselinesAlone({ before, after }: Change<ProcedureRow>): boolean {
  return before?.details === after.details;
}

function registerOf(change: Change<ProcedureRow>): string {
  const { registry, baselineAreas } = change.after;
  return hasOtherBaselinesAlone(change) ? `baselines ${baselineAreas.join(' ')}` : `registry ${registry}`;
}
