import { ACTING_ROLES } from '@app/domain';
import { ROLE_NAMES } from '@app/wording';
import type { UnitShownBody } from '../../../units/unit-views.js';
import { given, type ActForm, type FormField, type FormOption } from '../../acts/act-form.js';
import type { Typed } from '../../browser/typed.js';

const ROLES: readonly FormOption[] = ACTING_ROLES.map((value) => ({ value, name: ROLE_NAMES[value] }));

export const ROLES_FIELD: FormField = {
  name: 'roles',
  kind: 'ticks',
  label: 'Vai trò có thể giữ ở đơn vị',
  hint: 'Vai trò đã có thì không bỏ đi được. Người giám sát và quản trị viên ở đơn vị nào cũng được.',
  options: ROLES,
};

export function rolesIn(typed: Typed): readonly string[] {
  return ACTING_ROLES.filter((role) => typed.has(`roles.${role}`));
}

export const UNIT_FORMS: readonly ActForm<UnitShownBody>[] = [
  {
    act: 'ChangeUnit',
    slug: 'doi-ten',
    path: '/units/{id}',
    method: 'PUT',
    button: 'Ghi tên và vai trò',
    says: 'Tên mới hiện ở mọi nơi từ nay. Vai trò đã có thì giữ nguyên.',
    fields: ({ name, roles }) => [
      { name: 'name', kind: 'text', label: 'Tên đơn vị', required: true, value: name },
      {
        ...ROLES_FIELD,
        label: 'Thêm vai trò',
        options: ROLES.filter(({ value }) => !roles.includes(value)),
      },
    ],
    body: (typed, { roles }) => ({ ...given(typed, 'name'), roles: [...roles, ...rolesIn(typed)] }),
  },
  {
    act: 'EndUnit',
    slug: 'cham-dut',
    path: '/units/{id}/end',
    button: 'Chấm dứt hoạt động',
    says: 'Từ nay không ai được bổ nhiệm vào đơn vị; không làm lại được, và mã của đơn vị không dùng lại.',
    fields: () => [
      { name: 'reason', kind: 'lines', label: 'Lý do', required: true },
      { name: 'occurredOn', kind: 'day', label: 'Ngày trên văn bản', hint: 'Bỏ trống là hôm nay.' },
    ],
    body: (typed) => given(typed, 'reason', 'occurredOn'),
  },
];
