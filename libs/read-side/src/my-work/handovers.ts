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
];

interface Sent {
  readonly kind: string;
  readonly id: string;
}

interface Row extends Sent {
  readonly sent: (Omit<Handover, 'by'> & { readonly by: string }) | null;
  readonly returned: (Omit<Returning, 'by'> & { readonly by: string }) | null;
}

/** As the timelines tell; none for a timeline that is not yet read from the log. One query. */
export async function sendingsOf(dataSource: DataSource, items: readonly Sent[]): Promise<(item: Sent) => Handovers> {
  const ids = [items.map(({ kind }) => kind), items.map(({ id }) => id)];
  const rows = items.length === 0 ? [] : await dataSource.query<Row[]>(LATEST, [...ids, HANDS_OVER, RETURNS]);
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return (item) => {
    const { sent = null, returned = null } = found.get(keyOf(item)) ?? {};
    return { sent: sent && withAuthority(sent), lastReturn: returned && withAuthority(returned) };
  };
}

function keyOf({ kind, id }: Sent): string {
  return `${kind}-${id}`;
}

function withAuthority<Kept extends { readonly by: string }>(kept: Kept) {
  return { ...kept, by: JSON.parse(kept.by) as Authority };
}

const latest = (fields: string, types: string) => `lateral (
    select jsonb_build_object('type', type, 'on', occurred_on, 'by', done_by ${fields}) as told
    from read_side.timeline t where t.kind = work.kind and t.id = work.id and t.type = any(${types}::text[])
    order by t.revision desc limit 1
  )`;

const LATEST = `select work.kind, work.id, sent.told as sent, returned.told as returned
  from unnest($1::text[], $2::text[]) as work (kind, id)
  left join ${latest('', '$3')} sent on true
  left join ${latest(`, 'reason', summary::jsonb ->> 'reason'`, '$4')} returned on true`;
