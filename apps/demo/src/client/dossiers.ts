import { act, type Asked } from './act.js';
import { readProposal } from './proposals.js';
import type { Answer, Session } from './service.js';

export interface DossierEntry {
  readonly proposal: string;
  readonly edition: number;
  readonly measures: readonly string[];
}

interface DossierSeen {
  readonly entries: readonly DossierEntry[];
  readonly explanations: readonly { readonly id: string }[];
}

export interface Signed {
  readonly number: string;
  readonly date: string;
  readonly signer: { readonly person: string; readonly title: string };
}

export type MeasureDecided =
  | { readonly outcome: 'approved' }
  | { readonly outcome: 'rejected'; readonly reason: string }
  | { readonly outcome: 'referred'; readonly to: string; readonly document: string };

export function readDossier(by: Session, id: string): Promise<DossierSeen> {
  return by.get(`/dossiers/${id}`);
}

export function onDossier(by: Session, id: string, asked: Asked<DossierSeen>, on: string): Promise<Answer> {
  return act(by, `/dossiers/${id}`, asked, on);
}

/** Includes the newest edition and checks that it is there. */
export async function include(by: Session, dossier: string, proposal: string, on: string): Promise<void> {
  const { body, etag } = await by.read<{ readonly edition: number }>(`/proposals/${proposal}`);
  const sent = { proposal, edition: body.edition, occurredOn: on };
  await by.write('POST', `/dossiers/${dossier}/proposals`, sent, etag);
  const { entries } = await readDossier(by, dossier);
  if (entries.some((entry) => entry.proposal === proposal)) return;
  throw new Error(`${(await readProposal(by, proposal)).number} chưa vào hồ sơ.`);
}

/** Names what is in the dossier, as seen. */
export function move(
  by: Session,
  id: string,
  [verb, letter]: readonly [verb: 'closure' | 'submission', letter: Signed | null],
  on: string,
): Promise<Answer> {
  const named = ({ entries }: DossierSeen) => entries.map(({ proposal, edition }) => ({ proposal, edition }));
  return onDossier(by, id, [verb, (seen) => ({ proposals: named(seen), letter })], on);
}

/** Dated like the decision; an entry without a result of `judge` stays undecided. */
export function decide(
  by: Session,
  id: string,
  decision: Signed,
  judge: (entry: DossierEntry) => readonly MeasureDecided[] | undefined,
): Promise<Answer> {
  const outcomeOf = (entry: DossierEntry) => {
    const measures = judge(entry)?.map((one, at) => ({ measure: entry.measures[at] ?? '', ...one }));
    return measures ? [{ proposal: entry.proposal, edition: entry.edition, measures }] : [];
  };
  const body = ({ entries }: DossierSeen) => ({ ...decision, outcomes: entries.flatMap(outcomeOf) });
  return onDossier(by, id, ['decisions', body], decision.date);
}
