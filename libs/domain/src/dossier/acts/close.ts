import { inOrder } from '../../access/act.js';
import { approving } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { whereGathered, type DossierAct } from '../act.js';
import { moved, type Moved } from '../facts/moved.js';
import { movedBy, notEmpty, letterIn, type Sending } from '../sending.js';

export interface CloseDossier extends Sending {
  readonly type: 'CloseDossier';
}

export type DossierClosed = Fact<'DossierClosed', Moved>;

/** Completes the list where it was gathered, again after a return there; the dossier moves on to the next stage. */
export const closeDossier: DossierAct<CloseDossier, DossierClosed> = {
  allowed: approving('draft', 'approve', 'assess', 'sign'),
  paper: letterIn,
  blocked: inOrder(whereGathered, notEmpty),
  decide: (command, here) => [fact('DossierClosed', movedBy(command, here), here.by, here.context)],
  facts: { DossierClosed: moved },
};
