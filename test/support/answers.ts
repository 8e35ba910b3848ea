import type { ContentSent } from './content.js';

/** What tests read of the service's answers. */
export interface Post {
  readonly role: string;
  readonly roleName?: string;
  readonly unit: string;
  readonly unitName?: string;
}

export interface StageSeen {
  readonly id: string;
  readonly name: string;
  readonly kind: 'review' | 'consolidation' | 'submission' | 'approval';
  readonly index: number;
}

interface Standing {
  readonly id: string;
  readonly revision: number;
  readonly plan: { readonly id: string };
  readonly path: { readonly id: string; readonly version: number };
  readonly title: string;
  readonly unit: string;
  readonly unitName: string;
  readonly status: string;
  readonly phase: string;
  readonly phaseName: string;
  readonly stage: StageSeen;
  readonly since: string;
  readonly daysAtStage: number | null;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly deadline: string | null;
  readonly mustAct: readonly Post[];
  readonly vacant: readonly Post[];
  readonly returns: number;
}

export interface ProposalSeen extends Standing {
  readonly number: string;
  readonly item: string | null;
  readonly catalogue: string | null;
  readonly edition: number;
  readonly postponed: { readonly until: string; readonly reason: string } | null;
  readonly outcome: string | null;
  readonly outcomeName: string | null;
  readonly dossier: string | null;
}

export interface ProposalRead extends ProposalSeen {
  readonly missing: readonly { readonly field: string; readonly rule: string }[];
  readonly content: ContentSent;
  readonly opinions: readonly Question[];
  readonly answerOverdue: boolean;
}

export interface Question {
  readonly id: string;
  readonly answered: boolean;
  readonly overdue: boolean;
  readonly asked: readonly Post[];
  readonly answer: string | null;
  readonly answeredFrom: 'asked' | 'asking' | null;
}

export interface DossierSeen extends Standing {
  readonly number: string | null;
  readonly own: boolean;
}

export interface DossierEntry {
  readonly proposal: string;
  readonly number: string;
  readonly edition: number;
  readonly measures: readonly string[];
}

interface DossierStaySeen {
  readonly proposal: string;
  readonly edition: number;
  readonly outcome: string | null;
  readonly decision: string | null;
  readonly measures: readonly { readonly measure: string; readonly outcome: string }[];
}

export interface DossierRead extends DossierSeen {
  readonly entries: readonly DossierEntry[];
  readonly answerOverdue: boolean;
  readonly staying: readonly DossierEntry[];
  readonly explanations: readonly Question[];
  readonly decisions: readonly { readonly id: string; readonly number: string; readonly date: string }[];
  /** Everything that was ever in it. */
  readonly proposals: readonly DossierStaySeen[];
  readonly letters: readonly { readonly number: string; readonly date: string }[];
}

export interface TimelineSeen {
  readonly revision: number;
  readonly type: string;
  readonly stage: { readonly id: string; readonly name: string } | null;
  readonly occurredOn: string;
  readonly authority: { readonly person?: string; readonly process?: string };
  readonly summary: Readonly<Record<string, unknown>>;
}

export interface WorkSeen extends Omit<Standing, 'path' | 'status' | 'returns'> {
  readonly kind: 'proposal' | 'dossier';
  readonly number: string | null;
  readonly askedOfMe: readonly { readonly id: string; readonly question: string; readonly overdue: boolean }[];
  readonly askedByMe: readonly { readonly id: string; readonly question: string; readonly overdue: boolean }[];
}

interface Counts {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
}

export interface BoardSeen extends Counts {
  readonly today: string;
  readonly stages: readonly (Counts & { readonly stage: StageSeen })[];
  readonly units: readonly (Counts & { readonly unit: string })[];
  readonly phases: readonly { readonly phase: string; readonly total: number }[];
  readonly nextDeadlines: readonly { readonly due: string; readonly open: number }[];
}

export interface PageSeen<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
