import type { CivilDate, ProcessActor } from '@app/domain';
import type { Position } from '@app/event-store';

/** Who asks: a person by directory id (the shell loads their posts), or a process of the service itself. */
export type Asker = { readonly kind: 'person'; readonly id: string } | ProcessActor;

/** What comes with every command besides its content. */
export interface CommandRequest {
  readonly asker: Asker;
  /** UUID; derived from the asker and the Idempotency-Key, so that a repeat has the same. */
  readonly commandId: string;
  /** The date on the paper; today in Asia/Ho_Chi_Minh where it is not given. */
  readonly occurredOn?: CivilDate | undefined;
  /** The plan under which something is begun; later that names it. */
  readonly plan?: string | undefined;
  /** The revision that the asker saw; absent for what is created and for processes. */
  readonly expectedRevision?: number | undefined;
  /** Refuses what would be refused and writes nothing else; the answer says whether something would change. */
  readonly dryRun?: boolean | undefined;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
}

/** The answer to a command, the same for a repeat of it. */
export interface CommandAnswer {
  readonly id: string;
  /** The stream's revision after the command. */
  readonly revision: number;
  /** Where in the log the command's last fact stands; where it changed nothing, the last one it loaded. */
  readonly position: Position | null;
  readonly changed: boolean;
  /** The short number that a draft or an opened dossier got. */
  readonly number?: string;
}

/** The same key came with another payload (`KEY_REUSED`), or the asker saw another revision (`REVISION_MISMATCH`). */
export class CommandConflict extends Error {
  constructor(
    readonly code: 'KEY_REUSED' | 'REVISION_MISMATCH',
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(code);
    this.name = 'CommandConflict';
  }
}
