import { RefusalQueries, type RefusalSort, type RegistryView } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import type { RefusalFilterQuery } from './refusal-list-query.js';
import { checkDaysInOrder } from '../http/days-in-order.js';
import { refusalBody, type RefusalPageBody } from './refusal-views.js';
import { RefusedNames } from './refused-names.js';

/** `after`: a cursor. `counted`: with how many there are on all pages. */
interface AskedRefusals {
  readonly seen: RegistryView;
  readonly sort?: RefusalSort | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
  readonly counted?: boolean | undefined;
}

/** Refused acts with the names of people and of what they were tried on. */
@Injectable()
export class ShownRefusals {
  constructor(
    private readonly refusals: RefusalQueries,
    private readonly names: RefusedNames,
  ) {}

  /** @throws Problem VALIDATION_FAILED if the first day is after the last */
  async list(
    { person, action, from, to }: RefusalFilterQuery,
    { seen, ...page }: AskedRefusals,
  ): Promise<RefusalPageBody> {
    checkDaysInOrder({ from, to }, 'from');
    const days = { from: from ?? undefined, to: to ?? undefined };
    const { items, ...rest } = await this.refusals.list({ scope: seen.scope, person, action, ...days, ...page });
    const named = await this.names.of(items, seen);
    return { ...rest, items: items.map((one) => refusalBody(one, named)) };
  }
}
