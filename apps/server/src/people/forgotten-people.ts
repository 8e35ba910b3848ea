import { Accounts, Directory, VoidTokens } from '@app/identity';
import { ERASED, REMAINING } from '@app/wording';
import { ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import type { NameErasureBody } from './name-erasure-views.js';
import { appointersOf, postBody } from './post-views.js';
import { PlaceNames } from '../http/place-names.js';

@Injectable()
export class ForgottenPeople {
  constructor(
    private readonly accounts: Accounts,
    private readonly voided: VoidTokens,
    private readonly directory: Directory,
    private readonly reference: ReferenceData,
    private readonly places: PlaceNames,
  ) {}

  /** Ends the account with every token, then the name; repeating it changes nothing. */
  async forget(person: string, now: Date): Promise<void> {
    this.voided.tell(await this.accounts.remove(person));
    await this.directory.erase(person, now);
  }

  /** What is erased and what stays, with the posts in the log. */
  async view(id: string): Promise<Pick<NameErasureBody, 'id' | 'erases' | 'remains' | 'posts'>> {
    const posts = (await this.reference.posts(id)) ?? [];
    const places = await this.places.ofPosts(posts);
    const names = Object.fromEntries(await this.directory.names(appointersOf(posts)));
    return { id, erases: ERASED, remains: REMAINING, posts: posts.map((post) => postBody(post, places, names)) };
  }
}
