import type { DossierEvent, ProposalEvent, StageEntry } from '@app/domain';

export type StageName = Pick<StageEntry, 'stage' | 'name'>;

type TimelineEvent = ProposalEvent | DossierEvent;
type StageData = { readonly to: StageEntry | null } | { readonly at: StageEntry | null };
type Holding = { [E in TimelineEvent as E extends { readonly data: StageData } ? E['type'] : never]: E };

/** Whether each fact with a stage leads there; the compiler requires each. */
const LEADS_TO: { readonly [Type in keyof Holding]: (data: Holding[Type]['data']) => StageName | null | undefined } = {
  ProposalDrafted: ({ at }) => at,
  DossierOpened: ({ at }) => at,
  StageCompleted: ({ to }) => to,
  ProposalReturned: ({ to }) => to,
  // The stage is that of the dossier; the proposal stays where it is.
  InclusionRequested: () => undefined,
  DossierClosed: ({ to }) => to,
  DossierSubmitted: ({ to }) => to,
  DossierAccepted: ({ to }) => to,
  DossierAdvanced: ({ to }) => to,
  DossierReturned: ({ at }) => at ?? undefined,
};

/** Undefined if the stage stays, null at the end of the path. */
export function stageEntered({ type, data }: TimelineEvent): StageName | null | undefined {
  // Each entry reads the data of its own type.
  const leadsTo = LEADS_TO[type as keyof Holding] as ((data: unknown) => StageName | null | undefined) | undefined;
  return leadsTo?.(data);
}
