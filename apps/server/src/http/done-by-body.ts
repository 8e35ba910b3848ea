import type { Authority } from '@app/domain';
import { ShownText } from './answer-fields.js';

/** Who did something, under which post. */
export class DoneByBody {
  @ShownText({ about: 'Mã người.', example: '0d9a3c1e-7b52-5c55-9d0e-2f4f5a6b7c8d' })
  person!: string;

  @ShownText({ about: 'Chức danh khi làm.', example: 'Trưởng phòng' })
  title!: string;

  @ShownText({ about: 'Mã đơn vị của chức vụ.', example: 'gia-sang.phong-vhxh' })
  unit!: string;
}

/** Null for a process of the system. */
export function doneByBody(by: Authority): DoneByBody | null {
  return 'person' in by ? { person: by.person, title: by.title, unit: by.unit } : null;
}
