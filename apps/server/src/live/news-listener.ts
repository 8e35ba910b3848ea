import { isInForce, type AppointedPost, type CivilDate } from '@app/domain';
import type { News } from '@app/read-side';
import type { HttpSession } from '../http/request.js';
import { NewsStream, type Subject } from './news-stream.js';

/** Who listens, under which posts (past and future ones too), and to what. */
export interface Hearing {
  readonly session: HttpSession;
  readonly posts: readonly AppointedPost[];
  readonly about: { readonly what: Subject; readonly id?: string };
}

/** A stream with what it is to tell. */
export class NewsListener {
  readonly stream: NewsStream;

  constructor(
    readonly hearing: Hearing,
    private today: CivilDate,
  ) {
    this.stream = new NewsStream(hearing.about.what);
  }

  get person(): string {
    return this.hearing.session.personId;
  }

  /** The listener's own posts changed, by which it was decided what concerns them. */
  isMovedBy(news: readonly News[]): boolean {
    return news.some(({ kind, id }) => kind === 'person' && id === this.person);
  }

  concerns(news: readonly News[]): boolean {
    const { what, id } = this.hearing.about;
    if (what !== 'my-work') return news.some((one) => one.kind === what && one.id === id);
    const held = this.hearing.posts.filter((post) => isInForce(post, this.today));
    const acting = new Set(held.map(({ role, unit }) => `${role}@${unit}`));
    const administered = new Set(held.flatMap(({ role, area }) => (role === 'administrator' ? area.slice(-1) : [])));
    return news.some(({ posts, areas }) => {
      return posts.some((post) => acting.has(post)) || areas.some((area) => administered.has(area));
    });
  }

  /** Whether what waits may be other work on that day. */
  turnsTo(today: CivilDate): boolean {
    if (today === this.today) return false;
    this.today = today;
    return this.hearing.about.what === 'my-work';
  }
}
