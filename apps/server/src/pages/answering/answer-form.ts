import type { ProposalBody } from '../../proposals/proposal-views.js';
import { given, PAPER_DAY, type ActForm } from '../acts/act-form.js';

/** An opinion that was asked for. */
export const ANSWER_FORM: ActForm<ProposalBody> = {
  act: 'RecordOpinion',
  slug: 'tra-loi',
  path: '/proposals/{id}/opinions/{opinion}/answer',
  button: 'Gửi trả lời',
  kept: 'opinion-answer',
  fields: () => [{ name: 'text', kind: 'lines', label: 'Nội dung trả lời', required: true }, PAPER_DAY],
  body: (typed) => given(typed, 'text', 'occurredOn'),
};
