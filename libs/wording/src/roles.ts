import type { Confirmation, Role } from '@app/domain';

export const ROLE_NAMES: Record<Role, string> = {
  officer: 'Chuyên viên đơn vị',
  head: 'Lãnh đạo đơn vị',
  reviewer: 'Người thẩm định tổng hợp',
  leader: 'Lãnh đạo Ủy ban nhân dân',
  examiner: 'Người thẩm tra',
  approver: 'Người quyết định',
  auditor: 'Người giám sát',
  administrator: 'Quản trị viên',
};

export const CONFIRMATION_NAMES: Record<Confirmation, string> = {
  awaited: 'chờ quản trị viên thứ hai xác nhận, chưa có hiệu lực',
  confirmed: 'đã được quản trị viên thứ hai xác nhận',
  declined: 'bị từ chối, không có hiệu lực',
  unneeded: 'không cần xác nhận',
  older: 'có từ trước khi cần xác nhận',
};

/** How a post stands on a day. */
export type PostStanding = 'held' | 'awaited' | 'coming' | 'past' | 'declined';

export const POST_STANDING_NAMES: Readonly<Record<PostStanding, string>> = {
  held: 'đang giữ',
  awaited: 'chờ xác nhận',
  coming: 'sắp tới',
  past: 'đã hết',
  declined: 'bị từ chối',
};

/** Who appoints if no person does. */
/** Of lists of units. */
export const UNIT_SORT_NAMES = { id: 'Theo mã', name: 'Theo tên' } as const;

export const INSTALLATION_NAME = 'Bản cài đặt';
