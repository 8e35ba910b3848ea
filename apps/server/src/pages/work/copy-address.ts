import type { WorkingForm } from '../../working-copies/working-forms.js';
import { PROPOSAL_FORMS } from '../proposals/proposal-forms.js';

/** Where a form is that acts on a dossier or is no act of a few fields. `{id}`: its subject. */
const PLACES: Readonly<Partial<Record<WorkingForm, string>>> = {
  'new-proposal': '/phuong-an/moi?ke-hoach={id}',
  'new-dossier': '/ho-so/moi?ke-hoach={id}',
  proposal: '/phuong-an/{id}/soan',
  'opinion-answer': '/phuong-an/{id}/tra-loi',
  assessment: '/phuong-an/{id}/xet',
  inclusion: '/ho-so/{id}/gom',
  submission: '/ho-so/{id}/trinh',
  'explanation-answer': '/ho-so/{id}/tra-loi',
  decision: '/ho-so/{id}/quyet-dinh',
  'dossier-acceptance': '/ho-so/{id}/xet',
  'dossier-return': '/ho-so/{id}/xet',
  'item-return': '/ho-so/{id}/xet',
  explanation: '/ho-so/{id}/xet',
  'outside-act': '/ho-so/{id}/xet',
};

/** Where one writes on. */
export function copyAddress(form: WorkingForm, subject: string): string {
  const act = PROPOSAL_FORMS.find(({ kept }) => kept === form);
  const place = PLACES[form] ?? (act ? `/phuong-an/{id}/viec/${act.slug}` : '/phuong-an/{id}');
  return place.replace('{id}', subject);
}
