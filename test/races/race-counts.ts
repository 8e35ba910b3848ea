import type { DossierCommand, ProposalCommand } from '@app/domain';
import type { RecordedEvent } from '@app/event-store';
import { overlap, type LedgerEntry } from './ledger.js';
import { readDossierEvent } from './streams.js';

/** How often each race was met, and what else a contest must have come to. */
export interface RacesMet {
  /** Two clients claimed one proposal at once; one got it, the other was refused for that. */
  readonly claimAndClaim: number;
  /** A dossier closed after a claim on it was recorded and before it answered, and so declined. */
  readonly closeAndClaim: number;
  /** A proposal was taken out of a dossier while another client claimed it. */
  readonly removeAndClaim: number;
  /** Of a return and a decision at once over one proposal, one was done and the other refused for that. */
  readonly returnAndDecide: number;
  /** Somebody was refused who had drafted or approved the same proposal in another post. */
  readonly fourEyes: number;
  /** Proposals came to the end of their path. */
  readonly decided: number;
}

const LOST: readonly (string | null)[] = [
  'REVISION_MISMATCH',
  'CONFLICT',
  'IN_A_DOSSIER',
  'PROPOSAL_OVER',
  'NOT_IN_DOSSIER',
  'LIST_DIFFERS',
  'DOSSIER_OVER',
  'ALREADY_DECIDED',
  'WRONG_STAGE',
  'NOT_RECEIVED',
];

/** Counts the races from what was asked, what was answered and what was recorded. */
export function racesMet(log: readonly RecordedEvent[], entries: readonly LedgerEntry[]): RacesMet {
  const claims = of(entries, 'RequestInclusion');
  const removals = of(entries, 'RemoveProposal').filter(done);
  const decisions = of(entries, 'IssueDecision');
  const returns = of(entries, 'ReturnItems', 'ReturnDossier');
  const oneLost = (a: LedgerEntry, b: LedgerEntry) =>
    (done(a) && LOST.includes(b.refused)) || (done(b) && LOST.includes(a.refused));
  const same = (a: LedgerEntry, b: LedgerEntry) =>
    a.client !== b.client && overlap(a, b) && a.message.id === b.message.id;
  return {
    claimAndClaim: pairs(claims, claims, (a, b) => same(a, b) && oneLost(a, b)) / 2,
    closeAndClaim: declinedByClosing(log),
    removeAndClaim: pairs(
      removals,
      claims,
      (a, b) =>
        a.client !== b.client &&
        overlap(a, b) &&
        proposalsOf(a)?.includes(b.message.id) === true &&
        (done(b) || LOST.includes(b.refused)),
    ),
    returnAndDecide: pairs(returns, decisions, (a, b) => same(a, b) && oneLost(a, b) && overOne(a, b)),
    fourEyes: entries.filter((entry) => entry.refused === 'FOUR_EYES').length,
    decided: log.filter(({ type }) => type === 'ProposalDecided.v2').length,
  };
}

function of(
  entries: readonly LedgerEntry[],
  ...types: readonly (ProposalCommand | DossierCommand)['type'][]
): readonly LedgerEntry[] {
  return entries.filter(({ message }) => types.includes(message.command.type));
}

function done({ answer }: LedgerEntry): boolean {
  return answer?.changed === true;
}

function pairs(
  left: readonly LedgerEntry[],
  right: readonly LedgerEntry[],
  match: (a: LedgerEntry, b: LedgerEntry) => boolean,
): number {
  return left.reduce((sum, a) => sum + right.filter((b) => a !== b && match(a, b)).length, 0);
}

/** The proposals that a command on a dossier names; null for all. */
function proposalsOf({ message }: LedgerEntry): readonly string[] | null {
  if (message.aggregate === 'proposal') return [message.id];
  const { command } = message;
  if (command.type === 'RemoveProposal') return [command.proposal];
  if (command.type === 'ReturnItems') return command.proposals;
  if (command.type === 'IssueDecision') return command.outcomes.map((outcome) => outcome.proposal);
  return null;
}

function overOne(a: LedgerEntry, b: LedgerEntry): boolean {
  const [left, right] = [proposalsOf(a), proposalsOf(b)];
  return left === null || right === null || left.some((proposal) => right.includes(proposal));
}

function declinedByClosing(log: readonly RecordedEvent[]): number {
  const positions = new Map(log.map(({ id, position }) => [id, position]));
  const dossiers = log.filter(({ stream }) => stream.startsWith('dossier-')).map(readDossierEvent);
  return dossiers.filter(({ id, event, metadata, recorded }) => {
    if (event.type !== 'InclusionDeclined' || event.data.reason !== 'closed') return false;
    const claimed = positions.get(metadata.causationId ?? '') ?? '';
    const closed = dossiers.find((other) => other.id === id && other.event.type === 'DossierClosed');
    const at = closed?.recorded.position ?? '';
    return claimed < at && at < recorded.position;
  }).length;
}
