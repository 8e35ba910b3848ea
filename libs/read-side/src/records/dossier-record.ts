import { rejectsSome, withEarlier, type DossierEvent } from '@app/domain';
import { factAt, withCorrection } from './corrections.js';
import type { DossierRecord, Numbered, ProposalStay } from './dossier-record-parts.js';
import { answered, lapsing, type Mark } from './mark.js';

type Data<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>['data'];
type Keep<Type extends DossierEvent['type']> = (record: DossierRecord, data: Data<Type>, mark: Mark) => DossierRecord;

const goneOn = (record: DossierRecord, mark: Mark, reason: string | null): DossierRecord => {
  return { ...record, explanations: lapsing(record.explanations, { ...mark, reason }) };
};
const sent = (record: DossierRecord, { letter, from: stage }: Data<'DossierClosed'>, mark: Mark): DossierRecord =>
  goneOn(
    letter ? { ...record, letters: [...record.letters, { ...letter, numberAnswer: null, stage, ...mark }] } : record,
    mark,
    null,
  );
const returned = (
  record: DossierRecord,
  { proposals, released, reason }: Data<'ItemsReturned'>,
  mark: Mark,
): DossierRecord => (released ? leaving(record, proposals, { ...mark, how: 'returned', reason }) : record);
const isOver = ({ proposals }: DossierRecord) => proposals.every(({ left, final }) => left !== null || final);

const corrected = (record: DossierRecord, data: Data<'DossierCorrected' | 'ClaimCorrected'>, mark: Mark) => {
  const { revision, changes, was, reason } = data;
  return withCorrection(record, factAt(revision), { changes, was, reason, mark });
};

/** The facts of which a record keeps something. */
const KEEPING: { readonly [Type in DossierEvent['type']]?: Keep<Type> } = {
  DossierClosed: sent,
  DossierSubmitted: sent,
  DossierAccepted: (record, data, mark) => sent(goneOn(record, mark, data.reason), data, mark),
  DossierAdvanced: sent,
  ExplanationRequested: (record, { explanation: id, asked: of, ...said }, mark) => {
    const explanation = { id, ...said, of, asked: mark, answer: null, lapsed: null };
    return { ...record, explanations: [...record.explanations, explanation] };
  },
  ExplanationReceived: (record, { explanation, text }, mark) => {
    return { ...record, explanations: answered(record.explanations, explanation, { text, ...mark }) };
  },
  OutsideActRecorded: (record, data, mark) => ({
    ...record,
    outsideActs: [...record.outsideActs, { ...data, ...mark }],
  }),
  ProposalIncluded: (record, { proposal, number, title, edition, subject }, mark) => {
    const stay = { proposal, number, title, edition, unit: subject.unit, included: mark };
    const open = {
      ...stay,
      left: null,
      outcome: null,
      measures: [],
      decision: null,
      final: false,
      partlyRejected: false,
    };
    return { ...record, proposals: [...record.proposals, open] };
  },
  ProposalRemoved: (record, { proposal, reason }, mark) =>
    leaving(record, [proposal], { ...mark, how: 'removed', reason }),
  ItemsReturned: (record, data, mark) => {
    const left = returned(record, data, mark);
    return isOver(left) ? goneOn(left, mark, data.reason) : left;
  },
  DossierReturned: (record, data, mark) => goneOn(returned(record, data, mark), mark, data.reason),
  DecisionAmended: (record, { decision, amends, stage, outcomes }, mark) => {
    const said = new Map(outcomes.map((one) => [one.proposal, one]));
    const further = {
      ...decision,
      ...mark,
      amends,
      numberAnswer: null,
      stage,
      proposals: [...said.keys()],
      reason: null,
    };
    const proposals = record.proposals.map((stay) => {
      const { outcome, measures } = said.get(stay.proposal) ?? {};
      return stay.final && outcome && measures ? { ...stay, outcome, measures, decision: decision.id } : stay;
    });
    return { ...record, decisions: [...record.decisions, further], proposals };
  },
  PaperNumberAnswered: (record, { number, answer }) => ({
    ...record,
    letters: withAnswer(record.letters, number, answer),
    decisions: withAnswer(record.decisions, number, answer),
  }),
  DossierCorrected: (record, data, mark) => {
    const right = corrected(record, data, mark);
    return data.changes.number === undefined ? right : withoutAnswer(right, data.revision);
  },
  ClaimCorrected: corrected,
  DecisionIssued: (before, { decision, stage, outcomes, undecided, reason }, mark) => {
    const record = undecided.length === 0 ? goneOn(before, mark, reason) : before;
    const said = new Map(outcomes.map((one) => [one.proposal, one]));
    const proposals = record.proposals.map((stay) => {
      const decided = stay.left === null ? said.get(stay.proposal) : undefined;
      if (!decided) return stay;
      const { measures, final } = decided;
      const outcome = withEarlier(decided.outcome, stay.partlyRejected);
      const partlyRejected = stay.partlyRejected || rejectsSome(measures);
      return { ...stay, outcome, measures, decision: decision.id, final, partlyRejected };
    });
    const issued = {
      ...decision,
      ...mark,
      amends: null,
      numberAnswer: null,
      stage,
      proposals: [...said.keys()],
      reason,
    };
    return { ...record, decisions: [...record.decisions, issued], proposals };
  },
};

/** The record after one more fact, which stands at this revision. */
export function recordDossier(
  record: DossierRecord,
  { type, data, on, by }: DossierEvent,
  revision: number,
): DossierRecord {
  // Each entry reads the data of its own type.
  const keep = KEEPING[type] as ((record: DossierRecord, data: unknown, mark: Mark) => DossierRecord) | undefined;
  return keep ? keep(record, data, { revision, on, by }) : record;
}

/** The answer was to the number before. */
function withoutAnswer(record: DossierRecord, revision: number): DossierRecord {
  const plain = <Paper extends Numbered & Mark>(papers: readonly Paper[]) =>
    papers.map((paper) => (paper.revision === revision ? { ...paper, numberAnswer: null } : paper));
  return { ...record, letters: plain(record.letters), decisions: plain(record.decisions) };
}

/** The last paper with that number is the one that was just recorded, or corrected. */
function withAnswer<Paper extends Numbered>(papers: readonly Paper[], number: string, numberAnswer: string) {
  const last = papers.findLastIndex((paper) => paper.number === number);
  return papers.map((paper, at) => (at === last ? { ...paper, numberAnswer } : paper));
}

function leaving(
  record: DossierRecord,
  proposals: readonly string[],
  left: NonNullable<ProposalStay['left']>,
): DossierRecord {
  const gone = new Set(proposals);
  const stays = record.proposals.map((stay) =>
    stay.left === null && gone.has(stay.proposal) ? { ...stay, left } : stay,
  );
  return { ...record, proposals: stays };
}
