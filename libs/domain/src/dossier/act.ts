import { inOrder, unless, type Act, type Check, type Here } from '../access/act.js';
import type { RoleAtUnit } from '../access/questions.js';
import type { Fact } from '../kernel/decider.js';
import type { StageKind } from '../plan/document.js';
import type { StageEntry } from '../plan/route.js';
import type { DossierContext } from './context.js';
import type { PaperNamed } from './paper.js';
import type { Dossier } from './state.js';

export type DossierHere = Here<Dossier, DossierContext>;

/**
 * `named`: the proposals that the command is about, if not all. `paper`: the one that it records. `asked`: who else may do
 * it (null: any such command).
 */
export interface DossierAct<Command extends { readonly type: string }, Event extends Fact<string, unknown>> extends Act<
  Command,
  Event,
  Dossier,
  DossierContext
> {
  readonly named?: (command: Command) => readonly string[];
  readonly paper?: (command: Command) => PaperNamed | null;
  readonly asked?: (state: Dossier, command: Command | null) => readonly RoleAtUnit[];
  /** Whose actors may do it, where they are not those of the present stage (null: any such command). */
  readonly at?: (state: Dossier, command: Command | null) => StageEntry;
}

/** The dossier is not over, and the person has the duty at its stage. */
export const underWay: Check<Dossier> = ({ status, at: { stage, kind } }, elsewhere) =>
  unless(status !== 'over', 'DOSSIER_OVER') ?? unless(!elsewhere, 'WRONG_STAGE', { stage, kind });

/** It gathers, or has been returned to where it was gathered: its list may shrink before it is sent on. */
export const whereGathered: Check<Dossier> = inOrder(underWay, ({ status, at: { gathers } }) =>
  unless(status === 'gathering' || gathers, 'DOSSIER_CLOSED'),
);

export const closed: Check<Dossier> = inOrder(underWay, ({ status }) =>
  unless(status === 'closed', 'DOSSIER_NOT_CLOSED'),
);

/** Not at the gathering stage, from which only closing sends it on. */
export const closedAt = (...kinds: readonly StageKind[]): Check<Dossier> =>
  inOrder(closed, ({ at: { stage, kind, gathers } }) =>
    unless(kinds.includes(kind) && !gathers, 'WRONG_STAGE', { stage, kind }),
  );

export const received: Check<Dossier> = (state) => unless(state.received, 'NOT_RECEIVED', { stage: state.at.stage });

export const undecided: Check<Dossier> = ({ entries }) => unless(entries.length > 0, 'ALREADY_DECIDED');

/** The path has an earlier stage. */
export const notFirst: Check<Dossier> = ({ at: { index, stage, kind } }) =>
  unless(index > 0, 'WRONG_STAGE', { stage, kind });
