import { isInForce, type CivilDate } from '@app/domain';
import type { News } from '@app/read-side';
import { isOf, type Hearing } from './hearing.js';
import { NewsStream } from './news-stream.js';

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
    const { about } = this.hearing;
    if (about.what === 'my-work') return this.isWork(news);
    if (about.what === 'overview') return news.some((one) => isOf(about, one));
    return news.some(({ kind, id }) => kind === about.what && id === about.id);
  }

  /** Whether that day is another one. */
  turnsTo(today: CivilDate): boolean {
    const isNew = today !== this.today;
    this.today = today;
    return isNew;
  }

  /** Whether what is shown may be other on another day. */
  get isOfDay(): boolean {
    return this.hearing.about.what === 'my-work' || this.hearing.about.what === 'overview';
  }

  /** Whether what the listener may see was judged by their posts of the day when the stream began. */
  get isJudgedOnce(): boolean {
    return this.hearing.about.what !== 'my-work';
  }

  private isWork(news: readonly News[]): boolean {
    const held = this.hearing.posts.filter((post) => isInForce(post, this.today));
    const acting = new Set(held.map(({ role, unit }) => `${role}@${unit}`));
    const administered = new Set(held.flatMap(({ role, area }) => (role === 'administrator' ? area.slice(-1) : [])));
    return news.some(({ posts, areas }) => {
      return posts.some((post) => acting.has(post)) || areas.some((area) => administered.has(area));
    });
  }
}
