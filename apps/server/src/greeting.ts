import { DEMONSTRATION_PASSWORD, type DemonstrationAccount } from '@app/installation';
import { greetingWords } from '@app/wording';

/** The accounts of this plan are shown at the start. */
export const SHOWN_PLAN = 'gia-sang-2026';

export function greeting(url: string, accounts: readonly DemonstrationAccount[]): string {
  if (accounts.length === 0) return greetingWords(url, null);
  const shown = accounts.filter((account) => account.plan === SHOWN_PLAN);
  return greetingWords(url, { shown, more: accounts.length - shown.length, password: DEMONSTRATION_PASSWORD });
}
