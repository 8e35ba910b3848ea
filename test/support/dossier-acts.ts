import type { DossierRead, DossierEntry } from './answers.js';
import { act, begunOn, readProposal, tagOf, type Acting, type Asked } from './proposal-acts.js';
import type { Answer, Session } from './service.js';

export interface Signed {
  readonly number: string;
  readonly date: string;
  readonly signer: { readonly person: string; readonly title: string };
  readonly samePaper?: boolean;
}

export type MeasureDecided =
  | { readonly outcome: 'approved' }
  | { readonly outcome: 'rejected'; readonly reason: string }
  | { readonly outcome: 'referred'; readonly to: string; readonly document?: string };

export function readDossier(by: Session, id: string): Promise<DossierRead> {
  return by.get<DossierRead>(`/dossiers/${id}`);
}

export function openDossier(
  by: Session,
  plan: string,
  opened: { readonly path: string; readonly unit?: string; readonly title: string },
  { on, ...sending }: Acting = {},
): Promise<Answer> {
  return by.post(`/plans/${plan}/dossiers`, { ...opened, ...begunOn(on) }, sending);
}

function onDossier(by: Session, id: string, asked: Asked, acting?: Acting): Promise<Answer> {
  return act(by, `/dossiers/${id}`, asked, acting);
}

/** Puts the newest edition of a proposal in, and looks that it is there. */
export async function include(by: Session, dossier: string, proposal: string, acting: Acting = {}): Promise<void> {
  const { on, key } = acting;
  const seen = await readProposal(by, proposal);
  const ifMatch = acting.ifMatch === undefined ? tagOf(seen) : acting.ifMatch;
  const body = { proposal, edition: seen.edition, ...(on === undefined ? {} : { occurredOn: on }) };
  await by.post(`/dossiers/${dossier}/proposals`, body, { key, ifMatch });
  const { entries } = await readDossier(by, dossier);
  if (!entries.some((entry) => entry.proposal === proposal)) throw new Error('not in the dossier');
}

interface Removed {
  readonly proposal: string;
  readonly reason: string;
}

export const remove = (by: Session, id: string, removed: Removed, acting?: Acting) =>
  onDossier(by, id, ['removals', removed], acting);

type Move = readonly [verb: string, letter: Signed | null];

/** Closing, submitting and accepting name what is in the dossier, as it was seen. */
async function move(by: Session, id: string, [verb, letter]: Move, acting?: Acting): Promise<Answer> {
  const seen = await readDossier(by, id);
  const proposals = seen.entries.map(({ proposal, edition }) => ({ proposal, edition }));
  return onDossier(by, id, [verb, { proposals, letter }], { ifMatch: tagOf(seen), ...acting });
}

export const close = (by: Session, id: string, letter: Signed | null = null, acting?: Acting) =>
  move(by, id, ['closure', letter], acting);

export const submitDossier = (by: Session, id: string, letter: Signed | null, acting?: Acting) =>
  move(by, id, ['submission', letter], acting);

export const acceptDossier = (by: Session, id: string, letter: Signed | null = null, acting?: Acting) =>
  move(by, id, ['acceptance', letter], acting);

export const receive = (by: Session, id: string, acting?: Acting) => onDossier(by, id, ['receipt', {}], acting);

/** Asks for an explanation; gives its id. */
export async function askExplanation(
  by: Session,
  id: string,
  asked: { readonly question: string; readonly answerBy?: string },
  acting?: Acting,
): Promise<string> {
  await onDossier(by, id, ['explanations', asked], acting);
  return (await readDossier(by, id)).explanations.at(-1)!.id;
}

export const recordExplanation = (
  by: Session,
  id: string,
  answer: { readonly explanation: string; readonly text: string },
  acting?: Acting,
) => onDossier(by, id, [`explanations/${answer.explanation}/answer`, { text: answer.text }], acting);

export const recordOutsideAct = (by: Session, id: string, fact: { readonly who: string; readonly what: string }) =>
  onDossier(by, id, ['outside-acts', fact]);

export const returnItems = (
  by: Session,
  id: string,
  returned: { readonly proposals: readonly string[]; readonly to?: string; readonly reason: string },
  acting?: Acting,
) => onDossier(by, id, ['item-returns', returned], acting);

export const returnDossier = (
  by: Session,
  id: string,
  returned: { readonly to?: string; readonly reason: string },
  acting?: Acting,
) => onDossier(by, id, ['return', returned], acting);

/** What a decision says of each measure of an entry; an entry for which nothing is said stays undecided. */
export type Judge = (entry: DossierEntry) => readonly MeasureDecided[] | null;

/** `reason`: why it does not wait for an explanation. */
interface Deciding extends Signed {
  readonly reason?: string;
}

/** Issues a decision over what is in the dossier, on the day that it bears. */
export async function decide(by: Session, id: string, decision: Deciding, judge: Judge): Promise<Answer> {
  const seen = await readDossier(by, id);
  const outcomes = seen.entries.flatMap((entry) => {
    const said = judge(entry);
    const measures = said?.map((one, at) => ({ measure: entry.measures[at] ?? '', ...one }));
    return measures ? [{ proposal: entry.proposal, edition: entry.edition, measures }] : [];
  });
  return onDossier(by, id, ['decisions', { ...decision, outcomes }], {
    on: decision.date,
    ifMatch: tagOf(seen),
  });
}

/** A further decision says the same of every measure of one proposal that the last decision ended. */
export async function amend(by: Session, id: string, decision: Signed, said: MeasureDecided): Promise<Answer> {
  const { decisions, proposals, ...seen } = await readDossier(by, id);
  const amended = decisions.at(-1)!.id;
  const outcomes = proposals
    .filter((stay) => stay.decision === amended)
    .map(({ proposal, edition, measures }) => ({
      proposal,
      edition,
      measures: measures.map(({ measure }) => ({ measure, ...said })),
    }));
  const body = { ...decision, decision: amended, outcomes };
  return onDossier(by, id, ['amendments', body], { on: decision.date, ifMatch: tagOf(seen) });
}

/** Every measure of every entry. */
export const approveAll: Judge = (entry) => entry.measures.map(() => ({ outcome: 'approved' }));
