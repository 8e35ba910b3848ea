import type { Role } from './roles.js';
import type { CivilDate } from './civil-date.js';

/**
 * Whether a second administrator has confirmed a post. `awaited` and `declined` posts give no authority. `unneeded`:
 * its role or its granter needs none. `older`: granted before posts were confirmed, and in force.
 */
export type Confirmation = 'awaited' | 'confirmed' | 'declined' | 'unneeded' | 'older';

/** A dated post. `area` is the path of area codes from the province down. */
export interface Appointment {
  readonly id: string;
  readonly unit: string;
  readonly area: readonly string[];
  readonly role: Role;
  readonly title: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly confirmation: Confirmation;
}

export interface PersonActor {
  readonly kind: 'person';
  readonly id: string;
  readonly appointments: readonly Appointment[];
}

export interface ProcessActor {
  readonly kind: 'process';
  readonly name: string;
}

export type Actor = PersonActor | ProcessActor;

/** The authority under which a fact was recorded: a directory id with the post held, never a name. */
export type Authority =
  | {
      readonly person: string;
      readonly appointment: string;
      readonly unit: string;
      readonly role: Role;
      readonly title: string;
    }
  | { readonly process: string };

/** Null for a process manager. */
export function personOf(by: Authority): string | null {
  return 'person' in by ? by.person : null;
}
