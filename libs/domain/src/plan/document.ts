import type { AreaLevel } from '../kernel/area.js';
import type { ActingRole } from '../kernel/roles.js';
import type { Deadline } from '../deadline/deadline.js';
import type { TargetFigure } from './targets.js';

/** In the form of `deploy/plans/plan.schema.json`. What the document leaves open is null. */
export interface PlanDocument {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly date: PartialDate | null;
  readonly draft: boolean;
  readonly issuer: { readonly name: string; readonly area: string; readonly signedAs: string | null };
  readonly areas: readonly Area[];
  readonly legalBasis: readonly LegalBasis[];
  readonly catalogues: readonly Catalogue[];
  readonly units: readonly PlanUnit[];
  readonly unitSets: readonly UnitSet[];
  readonly paths: readonly Path[];
  readonly items: readonly ReviewItem[];
  readonly outsideItems: OutsideItems | null;
  readonly tasks: readonly Task[];
  readonly targets: readonly Target[];
  readonly remarks: readonly Remark[];
}

/** A date of which the document may give only the year, or year and month; `text` as printed. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly text: string;
}

export interface Area {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parent: string | null;
}

export interface LegalBasis {
  readonly number: string;
  readonly date: string | null;
  readonly issuer: string;
  readonly about: string | null;
  readonly section: string;
}

export interface Catalogue {
  readonly code: string;
  readonly name: string;
  readonly path: string | null;
  readonly deadlines: readonly StageDeadline[];
}

/** `roles`: those that can be held there. `outside`: not part of the issuer's administration, and without users. */
export interface PlanUnit {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly roles: readonly ActingRole[];
  readonly outside: boolean;
}

/** A name for several units ("Các phòng chuyên môn"). `members` is our reading if `reading` is set. */
export interface UnitSet {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly reading: string | null;
}

export type StageKind = 'review' | 'consolidation' | 'submission' | 'approval';

export interface Path {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly section: string | null;
  readonly reading: string | null;
  readonly stages: readonly Stage[];
}

/** `gathers`: accepted proposals go into a dossier here. `letter`: the dossier leaves with a numbered letter. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly kind: StageKind;
  readonly actors: readonly StageActor[];
  readonly product: string | null;
  readonly gathers: boolean;
  readonly letter: boolean;
  readonly deadline: Deadline | null;
  readonly section: string | null;
  readonly reading: string | null;
}

/** What each kind of stage needs somebody to do. */
export const STAGE_DUTIES = {
  review: ['draft', 'approve'],
  consolidation: ['assess'],
  submission: ['sign'],
  approval: ['examine', 'decide'],
} as const satisfies Record<StageKind, readonly string[]>;

export type Duty = (typeof STAGE_DUTIES)[StageKind][number];

/** Only confirmed roles may bind others, or sign what leaves the unit or the ward. */
export const CONFIRMED_DUTIES: readonly Duty[] = ['approve', 'sign', 'examine', 'decide'];

/**
 * A role at a unit; `lead` is the unit that leads the proposal's review item. A unit set stands for each member whose
 * area holds the proposal: any of them may do it.
 */
export interface StageActor {
  readonly duty: Duty;
  readonly role: ActingRole;
  readonly unit: string;
}

export interface StageDeadline {
  readonly stage: string;
  readonly deadline: Deadline;
}

/**
 * `id` is the position in the document (`A.I.1`); `lead` and `coordinating` name units or unit sets. `procedures`: the
 * codes that it names, as written; absent where it names none.
 */
export interface ReviewItem {
  readonly id: string;
  readonly number: string;
  readonly group: string | null;
  readonly name: string;
  readonly section: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly catalogue: string | null;
  readonly path: string | null;
  readonly procedures?: readonly string[];
  readonly window: ReviewWindow | null;
  readonly deadline: Deadline | null;
  readonly deadlines: readonly StageDeadline[];
  readonly product: string | null;
  readonly remarks: readonly Remark[];
}

/** When to review; never a deadline. */
export interface ReviewWindow {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Units that may draft proposals outside the list, and the catalogues whose path these take. */
export interface OutsideItems {
  readonly section: string;
  readonly catalogues: readonly string[];
  readonly reading: string | null;
}

export interface Task {
  readonly id: string;
  readonly number: string;
  readonly group: string | null;
  readonly name: string;
  readonly section: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly start: string | null;
  readonly deadlines: readonly TaskDeadline[];
  readonly remarks: readonly Remark[];
}

/** A task may have several dated products (a divided row of a table). */
export interface TaskDeadline {
  readonly deadline: Deadline;
  readonly product: string | null;
}

/** `figure`: as printed. `measures`: the typed figures, under their stored name. */
export interface Target {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly figure: string | null;
  readonly section: string;
  readonly measures: readonly TargetFigure[];
  readonly remarks: readonly Remark[];
}

/**
 * `gap`: the document leaves it open. `as-written`: stored although wrong or odd. `contradiction`: the document
 * contradicts itself. `reading`: ours, not the document's.
 */
export interface Remark {
  readonly kind: 'gap' | 'as-written' | 'contradiction' | 'reading';
  readonly at: string;
  readonly text: string;
}
