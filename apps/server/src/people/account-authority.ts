import {
  authorize,
  permissionTo,
  Rejection,
  type CivilDate,
  type CommandName,
  type PersonState,
  type RefusalRule,
} from '@app/domain';
import { AuthorityTurns } from '@app/identity';
import { commandIdOf, streamOf } from '@app/facts';
import { Clock, ReferenceData, Refusals } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import { LastAdministrator } from './last-administrator.js';
import type { AccountRequest } from './account-request.js';

interface Judged {
  readonly person: string;
  readonly target: PersonState;
  /** The administrator's id. */
  readonly by: string;
}

@Injectable()
export class AccountAuthority {
  constructor(
    private readonly reference: ReferenceData,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
    private readonly turns: AuthorityTurns,
    private readonly last: LastAdministrator,
  ) {}

  /**
   * For acts that take authority from a person: nobody else's such act comes between the check and the work. @throws like
   * `check`, Rejection LAST_ADMINISTRATOR, IdentityError TOKEN_VOID; what `work` throws
   */
  alone<T>(act: CommandName, acting: AccountRequest, work: () => Promise<T>): Promise<T> {
    return this.turns.do(acting.session, async () => {
      await this.check(act, acting);
      await this.last.ensureOthers(act, acting.person);
      return work();
    });
  }

  /**
   * Needs authority over the person's area and that of every present or future post: a password set below would
   * otherwise open a post above. Records refusals, and a missing person like a hidden one. @throws Problem NOT_FOUND,
   * OWN_ACCOUNT; Rejection FORBIDDEN
   */
  async check(act: CommandName, acting: AccountRequest): Promise<void> {
    const { person, scope, by } = acting;
    const target = await this.reference.person(person);
    if (!isSeen(target, scope)) {
      void this.record(act, 'OTHER_AREA', acting);
      throw new Problem('NOT_FOUND');
    }
    const refused = await this.refusalOf(act, { person, target, by });
    if (refused === null) return;
    const rule = refused instanceof Rejection ? (refused.details['rule'] as RefusalRule) : 'OWN_POST';
    await this.record(act, rule, acting);
    throw refused;
  }

  /** What `check` would throw for a person who is seen; null if nothing. */
  async refusalOf(act: CommandName, { person, target, by }: Judged): Promise<Rejection | Problem | null> {
    const today = this.clock.today();
    try {
      await this.authorizeOver([target.area, ...heldIn(target, today)], { act, by, today });
    } catch (error) {
      if (error instanceof Rejection) return error;
      throw error;
    }
    return by === person ? new Problem('OWN_ACCOUNT') : null;
  }

  /** A person registered for no area is judged by their posts alone. */
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

/** As in the list of people, but up to the log's end, with people just registered. */
function isSeen({ registered, area, appointments }: PersonState, scope: readonly string[]): boolean {
  const reach = [area, ...appointments.map((post) => post.area)].flat();
  return registered && reach.some((code) => scope.includes(code));
}

function heldIn({ appointments }: PersonState, today: CivilDate): readonly (readonly string[])[] {
  return appointments.filter(({ to }) => to === null || today <= to).map(({ area }) => area);
}
