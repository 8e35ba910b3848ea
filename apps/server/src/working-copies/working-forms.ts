import type { SubjectKind } from '@app/read-side';
import { WORKING_FORM_NAMES } from '@app/wording';
import { isUuid } from '../http/rules.js';

export type WorkingForm = keyof typeof WORKING_FORM_NAMES;

export const WORKING_FORMS = Object.keys(WORKING_FORM_NAMES) as readonly WorkingForm[];

/** What each form is about. */
const SUBJECTS: Readonly<Record<WorkingForm, SubjectKind>> = {
  'new-proposal': 'plan',
  'new-dossier': 'plan',
  proposal: 'proposal',
  approval: 'proposal',
  'sending-back': 'proposal',
  assessment: 'proposal',
  acceptance: 'proposal',
  return: 'proposal',
  opinion: 'proposal',
  'opinion-answer': 'proposal',
  postponement: 'proposal',
  withdrawal: 'proposal',
  inclusion: 'dossier',
  submission: 'dossier',
  'dossier-acceptance': 'dossier',
  'dossier-return': 'dossier',
  'item-return': 'dossier',
  explanation: 'dossier',
  'explanation-answer': 'dossier',
  'outside-act': 'dossier',
  decision: 'dossier',
};

const PLAN_ID = /^[a-z0-9][a-z0-9.-]{0,79}$/;

export function workingForm(text: string): WorkingForm | undefined {
  return WORKING_FORMS.find((form) => form === text);
}

export function subjectKindOf(form: WorkingForm): SubjectKind {
  return SUBJECTS[form];
}

/** In the form in which it is kept; null for what cannot be an id. */
export function subjectId(form: WorkingForm, text: string): string | null {
  if (SUBJECTS[form] === 'plan') return PLAN_ID.test(text) ? text : null;
  return isUuid(text) ? text.toLowerCase() : null;
}
