import type { CostMethod, TimeKind } from '@app/domain';
import { CHANGE_COLUMNS, showDay } from '@app/wording';
import { inColumns } from '../downloads/standing-cells.js';
import type { Plain } from '../http/answer-fields.js';
import type { FactBetweenBody } from './change-fact-views.js';
import type { ChangedProposalBody } from './change-views.js';
import type { ProposalThenBody } from './proposal-then-views.js';

/** A row of the table. */
export function changeCells(body: Plain<ChangedProposalBody>) {
  const [was, is] = [thenCells(body.before), thenCells(body.after)];
  const [hours, days, weeks] = [savedBy(body, 'working-hour'), savedBy(body, 'day'), savedBy(body, 'week')];
  const [months, years] = [savedBy(body, 'month'), savedBy(body, 'year')];
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
    hoursFrom: hours.from,
    hoursTo: hours.to,
    hoursChange: hours.change,
    daysFrom: days.from,
    daysTo: days.to,
    daysChange: days.change,
    weeksFrom: weeks.from,
    weeksTo: weeks.to,
    weeksChange: weeks.change,
    monthsFrom: months.from,
    monthsTo: months.to,
    monthsChange: months.change,
    yearsFrom: years.from,
    yearsTo: years.to,
    yearsChange: years.change,
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

function savedBy({ savings }: Plain<ChangedProposalBody>, name: TimeKind | CostMethod) {
  const found = savings.find(({ kind }) => kind === name);
  const digits = (text: string | undefined) => (text === undefined ? null : { digits: text });
  return { from: digits(found?.from.saved), to: digits(found?.to.saved), change: digits(found?.change.saved) };
}

/** `20/05/2026: Trả lại (Trưởng phòng, Phòng …): lý do`. */
function factWords(
  { occurredOn, doneBy, reason, summary: { outcomeName } }: Plain<FactBetweenBody>,
  what: string,
): string {
  const who = 'person' in doneBy ? ` (${doneBy.title}, ${doneBy.unitName ?? doneBy.unit})` : '';
  const outcome = typeof outcomeName === 'string' ? `: ${outcomeName.toLocaleLowerCase('vi')}` : '';
  return `${showDay(occurredOn)}: ${what}${outcome}${who}${reason === null ? '' : `: ${reason}`}`;
}
