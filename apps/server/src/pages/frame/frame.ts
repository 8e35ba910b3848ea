import type { CivilDate } from '@app/domain';
import type { PageMoment } from '../past/page-moment.js';

/** What every page shows around its content. */
export interface Frame {
  readonly view: FrameView;
  readonly files: { readonly styles: string; readonly script: string; readonly fonts: readonly string[] };
  /** Null without session. */
  readonly person: FramePerson | null;
}

/** Of which moment the page is. */
export interface FrameView {
  /** Null for now. */
  readonly moment: PageMoment | null;
  /** Since when anything was recorded, where nothing was by that moment. */
  readonly since?: CivilDate | undefined;
  /** Its address now. */
  readonly page: string;
  /** Whether it is also shown as of the past. */
  readonly hasPast: boolean;
}

export interface FramePerson {
  readonly id: string;
  readonly name: string;
  /** The posts held today, in words. */
  readonly posts: readonly string[];
  /** Those of the posts, by the API's names. */
  readonly roles: readonly string[];
  /** Whether they write proposals. */
  readonly drafts: boolean;
  /** How many things wait for them. */
  readonly waiting: number;
}

/** Those of the header. */
export type Place =
  | 'work'
  | 'proposals'
  | 'dossiers'
  | 'plans'
  | 'procedures'
  | 'administration'
  | 'changes'
  | 'board'
  | 'refusals'
  | 'savings';
