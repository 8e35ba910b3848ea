import type { Authority } from '../kernel/actor.js';
import { fact, type Of } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import type { Measurement, MeasurementInputs } from '../measurement/record/measurement.js';
import { placeKey } from '../measurement/record/warnings-of.js';
import { measure as computed, type MeasurementFault } from '../measurement/record/measure.js';
import type { PersonProposalCommand } from './commands.js';
import type { ProposalContext } from './decide.js';
import type { ProposalEvent } from './events.js';
import { missingIn } from './missing.js';
import type { Proposal } from './state.js';
import { raised, subjectsOf } from './warnings.js';

/** Time and cost of the proposal's procedures, all of them anew: the next edition, with what it warns of. */
export function measure(
  { measurements: inputs }: Of<PersonProposalCommand, 'MeasureProposal'>,
  state: Proposal,
  context: ProposalContext,
  by: Authority,
): readonly ProposalEvent[] {
  ensureSound(inputs, state);
  const measurements = figuresOf(inputs, state, context);
  if (saysTheSame(undated(measurements), undated(state.measurements))) return [];
  const warnings = raised(state.content, measurements, state.warnings);
  const complete = missingIn({ content: state.content, measurements, warnings }).length === 0;
  const edition = state.edition + 1;
  return [fact('ProposalMeasured', { stage: state.at.stage, edition, measurements, warnings, complete }, by, context)];
}

/** What the author says to warnings: the next edition, since the head approves the answers too. */
export function answerWarnings(
  { answers }: Of<PersonProposalCommand, 'AnswerWarnings'>,
  state: Proposal,
  context: ProposalContext,
  by: Authority,
): readonly ProposalEvent[] {
  const known = new Set(state.warnings.map(placeKey));
  const said = new Map<string, string>();
  for (const [at, { answer, ...meant }] of answers.entries()) {
    const place = `answers[${String(at)}]`;
    const { procedure, code } = meant;
    ensure(known.has(placeKey(meant)), 'NO_SUCH_WARNING', { field: place, procedure, warning: code });
    ensure(answer.trim() !== '', 'REASON_REQUIRED', { field: `${place}.answer` });
    said.set(placeKey(meant), answer);
  }
  const warnings = state.warnings.map((one) => ({ ...one, answer: said.get(placeKey(one)) ?? one.answer }));
  if (saysTheSame(warnings, state.warnings)) return [];
  const complete = missingIn({ ...state, warnings }).length === 0;
  const edition = state.edition + 1;
  return [fact('WarningsAnswered', { stage: state.at.stage, edition, warnings, complete }, by, context)];
}

function ensureSound(inputs: readonly MeasurementInputs[], { content }: Proposal): void {
  const known = new Set(subjectsOf(content).map(({ id }) => id));
  const seen = new Set<string>();
  inputs.forEach(({ procedure, costs }, at) => {
    const place = `measurements[${String(at)}]`;
    ensure(known.has(procedure), 'NO_SUCH_ENTRY', { field: `${place}.procedure`, id: procedure });
    if (seen.has(procedure)) throw bad([{ field: `${place}.procedure`, rule: 'REPEATED_ENTRY' }]);
    seen.add(procedure);
    const methods = costs.map(({ method }) => method);
    const again = methods.findIndex((method, index) => methods.indexOf(method) < index);
    if (again >= 0) throw bad([{ field: `${place}.costs[${String(again)}].method`, rule: 'REPEATED_METHOD' }]);
  });
}

function bad(faults: readonly MeasurementFault[]): Rejection {
  return new Rejection('BAD_MEASUREMENT', { faults });
}

function figuresOf(
  inputs: readonly MeasurementInputs[],
  state: Proposal,
  { on, parameters }: ProposalContext,
): readonly Measurement[] {
  const terms = { computedOn: on, area: state.area.at(-1) ?? '', parameters };
  const { faults, ...rest } = computed(inputs, subjectsOf(state.content), terms);
  if (faults) throw bad(faults);
  return 'measurements' in rest ? rest.measurements : [];
}

/** Computing the same again on a later day says nothing new. */
function undated(measurements: readonly Measurement[]) {
  return measurements.map(({ computedOn: _, ...figures }) => figures);
}
