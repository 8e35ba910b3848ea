import { Keeper } from './keeper.js';
import { forgetLocalTexts, LocalTexts } from './local-texts.js';

/** Every form of the page that says under which name it is kept. */
export function keepForms(): void {
  const { person } = document.body.dataset;
  if (person === undefined) return signedOut();
  const local = new LocalTexts(person);
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')];
  const sent = local.takeSent();
  if (sent !== null && hasArrived(local, sent, forms)) local.remove(sent);
  for (const form of forms) new Keeper(form, local).start();
}

/** A page that follows an act says so in its address; one that follows the keeping of a form shows a later copy. */
function hasArrived(local: LocalTexts, sent: string, forms: readonly HTMLFormElement[]): boolean {
  const form = forms.find((one) => one.dataset['keep'] === sent);
  if (form?.querySelector('[data-focus]')) return false;
  if (new URLSearchParams(location.search).has('after')) return true;
  const shown = Number(form?.querySelector<HTMLInputElement>('input[name="_copy"]')?.value ?? 0);
  return shown > (local.find(sent)?.copy ?? 0);
}

/** Whoever signs out leaves nothing to the next person at this computer. */
function signedOut(): void {
  if (new URLSearchParams(location.search).has('ra')) forgetLocalTexts();
}
