import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { saysTheSame } from '../../kernel/same.js';
import type { Measurement, MeasurementInputs } from '../../measurement/record/measurement.js';
import { underReview, type ProposalAct } from '../act.js';
import { edited, type EditionMade } from '../facts/edition.js';
import { figuresOf, undated } from '../figures.js';
import { missingIn } from '../completeness.js';
import { raised } from '../warnings.js';

export interface MeasureProposal {
  readonly type: 'MeasureProposal';
  readonly measurements: readonly MeasurementInputs[];
}

export type ProposalMeasured = Fact<
  'ProposalMeasured',
  EditionMade & { readonly stage: string; readonly measurements: readonly Measurement[] }
>;

/** Replaces all measurements of the proposal; makes the next edition, with its warnings. */
export const measureProposal: ProposalAct<MeasureProposal, ProposalMeasured> = {
  allowed: duty('draft'),
  blocked: underReview,
  decide: ({ measurements: inputs }, { state, context, by }) => {
    const { content, area } = state;
    const measurements = figuresOf(inputs, content, { ...context, area });
    if (saysTheSame(undated(measurements), undated(state.measurements))) return [];
    const warnings = raised(content, measurements, state.warnings);
    const complete = missingIn({ content, measurements, warnings }).length === 0;
    const measured = { stage: state.at.stage, edition: state.edition + 1, measurements, warnings, complete };
    return [fact('ProposalMeasured', measured, by, context)];
  },
  facts: {
    ProposalMeasured: {
      version: 1,
      evolve: (state, event) => ({ ...edited(state, event), measurements: event.data.measurements }),
    },
  },
};
