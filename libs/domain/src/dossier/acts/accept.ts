import { inOrder } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { closedAt, received, type DossierAct } from '../act.js';
import { moved, type Moved } from '../facts/moved.js';
import { movedBy, notEmpty, letterIn, type Sending } from '../sending.js';

export interface AcceptDossier extends Sending {
  readonly type: 'AcceptDossier';
}

export type DossierAccepted = Fact<'DossierAccepted', Moved>;

export const acceptDossier: DossierAct<AcceptDossier, DossierAccepted> = {
  allowed: duty('assess'),
  paper: letterIn,
  blocked: inOrder(closedAt('consolidation'), received, notEmpty),
  decide: (command, here) => [fact('DossierAccepted', movedBy(command, here), here.by, here.context)],
  facts: { DossierAccepted: moved },
};
