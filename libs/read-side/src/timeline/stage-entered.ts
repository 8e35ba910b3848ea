import type { DossierEvent, ProposalEvent, StageEntry } from '@app/domain';

export type Stage = Pick<StageEntry, 'stage' | 'name'>;

type TimelineEvent = ProposalEvent | DossierEvent;
type StageData = { readonly to: StageEntry | null } | { readonly at: StageEntry | null };
type Holding = { [E in TimelineEvent as E extends { readonly data: StageData } ? E['type'] : never]: E };

/** Every fact that holds a stage says here whether it leads there; the compiler asks for it. */
const LEADS_TO: { readonly [Type in keyof Holding]: (data: Holding[Type]['data']) => Stage | null | undefined } = {
  ProposalDrafted: ({ at }) => at,
  DossierOpened: ({ at }) => at,
  StageCompleted: ({ to }) => to,
  ProposalReturned: ({ to }) => to,
  // The stage of the dossier that is asked; the proposal stays where it is.
  InclusionRequested: () => undefined,
  DossierClosed: ({ to }) => to,
  DossierSubmitted: ({ to }) => to,
  DossierAccepted: ({ to }) => to,
  DossierAdvanced: ({ to }) => to,
  DossierReturned: ({ at }) => at ?? undefined,
};

/** The stage that a fact leads to; undefined where things stay, null at the end of the path. */
export function stageEntered({ type, data }: TimelineEvent): Stage | null | undefined {
  // Each entry reads the data of its own type.
  const leadsTo = LEADS_TO[type as keyof Holding] as ((data: unknown) => Stage | null | undefined) | undefined;
  return leadsTo?.(data);
}
