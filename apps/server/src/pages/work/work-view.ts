import type { WorkView as Asked } from '@app/read-side';

/** As they stand in the page's address. */
export interface WorkFilterTexts {
  readonly kind?: string | undefined;
  readonly plan?: string | undefined;
}

/** What of a list is shown. `cursor`: of the page before. */
interface WorkPlace extends WorkFilterTexts {
  readonly cursor?: string | null;
}

/** One of the lists of my work. */
export interface WorkTab {
  /** By the API's name. */
  readonly asked: Asked;
  readonly name: string;
  /** Whether the reader acts on what is listed. */
  readonly isMine: boolean;
  readonly some: string;
  readonly none: string;
  /** In addresses; null for the first. */
  readonly slug: string | null;
  readonly href: (place: WorkPlace) => string;
}

const todo: WorkTab = {
  asked: 'todo',
  name: 'Đang chờ tôi',
  isMine: true,
  some: 'việc đang chờ',
  none: 'Không có việc nào đang chờ.',
  slug: null,
  href: (place) => address(null, place),
};

export const WORK_VIEWS: readonly WorkTab[] = [
  todo,
  {
    asked: 'waiting',
    name: 'Tôi đang chờ người khác',
    isMine: false,
    some: 'việc chờ người khác',
    none: 'Không có việc nào bạn đang chờ người khác.',
    slug: 'cho-nguoi-khac',
    href: (place) => address('cho-nguoi-khac', place),
  },
  {
    asked: 'postponed',
    name: 'Đang hoãn',
    isMine: false,
    some: 'việc đang hoãn',
    none: 'Không có việc nào đang hoãn.',
    slug: 'dang-hoan',
    href: (place) => address('dang-hoan', place),
  },
];

/** The one that the address names, or what waits for the reader. */
export function viewAt(slug: string | undefined): WorkTab {
  return WORK_VIEWS.find((one) => one.slug === slug) ?? todo;
}

function address(slug: string | null, { kind, plan, cursor }: WorkPlace): string {
  const given = { xem: slug, loai: kind, 'ke-hoach': plan, tiep: cursor };
  const known = Object.entries(given).filter((one): one is [string, string] => Boolean(one[1]));
  const query = new URLSearchParams(known).toString();
  return query === '' ? '/viec' : `/viec?${query}`;
}
