import { DEMONSTRATION_PASSWORD, type DemonstrationAccount } from '@app/installation';
import { greetingWords } from '@app/wording';

/** The plan whose accounts are shown at the start; the others are listed by their administrator. */
const SHOWN_PLAN = 'gia-sang-2026';

/** Where to go and with which accounts, for whoever started the service. */
export function greeting(url: string, accounts: readonly DemonstrationAccount[]): string {
  if (accounts.length === 0) return greetingWords(url, null);
  const shown = accounts.filter((account) => account.plan === SHOWN_PLAN);
  return greetingWords(url, { shown, more: accounts.length - shown.length, password: DEMONSTRATION_PASSWORD });
}
