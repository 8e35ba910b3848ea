import { inOrder } from '../../access/act.js';
import { reasonIn, reasonNeeded, withoutReason } from '../../access/questions.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { closedAt, received, type DossierAct } from '../act.js';
import { moved, type Moved } from '../facts/moved.js';
import { movedBy, notEmpty, letterIn, type Sending } from '../sending.js';

export interface AcceptDossier extends Sending {
  readonly type: 'AcceptDossier';
  /** Why it does not wait for an explanation that was asked. */
  readonly reason?: string | null;
}

export type DossierAccepted = Fact<'DossierAccepted', Moved & { readonly reason: string | null }>;

export const acceptDossier: DossierAct<AcceptDossier, DossierAccepted> = {
  allowed: duty('assess'),
  paper: letterIn,
  blocked: inOrder(closedAt('consolidation'), received, notEmpty),
  needs: ({ explanations }) => reasonNeeded(explanations),
  decide: (command, here) => {
    const { state, context, by } = here;
    const reason = reasonIn(command.reason ?? null, state.explanations);
    return [fact('DossierAccepted', { ...movedBy(command, here), reason }, by, context)];
  },
  facts: {
    DossierAccepted: {
      ...moved,
      version: 2,
      upcasts: { 1: withoutReason },
      correctable: ({ letter, reason }) => ({ ...letter, ...(reason === null ? {} : { reason }) }),
    },
  },
};
