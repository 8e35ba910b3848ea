import { correct, postsOf, type Corrected, type Correcting } from '../../corrections/correct.js';
import { sharersOf } from '../../corrections/shared-act.js';
import { duty } from '../../access/rule.js';
import { ensureFirstDay } from '../../corrections/first-day.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import type { DossierAct } from '../act.js';
import { corrected } from '../corrected.js';
import { ensureCorrectedNumber, ensureCorrectedPaper, isDecision } from '../corrected-paper.js';
import { answeredBeside, paperNumberAnswered, type PaperNumberAnswered } from '../facts/paper-number-answered.js';
import type { Dossier } from '../state.js';

/**
 * `numberAnswer`: to the warning that the new number has not the form of an official one. `samePaper`: the paper with the
 * new number is recorded already.
 */
export interface CorrectDossier extends Correcting {
  readonly type: 'CorrectDossier';
  readonly numberAnswer?: string | null;
  readonly samePaper?: boolean;
}

/**
 * `decision`: the decision that was corrected, with the proposals that it decided; null for any other fact. `carried`: the
 * proposals that hold the corrected fact, and the how-manieth it is, from 0, of what this dossier carried to each; null
 * where it was stored without them.
 */
interface CorrectedHere extends Corrected {
  readonly decision: { readonly id: string; readonly proposals: readonly string[] } | null;
  readonly carried: readonly { readonly proposal: string; readonly nth: number }[] | null;
}

export type DossierCorrected = Fact<'DossierCorrected', CorrectedHere>;

const allowed = duty('draft', 'approve', 'assess', 'sign', 'examine', 'decide');

/** A paper's number, date or signer, a date, reason or answer is put right; what a decision decided is not changed so. */
export const correctDossier: DossierAct<CorrectDossier, DossierCorrected | PaperNumberAnswered> = {
  allowed,
  at: ({ at, acts }) => ({ ...at, kind: 'review', actors: postsOf(acts) }),
  blocked: () => null,
  decide: (command, { state, context }) => {
    ensureFirstDay(command, context);
    ensureBeforePapers(command, state);
    const { corrections, by } = correct(command, state, context, { action: 'CorrectDossier', rule: allowed });
    if (corrections.length === 0) return [];
    const { changes = {} } = corrections.find(({ revision }) => revision === command.revision) ?? {};
    const { number = '' } = changes;
    const answer = ensureCorrectedNumber(changes, command.numberAnswer ?? null);
    for (const one of corrections) ensureCorrectedPaper(one, state, context);
    return [
      ...corrections.map((one) => fact('DossierCorrected', { ...one, ...reachedBy(one, state) }, by, context)),
      ...answeredBeside(number, answer, { stage: state.at.stage, by, context }),
    ];
  },
  facts: {
    DossierCorrected: {
      version: 2,
      upcasts: { 1: (data) => ({ ...data, carried: null }) },
      evolve: (state, { data }) => corrected(state, data),
    },
    PaperNumberAnswered: paperNumberAnswered,
  },
};

/** The dossier was opened before its papers. @throws Rejection BAD_TERM */
function ensureBeforePapers({ revision, changes: { on } }: CorrectDossier, { acts }: Dossier): void {
  if (revision > 0 || on === undefined) return;
  const to = acts.flatMap(({ values }) => values.date ?? []).reduce((a, b) => (b < a ? b : a), on);
  ensure(on <= to, 'BAD_TERM', { field: 'changes.on', from: null, to });
}

function reachedBy(correction: Corrected, state: Dossier): Pick<CorrectedHere, 'decision' | 'carried'> {
  const { revision, changes } = correction;
  const decision = decisionIn(correction, state);
  // Proposals hold nothing of a letter.
  const reaches = decision !== null || changes.on !== undefined || changes.reason !== undefined;
  const sharers = reaches ? sharersOf(state.acts, revision) : [];
  return { decision, carried: sharers.map(({ with: proposal, nth }) => ({ proposal, nth })) };
}

/** A reason why a decision did not wait concerns the dossier alone. */
function decisionIn({ revision, changes }: Corrected, { acts, decisions }: Dossier): CorrectedHere['decision'] {
  if (Object.keys(changes).every((key) => key === 'reason')) return null;
  if (!acts[revision] || !isDecision(acts[revision])) return null;
  const { id, proposals } = decisions[acts.slice(0, revision).filter(isDecision).length] ?? {};
  return id === undefined || !proposals ? null : { id, proposals };
}
