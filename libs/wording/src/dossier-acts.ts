import type { DossierCommand, DossierEvent } from '@app/domain';

export const DOSSIER_ACT_NAMES: Readonly<Record<DossierCommand['type'], string>> = {
  OpenDossier: 'Lập hồ sơ trình',
  OpenOwnDossier: 'Lập hồ sơ riêng của phương án',
  AnswerClaim: 'Trả lời việc đưa vào hồ sơ',
  RemoveProposal: 'Đưa phương án ra khỏi hồ sơ',
  CloseDossier: 'Chốt danh sách hồ sơ',
  SubmitDossier: 'Trình hồ sơ',
  AcceptDossier: 'Chấp nhận hồ sơ',
  ReceiveDossier: 'Tiếp nhận hồ sơ',
  RequestExplanation: 'Yêu cầu giải trình',
  RecordExplanation: 'Ghi nhận giải trình',
  RecordOutsideAct: 'Ghi việc làm ngoài hệ thống',
  ReturnItems: 'Trả lại một số phương án',
  ReturnDossier: 'Trả lại hồ sơ',
  IssueDecision: 'Ký quyết định',
  CorrectDossier: 'Đính chính nội dung đã ghi của hồ sơ',
};

export const DOSSIER_FACT_NAMES: Readonly<Record<DossierEvent['type'], string>> = {
  DossierOpened: 'Lập hồ sơ trình',
  ProposalIncluded: 'Nhận phương án vào hồ sơ',
  InclusionDeclined: 'Không nhận phương án vào hồ sơ',
  ProposalRemoved: 'Đưa phương án ra khỏi hồ sơ',
  DossierClosed: 'Chốt danh sách phương án, chuyển hồ sơ',
  DossierSubmitted: 'Trình hồ sơ lên cấp trên',
  DossierAccepted: 'Chấp nhận hồ sơ, chuyển bước tiếp theo',
  DossierAdvanced: 'Hồ sơ chuyển bước tiếp theo',
  DossierReceived: 'Tiếp nhận hồ sơ',
  ExplanationRequested: 'Yêu cầu giải trình',
  ExplanationReceived: 'Nhận được giải trình',
  OutsideActRecorded: 'Ghi nhận việc thực hiện ngoài hệ thống',
  ItemsReturned: 'Trả lại một số phương án trong hồ sơ',
  DossierReturned: 'Trả lại hồ sơ',
  DecisionIssued: 'Ban hành quyết định',
  DossierCorrected: 'Đính chính nội dung đã ghi',
  PaperNumberAnswered: 'Giải trình số văn bản khác thể thức',
};
