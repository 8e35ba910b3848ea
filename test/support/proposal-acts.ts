import type { ProposalRead } from './answers.js';
import type { ContentSent } from './content.js';
import type { Answer, Sending, Session } from './service.js';

/** The ETag of what was read. */
export function tagOf({ revision }: { readonly revision: number }): string {
  return `"${String(revision)}"`;
}

/** Besides key and revision: the date on the paper. */
export interface Acting extends Sending {
  readonly on?: string | undefined;
}

export interface Drafting {
  readonly unit: string;
  readonly item?: string;
  readonly catalogue?: string;
  readonly year?: number;
}

export function readProposal(by: Session, id: string): Promise<ProposalRead> {
  return by.get<ProposalRead>(`/proposals/${id}`);
}

export function draft(
  by: Session,
  plan: string,
  sent: Drafting & { readonly content: ContentSent },
  { on, ...sending }: Acting = {},
): Promise<Answer> {
  const { content, ...place } = sent;
  return by.post(`/plans/${plan}/proposals`, { ...place, ...content, ...begunOn(on) }, sending);
}

/** What is asked: the last part of the address, and the body. */
export type Asked = readonly [verb: string, body: object];

/** What is put in place of what was there. */
const REPLACED = ['content', 'measurements'];

/** An act on what exists, as a person does it: look first, then act on what was seen. */
export async function act(by: Session, path: string, [verb, body]: Asked, acting: Acting = {}): Promise<Answer> {
  const { on, key, ifMatch } = acting;
  const seen = ifMatch === undefined ? (await by.read(path)).etag : ifMatch;
  const sent = { ...body, ...dated(on) };
  const sending = { key, ifMatch: seen };
  return REPLACED.includes(verb) ? by.put(`${path}/${verb}`, sent, sending) : by.post(`${path}/${verb}`, sent, sending);
}

function dated(on: string | undefined): object {
  return on === undefined ? {} : { occurredOn: on };
}

/** Of what begins: the plans of a program are adopted on the day of its first start. */
export function begunOn(on: string | undefined): object {
  return on === undefined ? {} : { occurredOn: on, enteredLate: true };
}

function onProposal(by: Session, id: string, asked: Asked, acting?: Acting): Promise<Answer> {
  return act(by, `/proposals/${id}`, asked, acting);
}

export const revise = (by: Session, id: string, content: ContentSent, acting?: Acting) =>
  onProposal(by, id, ['content', content], acting);

/** The figures of all its procedures anew. */
export const measure = (by: Session, id: string, measurements: readonly object[], acting?: Acting) =>
  onProposal(by, id, ['measurements', { measurements }], acting);

export const answerWarnings = (by: Session, id: string, answers: readonly object[], acting?: Acting) =>
  onProposal(by, id, ['warning-answers', { answers }], acting);

interface Judging extends Acting {
  readonly edition?: number | undefined;
}

/** On the newest edition, unless another one is named. */
async function onEdition(by: Session, id: string, [verb, body]: Asked, acting: Judging = {}): Promise<Answer> {
  const seen = await readProposal(by, id);
  const edition = acting.edition ?? seen.edition;
  return onProposal(by, id, [verb, { ...body, edition }], { ifMatch: tagOf(seen), ...acting });
}

export const headApprove = (by: Session, id: string, acting?: Judging) =>
  onEdition(by, id, ['head-approval', {}], acting);

export const sendBack = (by: Session, id: string, reason: string, acting?: Judging) =>
  onEdition(by, id, ['send-back', { reason }], acting);

/** `reason`: why it does not wait for an opinion. */
export const accept = (by: Session, id: string, acting: Judging & { readonly reason?: string } = {}) =>
  onEdition(by, id, ['acceptance', { reason: acting.reason ?? null }], acting);

export const submit = (by: Session, id: string, acting?: Acting) => onProposal(by, id, ['submission', {}], acting);

export const startAssessment = (by: Session, id: string, acting?: Acting) =>
  onProposal(by, id, ['assessment', {}], acting);

export const returnProposal = (by: Session, id: string, reason: string, acting?: Acting & { readonly to?: string }) =>
  onProposal(by, id, ['return', { reason, to: acting?.to ?? null }], acting);

export const withdraw = (by: Session, id: string, reason: string, acting?: Acting) =>
  onProposal(by, id, ['withdrawal', { reason }], acting);

/** Asks somebody for an opinion; gives its id. */
export async function askOpinion(
  by: Session,
  id: string,
  asked: { readonly from: string; readonly unit?: string; readonly question: string; readonly answerBy?: string },
  acting?: Acting,
): Promise<string> {
  await onProposal(by, id, ['opinions', asked], acting);
  return (await readProposal(by, id)).opinions.at(-1)!.id;
}

export const postpone = (
  by: Session,
  id: string,
  sent: { readonly until: string; readonly reason: string },
  acting?: Acting,
) => onProposal(by, id, ['postponement', sent], acting);

export const correct = (
  by: Session,
  id: string,
  sent: { readonly revision: number; readonly changes: object; readonly reason: string },
  acting?: Acting,
) => onProposal(by, id, ['corrections', sent], acting);

export const resume = (by: Session, id: string, acting?: Acting) => onProposal(by, id, ['resumption', {}], acting);

export const recordOpinion = (
  by: Session,
  id: string,
  answer: { readonly opinion: string; readonly text: string },
  acting?: Acting,
) => onProposal(by, id, [`opinions/${answer.opinion}/answer`, { text: answer.text }], acting);
