import { COMMANDS, ruleOf, type ActionName, type ActNow, type CommandName, type CorrectedValues } from '@app/domain';
import { DOSSIER_ACT_NAMES } from './dossier-acts.js';
import { PROPOSAL_ACT_NAMES } from './proposal-acts.js';

export const ACT_STATUS_NAMES: Record<ActNow<string>['status'], string> = {
  open: 'làm được',
  done: 'không cần làm nữa',
  closed: 'không làm được',
};

/** What a correction may change. */
export const CORRECTED_NAMES: Record<keyof CorrectedValues, string> = {
  number: 'số, ký hiệu',
  date: 'ngày văn bản',
  signer: 'người ký',
  reason: 'lý do',
  text: 'nội dung',
  on: 'ngày thực hiện',
};

export const ACT_NAMES: Record<ActionName, string> = {
  ImportPlan: 'Nạp kế hoạch',
  AdoptPlan: 'Ban hành kế hoạch trong hệ thống',
  DiscardPlan: 'Bỏ kế hoạch chưa ban hành',
  ClosePlan: 'Đóng kế hoạch',
  RecordTaskCompletion: 'Báo cáo hoàn thành nhiệm vụ',
  RecordItemCompletion: 'Báo cáo hoàn thành nội dung không qua phương án',
  RegisterUnit: 'Đăng ký đơn vị',
  ChangeUnit: 'Đổi tên, thêm vai trò của đơn vị',
  EndUnit: 'Chấm dứt hoạt động của đơn vị',
  RegisterPerson: 'Đăng ký người',
  AppointPerson: 'Bổ nhiệm',
  EndAppointment: 'Chấm dứt việc bổ nhiệm',
  ConfirmAppointment: 'Xác nhận việc bổ nhiệm',
  DeclineAppointment: 'Từ chối việc bổ nhiệm',
  RenamePerson: 'Đặt họ tên',
  EraseName: 'Xóa họ tên',
  ResetPassword: 'Cấp lại mật khẩu',
  DisableAccount: 'Khóa tài khoản',
  EnableAccount: 'Mở khóa tài khoản',
  RegisterProcedure: 'Ghi thủ tục vào sổ',
  RecordBaseline: 'Ghi số liệu gốc',
  CorrectBaseline: 'Đính chính số liệu gốc',
  RecordParameter: 'Ghi tham số tính toán',
  EndParameter: 'Ghi ngày cuối của tham số',
  ChangeCalendar: 'Sửa lịch làm việc',
  ...PROPOSAL_ACT_NAMES,
  ...DOSSIER_ACT_NAMES,
  ListPlans: 'Xem danh sách kế hoạch',
  ReadPlan: 'Xem kế hoạch',
  ReadBoard: 'Xem bảng theo dõi',
  ReadTargets: 'Xem chỉ tiêu',
  ReadSavings: 'Xem kết quả cắt giảm',
  ListSavings: 'Xem từng dòng cắt giảm',
  ListProcedures: 'Xem sổ thủ tục',
  ReadProcedure: 'Xem thủ tục',
  ListParameters: 'Xem danh sách tham số',
  ReadParameters: 'Xem tham số',
  ListCalendars: 'Xem danh sách lịch làm việc',
  ReadCalendar: 'Xem lịch làm việc',
  ListProposals: 'Xem danh sách phương án',
  ReadProposal: 'Xem phương án',
  ReadTimeline: 'Xem diễn biến',
  ListDossiers: 'Xem danh sách hồ sơ',
  ReadDossier: 'Xem hồ sơ',
  ListSigners: 'Xem những người được ký',
  ReadMyWork: 'Xem việc của tôi',
  ListUnits: 'Xem danh sách đơn vị',
  ReadUnit: 'Xem đơn vị',
  ListAwaitedAppointments: 'Xem các việc bổ nhiệm chờ xác nhận',
  ListPeople: 'Xem danh sách người',
  ListVacantWork: 'Xem các việc chờ chức vụ không ai giữ',
  ListReadModels: 'Xem tình trạng dữ liệu để đọc',
  ListRefusals: 'Xem việc bị từ chối',
};

/** Of what people do themselves, not the service for them. */
export const OWN_ACT_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  (Object.keys(COMMANDS) as CommandName[])
    .filter((act) => ruleOf(act).by !== 'process')
    .map((act) => [act, ACT_NAMES[act]]),
);
