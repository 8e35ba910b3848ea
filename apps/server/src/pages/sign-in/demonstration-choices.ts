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
  readonly password = DEMONSTRATION_PASSWORD;

  offer(documents: readonly PlanDocument[]): void {
    const accounts = demonstrationAccounts(documents);
    this.plans = documents.map(({ id, title }) => ({
      id,
      title,
      accounts: accounts.filter(({ plan }) => plan === id),
    }));
  }
}
