import { ACTING_ROLES, administeredBy, type PersonContext, type PersonState, type UnitState } from '@app/domain';
import { Clock, PostConfirmation, ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { LastAdministrator } from './last-administrator.js';

/** A person, and what a decision on them would read. */
export interface PersonJudged {
  readonly target: PersonState;
  readonly context: PersonContext;
}

@Injectable()
export class PersonJudging {
  constructor(
    private readonly reference: ReferenceData,
    private readonly confirmation: PostConfirmation,
    private readonly clock: Clock,
    private readonly last: LastAdministrator,
  ) {}

  /** `by`: who asks. */
  async of(person: string, by: string): Promise<PersonJudged> {
    const today = this.clock.today();
    const actor = await this.reference.actor({ kind: 'person', id: by });
    // A unit of an area that the asker administers stands for those of which one is to be named.
    const [area = []] = administeredBy(actor, today) ?? [];
    const unit: UnitState = { status: 'registered', ended: null, name: '', area, roles: ACTING_ROLES };
    const { needed: confirming } = this.confirmation;
    const target = await this.reference.person(person);
    const led = target.appointments.filter(({ role }) => role === 'administrator').map((post) => post.area);
    const administrators = await this.last.others(person, led);
    // Nothing is decided, so no id is derived.
    const context = { actor, on: today, today, derive: () => '', person, unit, confirming, administrators };
    return { target, context };
  }
}
