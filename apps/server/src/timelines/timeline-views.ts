import type { Page, SubjectQueries, SubjectView, TimelineEntry } from '@app/read-side';
import type { PlaceNames } from '../http/place-names.js';
import type { Names, PeopleNames } from '../http/people-names.js';
import { PageBody } from '../http/page-query.js';
import { ShownList, ShownMap, ShownNumber } from '../http/answer-fields.js';
import { namedSubjects } from './named-subjects.js';
import { peopleInFact, TimelineFactBody, timelineFactBody, unitsInFact } from './timeline-fact-views.js';

export class TimelineEntryBody extends TimelineFactBody {
  @ShownNumber({ about: 'Thứ tự lần ở bước khi xảy ra, như stays của phương án hoặc hồ sơ.', example: 1 })
  stay!: number;
}

export class TimelineBody extends PageBody {
  @ShownList(() => TimelineEntryBody, { about: 'Các sự kiện, theo thứ tự đã hỏi.' })
  items!: readonly TimelineEntryBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;

  @ShownMap({ about: 'Số của các phương án, hồ sơ mà tóm tắt nêu mã.' })
  numbers!: Readonly<Record<string, string | null>>;
}

/** What names the ids of entries. */
interface TimelineNames {
  readonly people: PeopleNames;
  readonly places: PlaceNames;
  readonly subjects: SubjectQueries;
}

export async function timelineBody(
  page: Page<TimelineEntry>,
  scope: readonly string[],
  { people, places, subjects }: TimelineNames,
): Promise<TimelineBody> {
  const units = await places.units(page.items.flatMap(unitsInFact));
  const named = await subjects.seen(namedSubjects(page.items), scope);
  const items = page.items.map(({ stay, ...fact }) => ({ ...timelineFactBody(fact, units), stay }));
  return { ...page, items, names: await people.of(page.items.flatMap(peopleInFact)), numbers: numbersOf(named) };
}

const numbersOf = (subjects: readonly SubjectView[]) =>
  Object.fromEntries(subjects.map(({ id, number }) => [id, number]));
