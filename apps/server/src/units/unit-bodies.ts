import type { ActingRole } from '@app/domain';
import { FIELD_WORDS, ROLE_NAMES } from '@app/wording';
import { Dated } from '../http/dated-body.js';
import { FormedText, Text } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { CodeList, ChoiceList } from '../http/nested-fields.js';

const { auditor: _, administrator: __, ...ACTING_ROLE_NAMES } = ROLE_NAMES;

/** `lead` in plans is the unit that leads an item. */
const UNIT_ID = /^(?!lead$)[a-z0-9][a-z0-9.-]{0,79}$/;

const UnitId = () =>
  FormedText(UNIT_ID, {
    about: 'Mã đơn vị.',
    max: 80,
    rule: 'unitId',
    message: FIELD_WORDS.unitId,
    example: 'gia-sang.phong-tu-phap',
  });

export class ChangedUnitBody extends Dated {
  @Text({ about: 'Tên đơn vị.', max: LIMITS.shortText, example: 'Phòng Tư pháp' })
  name!: string;

  @ChoiceList(ACTING_ROLE_NAMES, {
    about: 'Vai trò có thể giữ ở đơn vị; vai trò đã có không bỏ đi được.',
    example: ['officer', 'head'],
  })
  roles!: ActingRole[];
}

export class NewUnitBody extends ChangedUnitBody {
  @UnitId()
  id!: string;

  @CodeList({ about: 'Địa bàn, mã từ tỉnh xuống.', min: 1, max: LIMITS.areas, example: ['19', '19.gia-sang'] })
  area!: string[];
}
