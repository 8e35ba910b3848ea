import type { DoneByBody } from '../../http/done-by-body.js';
import type { Names } from '../../http/people-names.js';

type Doer = Pick<DoneByBody, 'person' | 'title' | 'unitName'>;

/** `Nguyễn Thị Hoa, Trưởng phòng, Phòng Văn hóa - Xã hội`; null for a process of the system. */
export function byWords(by: Doer | null, names: Names): string {
  if (!by) return 'theo hồ sơ trình';
  const name = names[by.person];
  return [...(name ? [name] : []), by.title, by.unitName].join(', ');
}
