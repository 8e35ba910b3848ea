import type { CalendarEvent, ParametersEvent, PersonEvent, PlanEvent, ProcedureEvent, UnitEvent } from '@app/domain';

type DirectoryFact = (PlanEvent | UnitEvent | PersonEvent | ProcedureEvent | ParametersEvent | CalendarEvent)['type'];

export const DIRECTORY_FACT_NAMES: Readonly<Record<DirectoryFact, string>> = {
  PlanImported: 'Nạp kế hoạch',
  PlanAdopted: 'Ban hành kế hoạch trong hệ thống',
  PlanDiscarded: 'Bỏ kế hoạch chưa ban hành',
  PlanClosed: 'Đóng kế hoạch',
  TaskCompleted: 'Báo cáo hoàn thành sản phẩm của nhiệm vụ',
  ItemCompleted: 'Báo cáo hoàn thành nội dung không qua phương án',
  UnitRegistered: 'Đăng ký đơn vị',
  UnitChanged: 'Đổi tên hoặc thêm vai trò của đơn vị',
  UnitEnded: 'Chấm dứt hoạt động của đơn vị',
  PersonRegistered: 'Đăng ký người',
  PersonRenamed: 'Đặt lại họ tên',
  NameErased: 'Xóa họ tên',
  PasswordReset: 'Cấp lại mật khẩu',
  PersonAppointed: 'Bổ nhiệm',
  AppointmentConfirmed: 'Xác nhận việc bổ nhiệm',
  AppointmentDeclined: 'Từ chối việc bổ nhiệm',
  AppointmentEnded: 'Chấm dứt việc bổ nhiệm',
  ProcedureRegistered: 'Nạp thủ tục vào sổ',
  ProcedureChanged: 'Nạp nội dung khác của thủ tục',
  BaselineRecorded: 'Ghi số liệu gốc năm 2024',
  BaselineCorrected: 'Đính chính số liệu gốc năm 2024',
  ParameterRecorded: 'Ghi tham số',
  ParameterEnded: 'Ghi ngày cuối của tham số',
  CalendarChanged: 'Ghi phiên bản mới của lịch',
};
