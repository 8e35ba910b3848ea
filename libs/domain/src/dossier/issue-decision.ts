import type { Authority } from '../kernel/actor.js';
import { fact } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import { outcomeOf, type MeasureOutcome } from '../proposal/outcome.js';
import type { IssueDecision, ProposalOutcome } from './commands.js';
import type { DossierContext } from './decide.js';
import type { DecidedProposal, DossierEvent, Included } from './events.js';
import { listed, nextEntry } from './move.js';
import type { Dossier } from './state.js';

/** One of possibly several decisions on a dossier: an outcome for every measure of every proposal that it names. */
export function issueDecision(
  command: IssueDecision,
  state: Dossier,
  context: DossierContext,
  by: Authority,
): readonly DossierEvent[] {
  const { stage, kind } = state.at;
  ensure(state.status === 'closed', 'DOSSIER_NOT_CLOSED');
  ensure(kind === 'approval', 'WRONG_STAGE', { stage, kind });
  ensure(state.received, 'NOT_RECEIVED', { stage });
  ensure(command.outcomes.length > 0, 'OUTCOMES_INCOMPLETE', { field: 'outcomes' });
  const { number, date, signer } = command;
  ensure(date <= context.today, 'OCCURRED_IN_FUTURE', { field: 'date', today: context.today });
  const last = nextEntry(state, context, state.entries) === null;
  const inside = new Map(state.entries.map((entry) => [entry.proposal, entry]));
  const before = rejectedBefore(state);
  const outcomes = command.outcomes.map((outcome, at) => decided(outcome, at, { inside, before, last }));
  const named = new Set(outcomes.map((outcome) => outcome.proposal));
  ensure(named.size === outcomes.length, 'OUTCOMES_INCOMPLETE', { field: 'outcomes', rule: 'named-twice' });
  const left = state.entries.filter((entry) => !named.has(entry.proposal));
  const going = new Set(outcomes.filter((outcome) => !outcome.final).map((outcome) => outcome.proposal));
  const staying = [...state.staying, ...state.entries.filter((entry) => going.has(entry.proposal))];
  const decision = { id: context.derive('decision'), number, date, signer };
  const undecided = left.map((entry) => entry.proposal);
  return [
    fact('DecisionIssued', { stage, decision, outcomes, undecided }, by, context),
    ...advanceIfDecided(state, left, staying, context, by),
  ];
}

/** Once nothing is left undecided at this stage, what was not ended by a decision goes on to the next. */
export function advanceIfDecided(
  ...[state, left, staying, context, by]: [Dossier, readonly Included[], readonly Included[], DossierContext, Authority]
): readonly DossierEvent[] {
  if (left.length > 0 || staying.length === 0) return [];
  const to = nextEntry(state, context, staying);
  return [fact('DossierAdvanced', { from: state.at.stage, to, proposals: listed(staying), letter: null }, by, context)];
}

/** What is in the dossier and what was rejected before, by proposal; whether this is the path's last stage. */
interface Deciding {
  readonly inside: ReadonlyMap<string, Included>;
  readonly before: ReadonlyMap<string, readonly MeasureOutcome[]>;
  readonly last: boolean;
}

function decided(asked: ProposalOutcome, at: number, { inside, before, last }: Deciding): DecidedProposal {
  const field = `outcomes[${String(at)}]`;
  const entry = inside.get(asked.proposal);
  if (!entry) throw new Rejection('NOT_IN_DOSSIER', { field: `${field}.proposal`, proposal: asked.proposal });
  ensure(entry.edition === asked.edition, 'STALE_EDITION', { field: `${field}.edition`, current: entry.edition });
  ensureEveryMeasure(asked.measures, entry, field);
  const outcome = outcomeOf([...(before.get(asked.proposal) ?? []), ...asked.measures]);
  return {
    proposal: asked.proposal,
    edition: asked.edition,
    measures: asked.measures,
    outcome,
    final: last || outcome === 'rejected',
  };
}

/** What an earlier approval has rejected stays so, and counts in the outcome of the whole. */
function rejectedBefore({ decided }: Dossier): ReadonlyMap<string, readonly MeasureOutcome[]> {
  const rejected = new Map<string, MeasureOutcome[]>();
  for (const { proposal, measures } of decided) {
    const known = rejected.get(proposal) ?? [];
    rejected.set(proposal, known);
    for (const one of measures) if (one.outcome === 'rejected') known.push(one);
  }
  return rejected;
}

function ensureEveryMeasure(measures: readonly MeasureOutcome[], entry: Included, field: string): void {
  const given = measures.map((measure) => measure.measure);
  const same = [...given].sort().join() === [...entry.measures].sort().join();
  ensure(same, 'OUTCOMES_INCOMPLETE', { field: `${field}.measures`, expected: entry.measures });
  measures.forEach((measure, at) => {
    const where = `${field}.measures[${String(at)}]`;
    if (measure.outcome === 'rejected') {
      ensure(measure.reason.trim() !== '', 'REASON_REQUIRED', { field: `${where}.reason` });
    }
    if (measure.outcome === 'referred') ensure(measure.to.trim() !== '', 'REASON_REQUIRED', { field: `${where}.to` });
  });
}
