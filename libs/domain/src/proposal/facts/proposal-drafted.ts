import type { Fact } from '../../kernel/decider.js';
import { personOf } from '../../kernel/actor.js';
import type { Measurement } from '../../measurement/record/measurement.js';
import type { StageEntry, RouteSubject } from '../../plan/route.js';
import type { Content } from '../content.js';
import type { EntryCount } from '../entries.js';
import { entered, withPerson, type Proposal } from '../state.js';
import type { Upcast } from '../../kernel/codec.js';
import { inTime } from '../../plan/first-fact.js';
import { unmeasured, type EditionMade } from './edition.js';

export type ProposalDrafted = Fact<
  'ProposalDrafted',
  EditionMade & {
    readonly plan: string;
    readonly number: string;
    readonly path: string;
    readonly pathVersion: number;
    readonly area: readonly string[];
    readonly subject: RouteSubject;
    readonly at: StageEntry;
    readonly content: Content;
    readonly given: EntryCount;
    readonly enteredLate: boolean;
    readonly measurements: readonly Measurement[];
  }
>;

/** Figures came after the first draft. */
const figureless: Upcast = (data) => ({ ...data, measurements: [] });

export const proposalDrafted = { version: 4, upcasts: { 1: unmeasured, 2: inTime, 3: figureless }, begin } as const;

function begin({ data, by, on }: ProposalDrafted): Proposal {
  // A state is copied at every fact, and engines copy an object whose properties are all named here much faster.
  return {
    area: data.area,
    complete: data.complete,
    content: data.content,
    edition: data.edition,
    enteredLate: data.enteredLate,
    given: data.given,
    measurements: data.measurements,
    number: data.number,
    path: data.path,
    pathVersion: data.pathVersion,
    plan: data.plan,
    subject: data.subject,
    warnings: data.warnings,
    status: 'open',
    origin: data.at,
    ...entered(data.at, on),
    reworking: false,
    opinions: [],
    dossier: null,
    drafters: withPerson([], personOf(by)),
    approvers: [],
    returns: 0,
    submittedOn: null,
    outcome: null,
    partlyRejected: false,
    acts: [],
  };
}
