import {
  proposalDraftsControllerDraft,
  proposalsControllerGet,
  proposalsControllerList,
  proposalTableControllerTable,
  type DraftBody,
  type ProposalBody,
} from './client/index.js';

// @ts-expect-error there is no such member
export const title = ({ content }: ProposalBody) => content.titel;

// @ts-expect-error a measure's recommendation has no number
export const wrongKind = ({ content }: ProposalBody): number | undefined => content.measures[0]?.recommendation.text;

// @ts-expect-error there may be no such day
export const due = ({ due: day }: ProposalBody): string => day;

// @ts-expect-error a draft has procedures and measures
export const poor: DraftBody = { title: 'Một', unit: 'gia-sang.phong-vhxh' };

// @ts-expect-error nobody knows which proposal
export const nowhere = () => proposalsControllerGet({});

// @ts-expect-error there is no such phase
export const unknownPhase = () => proposalsControllerList({ query: { phase: ['asleep'] } });

// @ts-expect-error a draft has a key
export const keyless = (body: DraftBody) => proposalDraftsControllerDraft({ path: { plan: 'gia-sang-2026' }, body });

// @ts-expect-error a table is a text
export const rows = async () => (await proposalTableControllerTable({ throwOnError: true })).data.items;
