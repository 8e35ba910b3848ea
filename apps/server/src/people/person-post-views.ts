import { isInForce, type AppointedPost, type CivilDate } from '@app/domain';
import { POST_STANDING_NAMES, type PostStanding } from '@app/wording';
import { ShownText } from '../http/answer-fields.js';
import type { Names } from '../http/people-names.js';
import type { Places } from '../http/place-names.js';
import { HeldPostBody, postBody } from './post-views.js';

const STANDINGS = ['held', 'awaited', 'coming', 'past', 'declined'] as const satisfies readonly PostStanding[];

/** A post of somebody, with how it stands on the day that is asked about. */
export class PersonPostBody extends HeldPostBody {
  @ShownText({
    about: 'Tình trạng hôm nay, hoặc vào ngày được hỏi; chỉ held là có quyền.',
    values: STANDINGS,
  })
  standing!: PostStanding;

  @ShownText({ about: 'Tình trạng, bằng lời.', example: POST_STANDING_NAMES.held })
  standingName!: string;
}

interface Naming {
  readonly places: Places;
  readonly names: Names;
  readonly today: CivilDate;
}

export function personPostBody(post: AppointedPost, { places, names, today }: Naming): PersonPostBody {
  const standing = standingOf(post, today);
  return Object.assign(postBody(post, places, names), { standing, standingName: POST_STANDING_NAMES[standing] });
}

function standingOf(post: AppointedPost, today: CivilDate): PostStanding {
  if (post.confirmation === 'declined') return 'declined';
  if (post.to !== null && post.to < today) return 'past';
  if (post.confirmation === 'awaited') return 'awaited';
  return isInForce(post, today) ? 'held' : 'coming';
}
