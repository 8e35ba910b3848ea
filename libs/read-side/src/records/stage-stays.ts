import type { CivilDate, DossierEvent, ProposalEvent, RoleAtUnit, StageEntry } from '@app/domain';
import type { Mark } from './mark.js';

/** What led away from a stage, or ended all. */
export interface StayEnd extends Mark {
  readonly type: ProposalEvent['type'] | DossierEvent['type'];
  readonly reason: string | null;
}

/** Put off until a day. `resumed`: taken up again before. */
export interface Postponement extends Mark {
  readonly until: CivilDate;
  readonly reason: string;
  readonly resumed: Mark | null;
}

/** A proposal or dossier at a stage, from the fact that led there to the one that led away. */
export interface StageStay extends Pick<StageEntry, 'stage' | 'name' | 'kind' | 'index' | 'due' | 'deadline'> {
  readonly with: readonly RoleAtUnit[];
  readonly entered: Mark;
  readonly left: StayEnd | null;
  readonly postponed: readonly Postponement[];
}

interface Standing {
  readonly at: StageEntry;
  readonly status: string;
}

export interface Folded {
  /** Null before the first fact. */
  readonly before: Standing | null;
  readonly after: Standing;
  readonly fact: ProposalEvent | DossierEvent;
  readonly revision: number;
}

const OVER = ['completed', 'decided', 'withdrawn', 'over'];

/** Oldest first, after one more fact. What corrections change in them, they change wherever a record holds it. */
export function staysAfter(stays: readonly StageStay[], folded: Folded): readonly StageStay[] {
  const { before, after, fact, revision } = folded;
  const mark = { revision, on: fact.on, by: fact.by };
  if (before === null) return [enter(after.at, mark)];
  const ends = OVER.includes(after.status) && !OVER.includes(before.status);
  const moves = after.at !== before.at;
  if (!ends && !moves) return withPostponement(stays, fact, mark);
  const left = { ...mark, type: fact.type, reason: reasonOf(fact.data) };
  return [...withLast(stays, { left }), ...(moves ? [enter(after.at, mark)] : [])];
}

function enter({ stage, name, kind, index, due, deadline, actors }: StageEntry, entered: Mark): StageStay {
  const posts = new Map(actors.map(({ role, unit }) => [`${role}@${unit}`, { role, unit }]));
  return { stage, name, kind, index, due, deadline, with: [...posts.values()], entered, left: null, postponed: [] };
}

function withPostponement(stays: readonly StageStay[], { type, data }: Folded['fact'], mark: Mark) {
  const postponed = stays.at(-1)?.postponed ?? [];
  if (type === 'ProposalPostponed') {
    const { until, reason } = data;
    return withLast(stays, { postponed: [...postponed, { until, reason, ...mark, resumed: null }] });
  }
  if (type !== 'ProposalResumed') return stays;
  const resumed = postponed.map((one, at) => (at === postponed.length - 1 ? { ...one, resumed: mark } : one));
  return withLast(stays, { postponed: resumed });
}

function withLast(stays: readonly StageStay[], change: Partial<StageStay>): readonly StageStay[] {
  return stays.map((stay, at) => (at === stays.length - 1 ? { ...stay, ...change } : stay));
}

function reasonOf(data: object): string | null {
  return 'reason' in data && typeof data.reason === 'string' ? data.reason : null;
}
