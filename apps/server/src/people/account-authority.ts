import {
  authorize,
  permissionTo,
  Rejection,
  type CivilDate,
  type CommandName,
  type PersonState,
  type RefusalRule,
} from '@app/domain';
import { commandIdOf, streamOf } from '@app/facts';
import { Clock, ReferenceData, Refusals } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import type { AccountRequest } from './account-request.js';

/** Who may act on a person's account. */
@Injectable()
export class AccountAuthority {
  constructor(
    private readonly reference: ReferenceData,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
  ) {}

  /**
   * Whoever administers the person's area and the area of every post that the person holds or will hold: a password set below
   * would otherwise open a post above. What is refused is recorded, and nobody there like somebody hidden.
   * @throws Problem NOT_FOUND, OWN_ACCOUNT; Rejection FORBIDDEN
   */
  async check(act: CommandName, acting: AccountRequest): Promise<void> {
    const { person, scope, by } = acting;
    const known = await this.reference.person(person);
    if (!isSeen(known, scope)) {
      void this.record(act, 'OTHER_AREA', acting);
      throw new Problem('NOT_FOUND');
    }
    const today = this.clock.today();
    try {
      await this.authorizeOver([known.area, ...heldIn(known, today)], { act, by, today });
    } catch (error) {
      if (error instanceof Rejection) await this.record(act, error.details['rule'] as RefusalRule, acting);
      throw error;
    }
    if (by !== person) return;
    await this.record(act, 'OWN_POST', acting);
    throw new Problem('OWN_ACCOUNT');
  }

  /** The area of whoever was registered for none does not count beside those of posts. */
  private async authorizeOver(
    [registered = [], ...held]: readonly (readonly string[])[],
    { act, by, today }: { readonly act: CommandName; readonly by: string; readonly today: CivilDate },
  ): Promise<void> {
    const actor = await this.reference.actor({ kind: 'person', id: by });
    const areas = registered.length > 0 || held.length === 0 ? [registered, ...held] : held;
    for (const area of areas) authorize(permissionTo(act), actor, { area }, today);
  }

  private record(action: CommandName, rule: RefusalRule, { person, by, requestId }: AccountRequest): Promise<void> {
    const asker = { kind: 'person', id: by } as const;
    const asked = { asker, commandId: commandIdOf(by, requestId), correlationId: requestId };
    return this.refusals.record(asked, streamOf('person', person), new Rejection('FORBIDDEN', { action, rule }));
  }
}

/** As in the list of people, but up to the log's end: somebody who was just registered is there. */
function isSeen({ registered, area, appointments }: PersonState, scope: readonly string[]): boolean {
  const reach = [area, ...appointments.map((post) => post.area)].flat();
  return registered && reach.some((code) => scope.includes(code));
}

function heldIn({ appointments }: PersonState, today: CivilDate): readonly (readonly string[])[] {
  return appointments.filter(({ to }) => to === null || today <= to).map(({ area }) => area);
}
