import type { Position } from '@app/event-store';
import type { AreaNames } from './place-names.js';
import { ShownNumber, ShownText, ShownTexts, type Plain } from './answer-fields.js';

export class OwnedBody {
  @ShownText({ about: 'Mã địa bàn dùng trong đường dẫn; vn là cả nước.', example: '19_19.gia-sang' })
  id!: string;

  @ShownNumber({ about: 'Bản ghi hiện tại; dùng cho If-Match.', example: 0 })
  revision!: number;

  @ShownText({ about: 'Vị trí của sự kiện mới nhất.', example: '0000000000000000042' })
  position!: string;

  @ShownTexts({ about: 'Địa bàn, từ tỉnh xuống; trống là cả nước.', example: ['19', '19/19.gia-sang'] })
  area!: readonly string[];

  @ShownText({ about: 'Tên địa bàn.', example: 'Phường Gia Sàng, tỉnh Thái Nguyên' })
  areaName!: string;
}

interface Owned {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly area: readonly string[];
}

export function ownedBody({ id, revision, position, area }: Owned, areas: AreaNames): Plain<OwnedBody> {
  return { id, revision, position, area, areaName: areas(area) };
}
