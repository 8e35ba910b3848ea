import { isInForce, type AppointedPost } from '@app/domain';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { ReaderPosts } from '../http/reader-posts.js';
import { PeopleNames } from '../http/people-names.js';
import { appointersOf, postBody } from '../people/post-views.js';
import type { MeBody } from './session-views.js';
import { PlaceNames } from '../http/place-names.js';

@Injectable()
export class OwnProfile {
  constructor(
    private readonly held: ReaderPosts,
    private readonly names: PeopleNames,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  async view(id: string, passwordChangeRequired: boolean): Promise<MeBody> {
    const today = this.clock.today();
    const all = await this.held.of(id);
    const posts = all.filter((post) => isInForce(post, today));
    const awaited = all.filter(({ confirmation, to }) => confirmation === 'awaited' && (to === null || today <= to));
    const shown = [...posts, ...awaited];
    const places = await this.places.ofPosts(shown);
    const names = await this.names.of([id, ...appointersOf(shown)]);
    const bodies = (list: readonly AppointedPost[]) => list.map((post) => postBody(post, places, names));
    return { id, name: names[id] ?? null, posts: bodies(posts), awaited: bodies(awaited), passwordChangeRequired };
  }
}
