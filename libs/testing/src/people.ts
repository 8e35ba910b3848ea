import { ROLES, type Appointment, type PersonActor, type ProcessActor, type Role, type StageActor } from '@app/domain';
import { areaOfUnit } from './plan-fixture.js';

export const carrier: ProcessActor = { kind: 'process', name: 'carrier' };

export const installation: ProcessActor = { kind: 'process', name: 'installation' };

/** By default since 2020 without end, in the unit's area. */
export function post(unit: string, role: Role, change: Partial<Appointment> = {}): Appointment {
  const id = `post-${role}-${unit}`;
  return {
    id,
    unit,
    area: areaOfUnit(unit),
    role,
    title: role,
    from: '2020-01-01',
    to: null,
    confirmation: 'unneeded',
    ...change,
  };
}

export function person(id: string, ...appointments: readonly Appointment[]): PersonActor {
  return { kind: 'person', id, appointments };
}

export function holderOf({ role, unit }: { readonly role: Role; readonly unit: string }): PersonActor {
  return person(`${role}-${unit}`, post(unit, role));
}

/** The nth who holds the same post as `holderOf`, and signs for them. */
export function deputyOf({ role, unit }: { readonly role: Role; readonly unit: string }, nth = 0): PersonActor {
  return person(`deputy${String(nth)}-${role}-${unit}`, post(unit, role));
}

/** Whoever `holderOf` or `deputyOf` gives that id; null for another id. */
export function holderCalled(id: string): PersonActor | null {
  const [, deputy, role, unit = ''] = /^(?:deputy(\d+)-)?([a-z]+)-(.+)$/.exec(id) ?? [];
  const held = ROLES.find((one) => one === role);
  if (!held) return null;
  return deputy === undefined ? holderOf({ role: held, unit }) : deputyOf({ role: held, unit }, Number(deputy));
}

export function dutyHolder(
  stage: { readonly actors: readonly StageActor[] },
  ...duties: readonly StageActor['duty'][]
): PersonActor {
  const actor = duties.map((duty) => stage.actors.find((candidate) => candidate.duty === duty)).find(Boolean);
  if (!actor) throw new Error(`nobody has any of ${duties.join()} at this stage`);
  return holderOf(actor);
}

export const officerOf = (unit: string): PersonActor => holderOf({ role: 'officer', unit });
export const headOf = (unit: string): PersonActor => holderOf({ role: 'head', unit });
export const reviewerOf = (unit: string): PersonActor => holderOf({ role: 'reviewer', unit });
export const leaderOf = (unit: string): PersonActor => holderOf({ role: 'leader', unit });
export const examinerOf = (unit: string): PersonActor => holderOf({ role: 'examiner', unit });
export const approverOf = (unit: string): PersonActor => holderOf({ role: 'approver', unit });
export const auditorOf = (unit: string): PersonActor => holderOf({ role: 'auditor', unit });
export const administratorOf = (unit: string): PersonActor => holderOf({ role: 'administrator', unit });
