import { given, PAPER_DAY, type ActForm, type FormField, type FormOption } from '../acts/act-form.js';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { Typed } from '../browser/typed.js';

type DossierForm = ActForm<DossierBody>;

const lines = (name: string, label: string): FormField => ({ name, kind: 'lines', label, required: true });
const REASON = lines('reason', 'Lý do');

/** Where it may go back to; asked only where there is a choice. */
const whereTo = ({ acts }: DossierBody, name: string): readonly FormField[] => {
  const stages = acts.find(({ act }) => act === name)?.offer.stages ?? [];
  const options: readonly FormOption[] = stages.map(({ stage, stageName }) => ({ value: stage, name: stageName }));
  const first = stages.find(({ isDefault }) => isDefault)?.stage;
  return options.length < 2
    ? []
    : [
        {
          name: 'to',
          kind: 'choice',
          label: 'Trả về bước',
          required: true,
          options,
          ...(first ? { value: first } : {}),
        },
      ];
};

const ticked = (typed: Typed, { entries }: DossierBody) =>
  entries.filter(({ proposal }) => typed.has(`proposals.${proposal}`)).map(({ proposal }) => proposal);

/** Every act on a dossier that a form of a few fields does. */
export const DOSSIER_FORMS: readonly DossierForm[] = [
  {
    act: 'ReceiveDossier',
    slug: 'tiep-nhan',
    path: '/dossiers/{id}/receipt',
    button: 'Tiếp nhận hồ sơ',
    fields: () => [PAPER_DAY],
    body: (typed) => given(typed, 'occurredOn'),
  },
  {
    act: 'RequestExplanation',
    slug: 'yeu-cau-giai-trinh',
    path: '/dossiers/{id}/explanations',
    button: 'Gửi yêu cầu',
    says: 'Hồ sơ chờ câu trả lời; quá ngày cần trả lời thì tiếp tục được, có nêu lý do.',
    kept: 'explanation',
    fields: () => [
      lines('question', 'Nội dung cần giải trình'),
      { name: 'answerBy', kind: 'day', label: 'Cần trả lời trước hết ngày' },
      PAPER_DAY,
    ],
    body: (typed) => given(typed, 'question', 'answerBy', 'occurredOn'),
  },
  {
    act: 'RecordOutsideAct',
    slug: 'viec-ben-ngoai',
    path: '/dossiers/{id}/outside-acts',
    button: 'Ghi lại',
    says: 'Ghi việc mà cơ quan, người ngoài hệ thống đã làm về hồ sơ này.',
    kept: 'outside-act',
    fields: () => [
      { name: 'who', kind: 'text', label: 'Cơ quan, người đã làm', required: true },
      lines('what', 'Việc đã làm'),
      PAPER_DAY,
    ],
    body: (typed) => given(typed, 'who', 'what', 'occurredOn'),
  },
  {
    act: 'ReturnItems',
    slug: 'tra-lai-mot-so',
    path: '/dossiers/{id}/item-returns',
    button: 'Trả lại các phương án đã chọn',
    says: 'Phương án được trả lại rời hồ sơ; các phương án khác ở lại.',
    kept: 'item-return',
    fields: (dossier) => [
      {
        name: 'proposals',
        kind: 'ticks',
        label: 'Phương án trả lại',
        required: true,
        options: dossier.entries.map(({ proposal, number, title }) => ({
          value: proposal,
          name: `${number} ${title}`,
        })),
      },
      ...whereTo(dossier, 'ReturnItems'),
      REASON,
      PAPER_DAY,
    ],
    body: (typed, dossier) => ({ proposals: ticked(typed, dossier), ...given(typed, 'to', 'reason', 'occurredOn') }),
  },
  {
    act: 'ReturnDossier',
    slug: 'tra-lai',
    path: '/dossiers/{id}/return',
    button: 'Trả lại cả hồ sơ',
    says: 'Cả hồ sơ trở về bước được chọn cùng mọi phương án chưa quyết định.',
    kept: 'dossier-return',
    fields: (dossier) => [...whereTo(dossier, 'ReturnDossier'), REASON, PAPER_DAY],
    body: (typed) => given(typed, 'to', 'reason', 'occurredOn'),
  },
];
