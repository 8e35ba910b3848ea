import { inOrder, unless, type Act, type Check, type Here } from '../access/act.js';
import type { Fact } from '../kernel/decider.js';
import type { StageKind } from '../plan/document.js';
import type { DossierContext } from './context.js';
import type { Dossier } from './state.js';

export type DossierHere = Here<Dossier, DossierContext>;

/** `named`: the proposals that the command is about, if not all. `signer`: who signs the recorded paper. */
export interface DossierAct<Command extends { readonly type: string }, Event extends Fact<string, unknown>> extends Act<
  Command,
  Event,
  Dossier,
  DossierContext
> {
  readonly named?: (command: Command) => readonly string[];
  readonly signer?: (command: Command) => string | undefined;
}

/** The dossier is not over, and the person has the duty at its stage. */
export const underWay: Check<Dossier> = ({ status, at: { stage, kind } }, elsewhere) =>
  unless(status !== 'over', 'DOSSIER_OVER') ?? unless(!elsewhere, 'WRONG_STAGE', { stage, kind });

export const gathering: Check<Dossier> = inOrder(underWay, ({ status }) =>
  unless(status === 'gathering', 'DOSSIER_CLOSED'),
);

export const closed: Check<Dossier> = inOrder(underWay, ({ status }) =>
  unless(status === 'closed', 'DOSSIER_NOT_CLOSED'),
);

export const closedAt = (...kinds: readonly StageKind[]): Check<Dossier> =>
  inOrder(closed, ({ at: { stage, kind } }) => unless(kinds.includes(kind), 'WRONG_STAGE', { stage, kind }));

export const received: Check<Dossier> = (state) => unless(state.received, 'NOT_RECEIVED', { stage: state.at.stage });

export const undecided: Check<Dossier> = ({ entries }) => unless(entries.length > 0, 'ALREADY_DECIDED');
