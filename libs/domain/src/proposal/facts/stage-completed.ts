import type { FactKind } from '../../access/act.js';
import type { Fact } from '../../kernel/decider.js';
import type { StageEntry } from '../../plan/route.js';
import { entered, lapsed, type Proposal } from '../state.js';

/** `to`: the next stage, or null at the end of the path; alone, or with its dossier. */
export type StageCompleted = Fact<
  'StageCompleted',
  {
    readonly from: string;
    readonly to: StageEntry | null;
    readonly edition: number;
    readonly dossier: string | null;
  }
>;

export const stageCompleted: FactKind<StageCompleted, Proposal> = {
  version: 1,
  shared: ({ dossier }) => (dossier === null ? [] : [dossier]),
  evolve: (state, { data: { to }, on }) => {
    const submittedOn = state.submittedOn ?? on;
    return to
      ? { ...state, ...entered(to, on), ...lapsed(state), reworking: false, submittedOn }
      : { ...state, ...lapsed(state), submittedOn, status: 'completed', dossier: null };
  },
};
