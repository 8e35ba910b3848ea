import type { Authority, CivilDate, DossierEvent, ProposalEvent } from '@app/domain';
import type { DataSource } from 'typeorm';

type FactType = ProposalEvent['type'] | DossierEvent['type'];

/** A fact that handed something over. `by`: who really did it. */
export interface Handover {
  readonly type: FactType;
  readonly on: CivilDate;
  readonly by: Authority;
}

export interface Returning extends Handover {
  readonly reason: string | null;
}

/** `sent`: what last handed it to whoever must act now. `lastReturn`: its newest return, though it went on since. */
export interface Handovers {
  readonly sent: Handover | null;
  readonly lastReturn: Returning | null;
}

const RETURNS: readonly FactType[] = ['EditionSentBack', 'ProposalReturned', 'RemovedFromDossier', 'DossierReturned'];

const HANDS_OVER: readonly FactType[] = [
  ...RETURNS,
  'ProposalDrafted',
  'ProposalRevised',
  'ProposalMeasured',
  'WarningsAnswered',
  'EditionApproved',
  'StageCompleted',
  'DossierOpened',
  'DossierClosed',
  'DossierSubmitted',
  'DossierAccepted',
  'DossierAdvanced',
  'OpinionReceived',
  'ExplanationReceived',
];

/** Hand it to whoever is asked, alone. */
const ASKS: readonly FactType[] = ['OpinionRequested', 'ExplanationRequested'];

interface Thing {
  readonly kind: string;
  readonly id: string;
}

interface Sent extends Thing {
  /** Questions that the reader is asked: for them it comes from whoever asks. */
  readonly ofMe: readonly unknown[];
}

interface Row extends Thing {
  readonly sent: (Omit<Handover, 'by'> & { readonly by: string }) | null;
  readonly returned: (Omit<Returning, 'by'> & { readonly by: string }) | null;
}

/** As the timelines tell; none for a timeline that is not yet read from the log. One query. */
export async function sendingsOf(dataSource: DataSource, items: readonly Sent[]): Promise<(item: Thing) => Handovers> {
  const things = [items.map(({ kind }) => kind), items.map(({ id }) => id), items.map(({ ofMe }) => ofMe.length > 0)];
  const types = [HANDS_OVER, ASKS, RETURNS];
  const rows = items.length === 0 ? [] : await dataSource.query<Row[]>(LATEST, [...things, ...types]);
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return (item) => {
    const { sent = null, returned = null } = found.get(keyOf(item)) ?? {};
    return { sent: sent && withAuthority(sent), lastReturn: returned && withAuthority(returned) };
  };
}

function keyOf({ kind, id }: Thing): string {
  return `${kind}-${id}`;
}

function withAuthority<Kept extends { readonly by: string }>(kept: Kept) {
  return { ...kept, by: JSON.parse(kept.by) as Authority };
}

const latest = (fields: string, types: string) => `lateral (
    select jsonb_build_object('type', type, 'on', occurred_on, 'by', done_by ${fields}) as told
    from read_side.timeline t where t.kind = work.kind and t.id = work.id and t.type = any(${types})
    order by t.revision desc limit 1
  )`;

const LATEST = `select work.kind, work.id, sent.told as sent, returned.told as returned
  from unnest($1::text[], $2::text[], $3::boolean[]) as work (kind, id, is_asked)
  left join ${latest('', 'case when is_asked then $5::text[] else $4::text[] end')} sent on true
  left join ${latest(`, 'reason', summary::jsonb ->> 'reason'`, '$6::text[]')} returned on true`;
