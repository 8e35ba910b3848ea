import type { Fields, Sheet } from '@app/pages';
import { createHash } from 'node:crypto';
import type { WarningTold } from './answers.js';
import type { Lack } from './missing.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import type { EditionChangesBody } from '../../proposals/edition-views.js';
import type { Again } from '../acts/form-acts.js';
import type { WritingPart } from './parts.js';

/** A proposal as one person is writing it. */
export interface ProposalWriting {
  readonly proposal: ProposalBody;
  readonly part: WritingPart;
  readonly fields: Fields;
  /** What the server keeps of it; null if nothing. */
  readonly kept: Kept | null;
  /** What others saved since the writing began; null if nothing. */
  readonly meanwhile: EditionChangesBody | null;
  readonly sheet: Sheet;
  /** Raised by what is written now, with the procedures by their places. */
  readonly warnings: readonly WarningTold[];
  readonly lacks: readonly Lack[];
  /** Why the form is shown again. */
  readonly again: Again | null;
  /** Where the same person kept other texts, in another window. */
  readonly elsewhere: Elsewhere | null;
  /** What has just been done. */
  readonly said: 'nothing' | 'saved' | 'unchanged';
}

export interface Kept {
  readonly revision: number;
  readonly at: string;
}

export interface Elsewhere {
  readonly at: string;
  readonly fields: Fields;
}

/** What a form of it sent. */
export interface SentWriting {
  readonly id: string;
  readonly part: WritingPart;
  readonly fields: Fields;
  readonly button: string;
}

/** The edition from which one writes. */
export const BASE_EDITION = 'edition';

/** What was wrong with the field. */
export function faultAt(problem: ProblemBody | null | undefined, field: string): string | undefined {
  return problem?.errors?.find((one) => one.field === field)?.message;
}

/** Tells whether anything was typed since the page was shown. */
export function digestOf(fields: Fields): string {
  const filled = Object.entries(fields).filter(([, text]) => text !== '');
  const sorted = filled.sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 22);
}
