import { STAGES } from '../ward.js';

/** Where something stands on the path, told from the facts alone and without the deciders. */
export interface PathPlace {
  stage: number;
  edition: number;
  approved: number | null;
  assessing: boolean;
  accepted: number | null;
  dossier: string | null;
  /** Questions without an answer. */
  asked: number;
  received: boolean;
  /** Of a dossier: it takes nothing in any more. */
  closed: boolean;
  over: boolean;
}

/** For each type of event: moves the place on and says whether the fact could follow there. */
export type Steps<Event extends { readonly type: string; readonly data: unknown }> = {
  readonly [Type in Event['type']]: (
    place: PathPlace,
    data: Extract<Event, { readonly type: Type }>['data'],
  ) => boolean;
};

export const GATHERING = STAGES.findIndex((stage) => stage.gathers);
const LAST = STAGES.length;

/** The place of what has not begun. */
export function nowhere(): PathPlace {
  const fresh = { approved: null, assessing: false, accepted: null, received: false };
  return { stage: -1, edition: 1, dossier: null, asked: 0, closed: false, over: false, ...fresh };
}

export function kindAt(place: PathPlace): string | undefined {
  return STAGES[place.stage]?.kind;
}

/** The index of a stage on the path, or -1. */
export function indexOf(stage: string): number {
  return STAGES.findIndex(({ id }) => id === stage);
}

/** Enters a stage anew: what was done at the one before counts no more. */
export function enter(place: PathPlace, stage: number): boolean {
  Object.assign(place, { stage, approved: null, assessing: false, accepted: null, received: false });
  place.over = stage === LAST;
  return true;
}

/** On to the very next stage, or to the end after the last. */
export function forward(place: PathPlace, from: string, to: { readonly stage: string } | null): boolean {
  const next = to === null ? LAST : indexOf(to.stage);
  const right = indexOf(from) === place.stage && next === place.stage + 1;
  return enter(place, next) && right;
}

/** Back to an earlier stage. */
export function back(place: PathPlace, from: string, to: string): boolean {
  const right = indexOf(from) === place.stage && indexOf(to) >= 0 && indexOf(to) < place.stage;
  return enter(place, indexOf(to)) && right;
}
