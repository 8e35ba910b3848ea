import { AMEND, DECIDE } from '../decide/deciding.js';
import { MOVES } from '../moves/move-kinds.js';
import { DOSSIER_FORMS } from './dossier-forms.js';

const ACTS: readonly { readonly slug: string; readonly button: string }[] = [
  ...DOSSIER_FORMS,
  ...MOVES,
  DECIDE,
  AMEND,
  { slug: 'tra-loi', button: 'Gửi trả lời' },
  { slug: 'dinh-chinh', button: 'Đính chính' },
];

/** What the address says was done; null if nothing. */
export function doneAct(slug: string | undefined): string | null {
  return ACTS.find((one) => one.slug === slug)?.button ?? null;
}
