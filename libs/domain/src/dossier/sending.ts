import { unless, type Check } from '../access/act.js';
import { ensure } from '../kernel/rejection.js';
import type { DossierHere } from './act.js';
import type { Moved } from './facts/moved.js';
import { listed, type Included, type Listed } from './papers.js';
import { paperNamed, paperOf, type GivenPaper, type PaperNamed } from './paper.js';
import { nextEntry } from './route.js';
import type { Dossier } from './state.js';

/** Sends the whole dossier on: the list as its sender saw it, and the letter. */
export interface Sending {
  readonly proposals: readonly Listed[];
  readonly letter: GivenPaper | null;
}

export const notEmpty: Check<Dossier> = ({ entries }) => unless(entries.length > 0, 'DOSSIER_EMPTY');

export const letterIn = ({ letter }: Sending): PaperNamed | null => letter && paperNamed(letter, 'letter');

/** @throws Rejection LIST_DIFFERS, LETTER_REQUIRED */
export function movedBy({ proposals, letter }: Sending, { state, context }: DossierHere): Moved {
  ensureSameList(proposals, state.entries);
  ensure(letter !== null || !state.at.letter, 'LETTER_REQUIRED', { field: 'letter', stage: state.at.stage });
  const to = nextEntry(state, context, state.entries);
  return { from: state.at.stage, to, proposals: listed(state.entries), letter: letter && paperOf(letter) };
}

function ensureSameList(named: readonly Listed[], entries: readonly Included[]): void {
  const text = (list: readonly Listed[]) =>
    list
      .map((one) => `${one.proposal}@${String(one.edition)}`)
      .sort()
      .join();
  ensure(text(named) === text(entries), 'LIST_DIFFERS', { field: 'proposals', inDossier: listed(entries) });
}
