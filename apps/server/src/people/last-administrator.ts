import {
  firstDayUnadministered,
  isAdministering,
  Rejection,
  type AppointedPost,
  type CommandName,
  type PersonState,
} from '@app/domain';
import { Accounts } from '@app/identity';
import { PersonQueries } from '@app/read-side';
import { Clock, PostConfirmation, ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';

/** Keeps an administrator who can sign in for every area, on every day to come. Asked in one's turn alone. */
@Injectable()
export class LastAdministrator {
  constructor(
    private readonly people: PersonQueries,
    private readonly reference: ReferenceData,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly confirmation: PostConfirmation,
  ) {}

  /**
   * Posts of others over the areas, of those whose accounts are open. Who is looked at is as the read models have it: a
   * person who has just become an administrator may not count yet; what each holds is up to the log's end.
   */
  async others(person: string, areas: readonly (readonly string[])[]): Promise<readonly AppointedPost[]> {
    const found = await Promise.all(areas.map((area) => this.people.administering(area)));
    const ids = [...new Set(found.flat())].filter((id) => id !== person);
    const accounts = await this.accounts.ofPeople(ids);
    const open = ids.filter((id) => accounts.get(id)?.disabledAt === null);
    const held = await Promise.all(open.map((id) => this.reference.posts(id)));
    return held.flatMap((posts) => posts ?? []);
  }

  /** The same for the area of one of the person's posts; none where that does not administer. */
  async othersFor(person: string, appointment: string): Promise<readonly AppointedPost[]> {
    const post = (await this.reference.posts(person))?.find(({ id }) => id === appointment);
    return post?.role === 'administrator' ? this.others(person, [post.area]) : [];
  }

  /** What refuses to take a person's access from them; null where others administer all that they do. */
  async refusalOf(person: string, { appointments }: PersonState): Promise<Rejection | null> {
    const today = this.clock.today();
    const own = appointments.filter((post) => isAdministering(post) && (post.to === null || today <= post.to));
    if (own.length === 0) return null;
    const others = await this.others(
      person,
      own.map(({ area }) => area),
    );
    for (const { area, from, to } of own) {
      const on = firstDayUnadministered(area, { from: from < today ? today : from, to }, others);
      if (on !== null) return new Rejection('LAST_ADMINISTRATOR', { on });
    }
    return null;
  }

  /** @throws Rejection LAST_ADMINISTRATOR for an act that takes a person's access from them */
  async ensureOthers(act: CommandName, person: string): Promise<void> {
    // After a reset the posts of an administrator wait for another one, where they need one at all.
    if (act === 'ResetPassword' && !this.confirmation.needed) return;
    const refused = await this.refusalOf(person, await this.reference.person(person));
    if (refused) throw refused;
  }
}
