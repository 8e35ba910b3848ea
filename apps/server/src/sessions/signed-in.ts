import { isInForce } from '@app/domain';
import { UnitQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { HeldPosts } from '../http/held-posts.js';
import { PeopleNames } from '../http/names.js';
import { postBody } from '../people/people-views.js';
import type { MeBody } from './session-views.js';

/** What a person is shown of themselves. */
@Injectable()
export class SignedIn {
  constructor(
    private readonly held: HeldPosts,
    private readonly names: PeopleNames,
    private readonly units: UnitQueries,
    private readonly clock: Clock,
  ) {}

  async view(id: string): Promise<MeBody> {
    const today = this.clock.today();
    const posts = (await this.held.of(id)).filter((post) => isInForce(post, today));
    const units = await this.units.names(posts.map((post) => post.unit));
    const names = await this.names.of([id]);
    return { id, name: names[id] ?? null, posts: posts.map((post) => postBody(post, units)) };
  }
}
