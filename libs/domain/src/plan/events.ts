import type { Administered } from '../access/administration.js';
import type { Fact } from '../kernel/decider.js';
import type { PlanDocument } from './document.js';
import type { ItemCompletion } from './item-reports.js';
import type { TaskCompletion } from './tasks.js';
import { codecOf } from '../kernel/codec.js';
import { withinIssuer } from './areas.js';
import { withoutMeasures } from './upcasts.js';

/**
 * `area`: the path of area codes from the province down to the issuer. `within`: what the importer administered at the
 * time, where the plan may register and extend units. A later import replaces a plan that is not adopted, or discarded; a
 * later completion of the same product corrects the earlier one.
 */
export type PlanEvent =
  | Fact<
      'PlanImported',
      { readonly document: PlanDocument; readonly area: readonly string[]; readonly within: Administered }
    >
  | Fact<'PlanAdopted', { readonly number: string | null; readonly date: string | null }>
  | Fact<'PlanDiscarded', { readonly reason: string }>
  | Fact<'PlanClosed', { readonly reason: string }>
  | Fact<'TaskCompleted', TaskCompletion>
  | Fact<'ItemCompleted', ItemCompletion>;

export const planCodec = codecOf<PlanEvent['type']>({
  PlanImported: { version: 3, upcasts: { 1: withoutMeasures, 2: withinIssuer } },
  PlanAdopted: { version: 1 },
  PlanDiscarded: { version: 1 },
  PlanClosed: { version: 1 },
  TaskCompleted: { version: 1 },
  ItemCompleted: { version: 1 },
});
