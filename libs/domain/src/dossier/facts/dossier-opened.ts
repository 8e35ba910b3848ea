import type { Fact } from '../../kernel/decider.js';
import { inTime } from '../../plan/first-fact.js';
import type { StageEntry } from '../../plan/route.js';
import type { Dossier } from '../state.js';

/** The first fact of every dossier. `own`: for one proposal, because no stage gathers. */
export type DossierOpened = Fact<
  'DossierOpened',
  {
    readonly plan: string;
    readonly path: string;
    readonly pathVersion: number;
    readonly area: readonly string[];
    readonly unit: string;
    readonly number: string | null;
    readonly title: string;
    readonly own: boolean;
    readonly enteredLate: boolean;
    readonly at: StageEntry;
  }
>;

export const dossierOpened = { version: 2, upcasts: { 1: inTime }, begin } as const;

function begin({ data, on }: DossierOpened): Dossier {
  return {
    area: data.area,
    at: data.at,
    enteredLate: data.enteredLate,
    number: data.number,
    own: data.own,
    path: data.path,
    pathVersion: data.pathVersion,
    plan: data.plan,
    title: data.title,
    unit: data.unit,
    status: data.own ? 'closed' : 'gathering',
    openedOn: on,
    since: on,
    entries: [],
    staying: [],
    decided: [],
    decisions: [],
    received: false,
    explanations: [],
    letters: [],
    returns: 0,
    acts: [],
    authors: [],
    approvers: [],
  };
}
