import { standsBehind, type AppointedPost } from '@app/domain';
import { PersonQueries, type PersonView } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { PeopleNames } from '../http/people-names.js';
import { awaitedPostBody, appointersOf, type AwaitedPostsBody } from './post-views.js';
import { PlaceNames } from '../http/place-names.js';

interface Asked {
  /** Area codes administered, or only seen. */
  readonly scope: readonly string[];
  readonly reader: string;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

@Injectable()
export class AwaitedPosts {
  constructor(
    private readonly people: PersonQueries,
    private readonly places: PlaceNames,
    private readonly names: PeopleNames,
    private readonly clock: Clock,
  ) {}

  /** Posts of one page of people that the reader could settle. @throws InvalidCursor */
  async list({ scope, reader, after, limit }: Asked): Promise<AwaitedPostsBody> {
    const today = this.clock.today();
    const page = await this.people.awaited({ scope, reader, today, after, limit });
    const found = page.items.flatMap((person) =>
      awaitedOf(person, { scope, reader, today }).map((post) => ({ person, post })),
    );
    const names = await this.names.of(found.flatMap(({ person, post }) => [person.id, ...appointersOf([post])]));
    const places = await this.places.ofPosts(found.map(({ post }) => post));
    return { items: found.map(({ person, post }) => awaitedPostBody(person, post, places, names)), next: page.next };
  }
}

interface Reader {
  readonly scope: readonly string[];
  readonly reader: string;
  readonly today: string;
}

function awaitedOf({ appointments }: PersonView, { scope, reader, today }: Reader): readonly AppointedPost[] {
  const toCome = appointments.filter(
    (post) => post.confirmation !== 'declined' && (post.to === null || today <= post.to),
  );
  if (!toCome.every(({ area }) => area.some((code) => scope.includes(code)))) return [];
  return toCome.filter((post) => post.confirmation === 'awaited' && !standsBehind(post, reader));
}
