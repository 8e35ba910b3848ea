import { fact } from '../../kernel/decider.js';
import { stageCompleted, type StageCompleted } from '../facts/stage-completed.js';
import { entryAt } from '../move-on.js';
import { indexOf, news } from '../news.js';

export interface AdvanceWithDossier {
  readonly type: 'AdvanceWithDossier';
  readonly dossier: string;
  readonly from: string;
  readonly to: string | null;
}

export const advanceWithDossier = news<AdvanceWithDossier, StageCompleted>({
  follows: ({ dossier, from, to: next }, here) => {
    const { state, context, by } = here;
    const to = next === null ? null : entryAt(state, context, indexOf(next, here));
    return [fact('StageCompleted', { from, to, edition: state.edition, dossier }, by, context)];
  },
  facts: { StageCompleted: stageCompleted },
});
