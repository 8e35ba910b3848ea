import type { Authority } from '../kernel/actor.js';
import { fact, type Of } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import type { PersonDossierCommand } from './commands.js';
import type { DossierContext } from './decide.js';
import type { DossierEvent } from './events.js';
import type { Dossier } from './state.js';

type ExamineCommand = Of<
  PersonDossierCommand,
  'ReceiveDossier' | 'RequestExplanation' | 'RecordExplanation' | 'RecordOutsideAct'
>;

/** Where a closed dossier is examined: received, explanations asked and recorded, acts of outsiders noted as facts. */
export function examine(
  command: ExamineCommand,
  state: Dossier,
  context: DossierContext,
  by: Authority,
): readonly DossierEvent[] {
  const { stage, kind } = state.at;
  if (command.type === 'RecordOutsideAct') {
    const { who, what } = command;
    return [fact('OutsideActRecorded', { stage, who, what }, by, context)];
  }
  ensure(state.status === 'closed', 'DOSSIER_NOT_CLOSED');
  ensure(kind === 'approval' || kind === 'consolidation', 'WRONG_STAGE', { stage, kind });
  if (command.type === 'ReceiveDossier') {
    return state.received ? [] : [fact('DossierReceived', { stage }, by, context)];
  }
  ensure(state.received, 'NOT_RECEIVED', { stage });
  if (command.type === 'RequestExplanation') {
    const { question, answerBy } = command;
    const explanation = context.derive('explanation');
    return [fact('ExplanationRequested', { stage, explanation, question, answerBy }, by, context)];
  }
  const { explanation, text } = command;
  const asked = state.explanations.find((one) => one.id === explanation);
  ensure(asked?.answered === false, 'NO_SUCH_QUESTION', { field: 'explanation', explanation });
  return [fact('ExplanationReceived', { stage, explanation, text }, by, context)];
}
