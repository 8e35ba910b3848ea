import { CHANGE_COLUMNS, showDay } from '@app/wording';
import { inColumns } from '../downloads/standing-cells.js';
import type { Plain } from '../http/answer-fields.js';
import type { FactBetweenBody } from './change-fact-views.js';
import type { ChangedProposalBody } from './change-views.js';
import type { ProposalThenBody } from './proposal-then-views.js';

/** A row of the table. */
export function changeCells(body: Plain<ChangedProposalBody>) {
  const [was, is] = [thenCells(body.before), thenCells(body.after)];
  const [scm, processing] = [savedBy(body, 'SCM_TT02'), savedBy(body, 'PROCESSING_TIME')];
  return inColumns(CHANGE_COLUMNS, {
    number: body.number,
    title: body.title,
    plan: body.plan.title ?? body.plan.id,
    unit: body.unitName,
    changes: body.changes.map(({ changeName }) => changeName).join('; '),
    stageBefore: was.stage,
    stageAfter: is.stage,
    phaseBefore: was.phase,
    phaseAfter: is.phase,
    statusBefore: was.status,
    statusAfter: is.status,
    outcomeBefore: was.outcome,
    outcomeAfter: is.outcome,
    editionBefore: was.edition,
    editionAfter: is.edition,
    dueBefore: was.due,
    dueAfter: is.due,
    scmFrom: scm.from,
    scmTo: scm.to,
    scmChange: scm.change,
    processingFrom: processing.from,
    processingTo: processing.to,
    processingChange: processing.change,
    facts: body.facts.map((fact) => factWords(fact, fact.typeName)).join('\n'),
    corrections: body.corrections.map((fact) => factWords(fact, fact.of?.typeName ?? fact.typeName)).join('\n'),
    id: body.id,
  });
}

const NOTHING = { stage: null, phase: null, status: null, outcome: null, edition: null, due: null } as const;

function thenCells(then: Plain<ProposalThenBody> | null) {
  if (!then) return NOTHING;
  const { stage, phaseName, statusName, outcomeName, edition, due } = then;
  const day = due === null ? null : { day: due };
  return { stage: stage.name, phase: phaseName, status: statusName, outcome: outcomeName, edition, due: day };
}

function savedBy({ savings }: Plain<ChangedProposalBody>, method: string) {
  const found = savings.find(({ kind }) => kind === method);
  const digits = (text: string | undefined) => (text === undefined ? null : { digits: text });
  return { from: digits(found?.from.saved), to: digits(found?.to.saved), change: digits(found?.change.saved) };
}

/** `20/05/2026: Trả lại (Trưởng phòng, Phòng …): lý do`. */
function factWords({ occurredOn, doneBy, reason }: Plain<FactBetweenBody>, what: string): string {
  const who = 'person' in doneBy ? ` (${doneBy.title}, ${doneBy.unitName ?? doneBy.unit})` : '';
  return `${showDay(occurredOn)}: ${what}${who}${reason === null ? '' : `: ${reason}`}`;
}
