import { personDecider, type Appointment, type PersonState } from '@app/domain';
import { rowProjection } from '../engine/projection.js';
import type { FactOf } from '../engine/recorded-fact.js';
import { PersonRow } from './person-row.js';

/** The row of a person after one more of their facts. */
export function projectPerson(row: PersonRow | null, recorded: FactOf<'person'>): PersonRow {
  const { id, revision, position, fact } = recorded;
  const { area, appointments } = personDecider.evolve(stateOf(row), fact);
  const reach = [...new Set([...area, ...appointments.flatMap((post) => post.area)])];
  return { id, revision, position, area: [...area], reach, appointments: JSON.stringify(appointments) };
}

function stateOf(row: PersonRow | null): PersonState {
  if (!row) return personDecider.initial;
  return { registered: true, area: row.area, appointments: JSON.parse(row.appointments) as Appointment[] };
}

export const personProjection = rowProjection({
  name: 'people',
  aggregate: 'person',
  schema: PersonRow,
  fold: projectPerson,
});
