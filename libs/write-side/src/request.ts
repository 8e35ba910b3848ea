import type { Appointment, CivilDate, ProcessActor, TimeKind, UnitNeeded } from '@app/domain';
import type { Position } from '@app/event-store';

/** A person by directory id (the shell loads their posts), or a process of the service. */
export type Asker = { readonly kind: 'person'; readonly id: string } | ProcessActor;

export interface CommandRequest {
  readonly asker: Asker;
  /** UUID from the person and the Idempotency-Key, the same for a repeat. */
  readonly commandId: string;
  /** The date on the paper; by default today in Asia/Ho_Chi_Minh. */
  readonly occurredOn?: CivilDate | undefined;
  /** The plan of a new aggregate. */
  readonly plan?: string | undefined;
  /** The revision that the person saw; absent for a new aggregate and for processes. */
  readonly expectedRevision?: number | undefined;
  /** For a baseline: in which kinds of time proposals of the agency count the procedure, as the read side has them. */
  readonly proposedIn?: readonly TimeKind[] | undefined;
  /** For the end of a unit: what still needs it, as the read side has it. */
  readonly unitNeeded?: UnitNeeded | undefined;
  /** For the end of a post: the posts of others who administer and can sign in. */
  readonly administrators?: readonly Appointment[] | undefined;
  /** Refuses like the command but writes nothing else; the answer says whether anything would change. */
  readonly dryRun?: boolean | undefined;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
}

export interface CommandAnswer {
  readonly id: string;
  readonly revision: number;
  /** Of the command's last fact, or the last one loaded if nothing changed. */
  readonly position: Position | null;
  readonly changed: boolean;
  readonly number?: string;
}

/** The same key came with another payload (`KEY_REUSED`), or the person saw another revision (`REVISION_MISMATCH`). */
export class CommandConflict extends Error {
  constructor(
    readonly code: 'KEY_REUSED' | 'REVISION_MISMATCH',
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(code);
    this.name = 'CommandConflict';
  }
}
