import { given, PAPER_DAY, type ActForm, type FormField } from '../acts/act-form.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';

type ProposalForm = ActForm<ProposalBody>;

const reason = (label: string): FormField => ({ name: 'reason', kind: 'lines', label, required: true });
const day = (name: string, label: string, required: boolean): FormField => ({ name, kind: 'day', label, required });

/** Asked for when a question is still open. */
const whyNotWaiting = ({ acts }: ProposalBody): readonly FormField[] => {
  const isNeeded = acts.some(({ act, needs }) => act === 'AcceptProposal' && needs.includes('reason'));
  return isNeeded ? [reason('Vì sao không đợi ý kiến còn thiếu')] : [];
};

const withEdition = ({ edition }: ProposalBody, rest: object) => ({ edition, ...rest });

/** Every act on a proposal that a form of a few fields does. */
export const PROPOSAL_FORMS: readonly ProposalForm[] = [
  {
    act: 'ApproveEdition',
    slug: 'duyet',
    path: '/proposals/{id}/head-approval',
    button: 'Duyệt bản này',
    says: 'Duyệt rồi, chuyên viên của đơn vị gửi phương án đi được.',
    kept: 'approval',
    fields: () => [PAPER_DAY],
    body: (typed, proposal) => withEdition(proposal, given(typed, 'occurredOn')),
  },
  {
    act: 'SendBackEdition',
    slug: 'chuyen-lai',
    path: '/proposals/{id}/send-back',
    button: 'Chuyển lại người soạn',
    kept: 'sending-back',
    fields: () => [reason('Lý do chuyển lại'), PAPER_DAY],
    body: (typed, proposal) => withEdition(proposal, given(typed, 'reason', 'occurredOn')),
  },
  {
    act: 'SubmitProposal',
    slug: 'gui',
    path: '/proposals/{id}/submission',
    button: 'Gửi phương án',
    says: 'Gửi rồi, phương án sang bước sau và không sửa được nữa, trừ khi bị trả lại.',
    fields: () => [PAPER_DAY],
    body: (typed) => given(typed, 'occurredOn'),
  },
  {
    act: 'WithdrawProposal',
    slug: 'rut',
    path: '/proposals/{id}/withdrawal',
    button: 'Rút phương án',
    says: 'Phương án đã rút không đi tiếp được nữa; mọi điều đã ghi vẫn giữ nguyên.',
    kept: 'withdrawal',
    fields: () => [reason('Lý do rút'), PAPER_DAY],
    body: (typed) => given(typed, 'reason', 'occurredOn'),
  },
  {
    act: 'StartAssessment',
    slug: 'bat-dau-tham-dinh',
    path: '/proposals/{id}/assessment',
    button: 'Bắt đầu thẩm định',
    fields: () => [PAPER_DAY],
    body: (typed) => given(typed, 'occurredOn'),
  },
  {
    act: 'AcceptProposal',
    slug: 'chap-nhan',
    path: '/proposals/{id}/acceptance',
    button: 'Chấp nhận phương án',
    kept: 'acceptance',
    fields: (proposal) => [...whyNotWaiting(proposal), PAPER_DAY],
    body: (typed, proposal) => withEdition(proposal, given(typed, 'reason', 'occurredOn')),
  },
  {
    act: 'PostponeProposal',
    slug: 'hoan',
    path: '/proposals/{id}/postponement',
    button: 'Hoãn xử lý',
    kept: 'postponement',
    fields: () => [day('until', 'Xử lý tiếp từ ngày', true), reason('Lý do hoãn')],
    body: (typed) => given(typed, 'until', 'reason'),
  },
  {
    act: 'ResumeProposal',
    slug: 'tiep-tuc',
    path: '/proposals/{id}/resumption',
    button: 'Tiếp tục xử lý',
    fields: () => [],
    body: () => ({}),
  },
];
