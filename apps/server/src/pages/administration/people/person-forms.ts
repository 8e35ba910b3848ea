import { PASSWORD_RULES } from '../../parts/password-rules.js';
import { ROLE_NAMES } from '@app/wording';
import type { PersonShownBody } from '../../../people/people-views.js';
import { given, type ActForm, type FormField, type FormOption } from '../../acts/act-form.js';

/** A person, and the units where they could hold a post. */
export interface PersonToActOn extends PersonShownBody {
  readonly units: readonly FormOption[];
}

export type PersonForm = ActForm<PersonToActOn>;

const ROLES: readonly FormOption[] = Object.entries(ROLE_NAMES).map(([value, name]) => ({ value, name }));
const nothing = () => [];

export const PASSWORD_FIELD: FormField = {
  name: 'password',
  kind: 'secret',
  label: 'Mật khẩu tạm',
  hint: `${PASSWORD_RULES} Chuyển tận tay người dùng; họ phải đổi ở lần đăng nhập tới.`,
  required: true,
};

/** Every act on a person. */
export const PERSON_FORMS: readonly PersonForm[] = [
  {
    act: 'AppointPerson',
    slug: 'bo-nhiem',
    path: '/people/{id}/appointments',
    button: 'Bổ nhiệm',
    says: 'Chức vụ có quyền từ ngày bắt đầu. Vai trò phải là vai trò có ở đơn vị; người giám sát và quản trị viên thì ở đơn vị nào cũng được.',
    fields: ({ units }) => [
      { name: 'unit', kind: 'choice', label: 'Đơn vị', required: true, options: units },
      { name: 'role', kind: 'choice', label: 'Vai trò', required: true, options: ROLES },
      { name: 'title', kind: 'text', label: 'Chức danh', required: true },
      { name: 'from', kind: 'day', label: 'Giữ từ ngày', required: true },
      { name: 'to', kind: 'day', label: 'Đến hết ngày', hint: 'Bỏ trống là chưa định.' },
    ],
    body: (typed) => given(typed, 'unit', 'role', 'title', 'from', 'to'),
  },
  {
    act: 'RenamePerson',
    slug: 'dat-ho-ten',
    path: '/people/{id}/name',
    method: 'PUT',
    button: 'Đặt họ tên',
    says: 'Họ tên mới hiện ở mọi nơi, cả những việc đã làm trước đây.',
    fields: ({ name }) => [
      { name: 'fullName', kind: 'text', label: 'Họ tên', required: true, ...(name === null ? {} : { value: name }) },
    ],
    body: (typed) => given(typed, 'fullName'),
  },
  {
    act: 'ResetPassword',
    slug: 'cap-lai-mat-khau',
    path: '/people/{id}/account/password',
    button: 'Cấp lại mật khẩu',
    says: 'Người này bị đăng xuất ở mọi nơi. Chức vụ phải có quản trị viên thứ hai xác nhận thì chờ một quản trị viên khác xác nhận lại.',
    fields: () => [PASSWORD_FIELD],
    body: (typed) => given(typed, 'password'),
  },
  {
    act: 'DisableAccount',
    slug: 'khoa-tai-khoan',
    path: '/people/{id}/account/disable',
    button: 'Khóa tài khoản',
    says: 'Người này bị đăng xuất ở mọi nơi và không đăng nhập được nữa cho đến khi mở khóa. Chức vụ vẫn giữ nguyên.',
    fields: nothing,
    body: () => ({}),
  },
  {
    act: 'EnableAccount',
    slug: 'mo-khoa-tai-khoan',
    path: '/people/{id}/account/enable',
    button: 'Mở khóa tài khoản',
    says: 'Người này đăng nhập lại được bằng mật khẩu cũ.',
    fields: nothing,
    body: () => ({}),
  },
];

export function personFormOf(act: string): PersonForm | undefined {
  return PERSON_FORMS.find((one) => one.act === act);
}
