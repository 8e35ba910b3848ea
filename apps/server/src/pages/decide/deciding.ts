import type { CivilDate, CommandName } from '@app/domain';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { DossierEntryBody } from '../../dossiers/entry-views.js';
import type { EntitledSignerBody } from '../../dossiers/signer-views.js';
import type { Again } from '../acts/form-acts.js';
import type { Typed } from '../browser/typed.js';
import type { ToDecide } from './decision-fields.js';

/** A decision, or one that changes another. */
export interface DecisionKind {
  readonly act: CommandName;
  readonly slug: string;
  readonly path: string;
  readonly button: string;
  /** Of a proposal about which nothing is said. */
  readonly nothing: string;
  readonly approvesRest: boolean;
  /** Names the working copy, if it has one. */
  readonly keeping: (dossier: string) => object;
}

export const DECIDE: DecisionKind = {
  act: 'IssueDecision',
  slug: 'quyet-dinh',
  path: '/dossiers/{id}/decisions',
  button: 'Ký quyết định',
  nothing: 'Chưa quyết định',
  approvesRest: true,
  keeping: (dossier) => ({ 'data-keep': `decision/${dossier}` }),
};

export const AMEND: DecisionKind = {
  act: 'AmendDecision',
  slug: 'sua-quyet-dinh',
  path: '/dossiers/{id}/amendments',
  button: 'Ký quyết định sửa đổi',
  nothing: 'Giữ nguyên',
  approvesRest: false,
  keeping: () => ({}),
};

/** What the form of a decision shows. */
export interface Deciding {
  readonly kind: DecisionKind;
  readonly dossier: DossierBody;
  /** Everything that may be decided; `entries`: what of it is on this page. */
  readonly all: readonly ToDecide[];
  readonly entries: readonly { readonly entry: ToDecide; readonly shown: DossierEntryBody | undefined }[];
  readonly page: { readonly number: number; readonly all: number };
  readonly signers: readonly EntitledSignerBody[];
  readonly fields: Readonly<Record<string, string>>;
  readonly typed: Typed;
  readonly again: Again | null;
  /** The revision of the working copy; null if there is none. */
  readonly copy: number | null;
  readonly today: CivilDate;
  readonly needsReason: boolean;
}
