import { procedureKey, subjectsOf, type MeasureType, type Proposal } from '@app/domain';
import { indexKey } from '../engine/index-key.js';
import { figuresOf } from './line-figures.js';
import type { LineDraft } from './saving-line.js';
import { savingStatus } from './saving-status.js';

type LineSubject = ReturnType<typeof subjectsOf>[number];

/** One line per procedure, or one for the group; none once the proposal is withdrawn. */
export function draftLines(proposal: string, state: Proposal): readonly LineDraft[] {
  const status = savingStatus(state);
  if (status === null) return [];
  const { content, measurements } = state;
  const types = content.measures.map(({ type }) => type).filter((type) => type !== null);
  const measures = [...new Set(types)].sort();
  const measuredOf = new Map(measurements.map((one) => [one.inputs.procedure, one]));
  return subjectsOf(content).map((entry, at) => {
    const figures = figuresOf(measuredOf.get(entry.id) ?? null, content.benefit !== null);
    const partly = status === 'partly-approved';
    return {
      id: `${proposal}:${entry.id}`,
      proposal,
      entry: entry.id,
      ...placeOf(state),
      status,
      code: entry.code,
      name: entry.name,
      key: keyOf(proposal, entry),
      measures,
      measureSet: measures.join('+'),
      conditionsSimplified: at === 0 ? countOf(types, 'simplify-business-condition') : 0,
      conditionsAbolished: at === 0 ? countOf(types, 'abolish-business-condition') : 0,
      ...figures,
      notComputed: partly ? ['time:PARTLY_APPROVED', 'cost:PARTLY_APPROVED'] : figures.notComputed,
    };
  });
}

function placeOf({ number, content, plan, area, subject, at }: Proposal) {
  const { unit, catalogue } = subject;
  const owner = area.at(-1) ?? '';
  const { stage, name: stageName } = at;
  return { number, title: content.title, plan, area: [...area], owner, unit, catalogue, stage, stageName };
}

/** A group, and a procedure without code and name, are unique to their proposal. */
function keyOf(proposal: string, entry: LineSubject): string {
  const key = entry.id === 'group' ? null : procedureKey(entry);
  return key === null ? `#${proposal}` : indexKey(key);
}

function countOf(types: readonly MeasureType[], type: MeasureType): number {
  return types.filter((one) => one === type).length;
}
