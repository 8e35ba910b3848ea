import { authorize, permissionTo } from '@app/domain';
import { PersonQueries } from '@app/read-side';
import { Clock, ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import type { Acting } from './acting.js';

/** Who may act on a person's account. */
@Injectable()
export class AccountAuthority {
  constructor(
    private readonly people: PersonQueries,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /**
   * Whoever may register people in the person's area and in the area of every post that the person holds or will hold: a
   * password set below would otherwise open a post above. @throws Problem NOT_FOUND, OWN_ACCOUNT; Rejection FORBIDDEN
   */
  async check({ person, scope, by }: Acting): Promise<void> {
    const known = await this.people.get(person, { scope });
    if (!known) throw new Problem('NOT_FOUND');
    const today = this.clock.today();
    const actor = await this.reference.actor({ kind: 'person', id: by });
    const posts = (await this.reference.posts(person)) ?? [];
    const held = posts.filter(({ to }) => to === null || today <= to).map(({ area }) => area);
    const areas = known.area.length > 0 ? [known.area, ...held] : held;
    for (const area of areas.length > 0 ? areas : [[]])
      authorize(permissionTo('RegisterPerson'), actor, { area }, today);
    if (by === person) throw new Problem('OWN_ACCOUNT');
  }
}
