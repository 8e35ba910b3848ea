import { inOrder } from '../../access/act.js';
import { approving } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { closedAt, type DossierAct } from '../act.js';
import { moved, type Moved } from '../facts/moved.js';
import { movedBy, notEmpty, letterIn, type Sending } from '../sending.js';

export interface SubmitDossier extends Sending {
  readonly type: 'SubmitDossier';
}

export type DossierSubmitted = Fact<'DossierSubmitted', Moved>;

/** Sends the dossier on under a letter, at a review or submission stage. */
export const submitDossier: DossierAct<SubmitDossier, DossierSubmitted> = {
  allowed: approving('sign', 'draft', 'approve'),
  paper: letterIn,
  blocked: inOrder(closedAt('review', 'submission'), notEmpty),
  decide: (command, here) => [fact('DossierSubmitted', movedBy(command, here), here.by, here.context)],
  facts: { DossierSubmitted: moved },
};
