import type { PlanDocument, Role } from '@app/domain';
import { DEMONSTRATION_PASSWORD, demonstrationAccounts } from '@app/installation';

export interface DemonstrationChoice {
  readonly username: string;
  readonly role: Role;
  readonly unitName: string;
}

export interface DemonstrationPlan {
  readonly id: string;
  readonly title: string;
  readonly accounts: readonly DemonstrationChoice[];
}

/** Accounts that can be chosen at sign-in; none outside the demonstration. */
export class DemonstrationChoices {
  plans: readonly DemonstrationPlan[] = [];

  /** The plan `first` comes first. */
  offer(documents: readonly PlanDocument[], first: string): void {
    const accounts = demonstrationAccounts(documents);
    const sorted = [...documents].sort((a, b) => Number(b.id === first) - Number(a.id === first));
    this.plans = sorted.map(({ id, title }) => ({ id, title, accounts: accounts.filter(({ plan }) => plan === id) }));
  }

  /** Null for what is not offered. */
  entryOf(username: string): { readonly username: string; readonly password: string } | null {
    const isOffered = this.plans.some(({ accounts }) => accounts.some((one) => one.username === username));
    return isOffered ? { username, password: DEMONSTRATION_PASSWORD } : null;
  }
}
