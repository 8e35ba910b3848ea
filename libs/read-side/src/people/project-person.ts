import { personDecider, type AppointedPost, type PersonState } from '@app/domain';
import { rowProjection } from '../engine/projection.js';
import type { FactOf } from '@app/facts';
import { personNews } from '../news/news.js';
import { NO_LAST_DAY, PersonRow } from './person-row.js';
import { postTerms } from './post-terms.js';

export function projectPerson(row: PersonRow | null, recorded: FactOf<'person'>): PersonRow {
  const { id, revision, position, fact } = recorded;
  const { area, appointments, resetBy } = personDecider.evolve(stateOf(row), fact);
  const reach = eachOnce([...area, ...appointments.flatMap((post) => post.area)]);
  const told = { area: [...area], reach, appointments: JSON.stringify(appointments) };
  const posts = eachOnce(appointments.map(({ role, unit }) => `${role}@${unit}`));
  return { id, revision, position, resetBy, posts, ...told, ...awaitedIn(appointments) };
}

function awaitedIn(posts: readonly AppointedPost[]): Pick<PersonRow, 'awaited' | 'awaitedBy' | 'awaitedUntil'> {
  const awaited = posts.filter((post) => post.confirmation === 'awaited');
  const last = awaited.map(({ to }) => to ?? NO_LAST_DAY).sort();
  return {
    awaited: eachOnce(awaited.flatMap((post) => post.area)),
    awaitedBy: eachOnce(awaited.map(({ appointedBy }) => ('person' in appointedBy ? appointedBy.person : ''))),
    awaitedUntil: last.at(-1) ?? null,
  };
}

function eachOnce(list: readonly string[]): string[] {
  return [...new Set(list)];
}

function stateOf(row: PersonRow | null): PersonState {
  if (!row) return personDecider.initial;
  return {
    registered: true,
    erased: false,
    resetBy: row.resetBy,
    area: row.area,
    appointments: JSON.parse(row.appointments) as AppointedPost[],
  };
}

export const personProjection = rowProjection({
  name: 'people',
  version: 2,
  aggregate: 'person',
  schema: PersonRow,
  fold: projectPerson,
  timeless: true,
  derived: [personNews, postTerms],
});
