import type { Content, DossierEvent, ProposalEvent, StageEntry } from '@app/domain';

/** What a timeline shows of a fact beyond its type, stage, date and authority. */
export type Summary = Readonly<Record<string, unknown>>;

type TimelineEvent = ProposalEvent | DossierEvent;
type Plain = string | number | boolean | null;
type IsPlain<Data> = Data extends { readonly [Key in keyof Data]: Plain } ? true : false;
type DataOf<Type extends TimelineEvent['type']> = Extract<TimelineEvent, { type: Type }>['data'];
type NotPlain = { [E in TimelineEvent as IsPlain<E['data']> extends true ? never : E['type']]: E };

/** Facts with whole editions, lists or stages, which are shortened. The compiler requires each. */
const IN_SHORT: {
  readonly [Type in keyof NotPlain]: (data: DataOf<Type>) => Summary;
} = {
  ProposalDrafted: ({ number, subject, edition, content, complete, at, enteredLate, measurements, warnings }) => {
    const { unit, item } = subject;
    const figures = measurements.length === 0 ? {} : figuresInShort(measurements, warnings);
    const written = { ...contentInShort(content), ...figures };
    return { number, unit, item, edition, complete, ...written, due: at.due, ...late(enteredLate) };
  },
  ProposalRevised: ({ edition, complete, content, measurements, warnings }) => {
    const figures = measurements === null ? {} : figuresInShort(measurements, warnings);
    return { edition, complete, ...contentInShort(content), ...figures };
  },
  ProposalMeasured: ({ edition, complete, measurements, warnings }) => {
    return { edition, complete, ...figuresInShort(measurements, warnings) };
  },
  WarningsAnswered: ({ edition, complete, warnings }) => {
    const answered = warnings.filter(({ answer }) => answer !== null).length;
    return { edition, complete, warnings: warnings.length, answered };
  },
  OpinionRequested: ({ opinion, from, unit, question, answerBy }) => {
    return { answerBy, from, opinion, question, ...(unit === null ? {} : { unit }) };
  },
  ProposalAccepted: ({ edition, reason, report }) => ({ edition, ...(report && { report }), ...given({ reason }) }),
  StageCompleted: ({ edition, dossier, to }) => ({ edition, dossier, ...stageInShort(to) }),
  ProposalReturned: ({ reason, dossier, released, to }) => ({ reason, dossier, released, ...stageInShort(to) }),
  InclusionRequested: ({ dossier, own, edition }) => ({ dossier, own, edition }),
  ProposalDecided: withoutStage,
  ProposalRedecided: withoutStage,
  DossierOpened: ({ number, title, own, unit, at, enteredLate }) => {
    return { number, title, own, unit, due: at.due, ...late(enteredLate) };
  },
  ProposalCorrected: ({ revision, was, changes, reason }) => ({ revision, was, changes, reason }),
  DecisionCorrected: withoutStage,
  CarriedCorrected: withoutStage,
  ClaimCorrected: withoutStage,
  DossierCorrected: ({ revision, was, changes, reason }) => ({ revision, was, changes, reason }),
  ProposalIncluded: ({ proposal, number, title, edition }) => ({ proposal, number, title, edition }),
  DossierClosed: moveInShort,
  DossierSubmitted: moveInShort,
  DossierAccepted: (data) => ({ ...moveInShort(data), ...given(data) }),
  DossierAdvanced: moveInShort,
  DossierReturned: ({ to, proposals, reason, released, at }) => {
    return { to, proposals, reason, released, due: at?.due ?? null };
  },
  ExplanationRequested: ({ explanation, question, answerBy }) => ({ answerBy, explanation, question }),
  ItemsReturned: ({ to, proposals, reason }) => ({ to, proposals, reason }),
  DecisionAmended: ({ decision, amends, outcomes }) => {
    return { decision, amends, outcomes: outcomes.map(({ proposal, outcome }) => ({ proposal, outcome })) };
  },
  DecisionIssued: ({ decision, outcomes, undecided, reason }) => {
    const decided = outcomes.map(({ proposal, outcome, final }) => ({ proposal, outcome, final }));
    return { decision, outcomes: decided, undecided: undecided.length, ...given({ reason }) };
  },
};

function figuresInShort(measurements: readonly unknown[], warnings: readonly unknown[]) {
  return { measured: measurements.length, warnings: warnings.length };
}

export function summaryOf({ type, data }: TimelineEvent): Summary {
  // Each entry reads the data of its own type.
  const inShort = IN_SHORT[type as keyof NotPlain] as ((data: unknown) => Summary) | undefined;
  return inShort ? inShort(data) : withoutStage(data);
}

/** The timeline shows the stage of each fact beside it. */
function withoutStage(data: object): Summary {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'stage'));
}

/** A reason that only some need. */
function given({ reason }: { readonly reason: string | null }): Summary {
  return reason === null ? {} : { reason };
}

function late(enteredLate: boolean): Summary {
  return enteredLate ? { enteredLate } : {};
}

function contentInShort({ title, procedures, measures }: Content): Summary {
  return { title, procedures: procedures.length, measures: measures.length };
}

interface Move {
  readonly proposals: readonly unknown[];
  readonly letter: unknown;
  readonly to: StageEntry | null;
}

function moveInShort({ proposals, letter, to }: Move): Summary {
  return { proposals: proposals.length, letter, ...stageInShort(to) };
}

/** Null past the last stage. */
function stageInShort(to: StageEntry | null): Summary {
  return { to: to?.stage ?? null, toName: to?.name ?? null, due: to?.due ?? null };
}
