import type { WorkView as Asked } from '@app/read-side';

/** One of the lists of my work. `href`: of its page after a cursor. */
export interface WorkTab {
  /** By the API's name. */
  readonly asked: Asked;
  readonly name: string;
  /** Whether the reader acts on what is listed. */
  readonly isMine: boolean;
  readonly some: string;
  readonly none: string;
  readonly href: (cursor: string | null) => string;
}

const todo: WorkTab = {
  asked: 'todo',
  name: 'Đang chờ tôi',
  isMine: true,
  some: 'việc đang chờ',
  none: 'Không có việc nào đang chờ.',
  href: (cursor) => address({ tiep: cursor }),
};

const SLUGS = { waiting: 'cho-nguoi-khac', postponed: 'dang-hoan' } as const;

export const WORK_VIEWS: readonly WorkTab[] = [
  todo,
  {
    asked: 'waiting',
    name: 'Tôi đang chờ người khác',
    isMine: false,
    some: 'việc chờ người khác',
    none: 'Không có việc nào bạn đang chờ người khác.',
    href: (cursor) => address({ xem: SLUGS.waiting, tiep: cursor }),
  },
  {
    asked: 'postponed',
    name: 'Đang hoãn',
    isMine: false,
    some: 'việc đang hoãn',
    none: 'Không có việc nào đang hoãn.',
    href: (cursor) => address({ xem: SLUGS.postponed, tiep: cursor }),
  },
];

/** The one that the address names, or what waits for the reader. */
export function viewAt(slug: string | undefined): WorkTab {
  return WORK_VIEWS.find(({ asked }) => asked !== 'todo' && SLUGS[asked] === slug) ?? todo;
}

function address(given: Readonly<Record<string, string | null>>): string {
  const known = Object.entries(given).filter((one): one is [string, string] => one[1] !== null);
  const query = new URLSearchParams(known).toString();
  return query === '' ? '/viec' : `/viec?${query}`;
}
