import type { Authority } from '@app/domain';
import { ShownText } from './answer-fields.js';
import { unitCalled, type Called } from './called.js';

/** Who did something, under which post. */
export class DoneByBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  person!: string;

  @ShownText({ about: 'Chức danh khi làm.', example: 'Trưởng phòng' })
  title!: string;

  @ShownText({ about: 'Mã đơn vị của chức vụ.', example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @ShownText({ about: 'Tên đơn vị của chức vụ.', example: 'Phòng Văn hóa - Xã hội, phường Gia Sàng' })
  unitName!: string;
}

/** Null for a process of the system. */
export function doneByBody(by: Authority, called: Pick<Called, 'units'>): DoneByBody | null {
  if ('process' in by) return null;
  const { person, title, unit } = by;
  return { person, title, unit, unitName: unitCalled(unit, called) };
}
