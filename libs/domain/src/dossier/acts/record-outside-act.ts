import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { underWay, type DossierAct } from '../act.js';

export interface RecordOutsideAct {
  readonly type: 'RecordOutsideAct';
  readonly who: string;
  readonly what: string;
}

export type OutsideActRecorded = Fact<
  'OutsideActRecorded',
  { readonly stage: string; readonly who: string; readonly what: string }
>;

export const recordOutsideAct: DossierAct<RecordOutsideAct, OutsideActRecorded> = {
  allowed: duty('draft', 'approve', 'assess', 'sign', 'examine', 'decide'),
  blocked: underWay,
  decide: ({ who, what }, { state, context, by }) => [
    fact('OutsideActRecorded', { stage: state.at.stage, who, what }, by, context),
  ],
  facts: { OutsideActRecorded: { version: 1, evolve: (state) => state } },
};
