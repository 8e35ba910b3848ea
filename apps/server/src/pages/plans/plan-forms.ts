import type { CommandName } from '@app/domain';
import type { PlanBody } from '../../plans/plan-views.js';
import { given, PAPER_DAY, type ActForm, type FormField } from '../acts/act-form.js';
import { planAddress } from './plan-addresses.js';

export type PlanForm = ActForm<PlanBody>;

const REASON: FormField = { name: 'reason', kind: 'lines', label: 'Lý do', required: true };

/** Every act on a whole plan that a form of a few fields does. */
export const PLAN_FORMS: readonly PlanForm[] = [
  {
    act: 'AdoptPlan',
    slug: 'ban-hanh',
    path: '/plans/{id}/adoption',
    button: 'Ban hành trong hệ thống',
    says: 'Ban hành rồi, các đơn vị soạn được phương án theo kế hoạch này, và nội dung kế hoạch không đổi nữa.',
    fields: () => [{ ...PAPER_DAY, label: 'Ngày ban hành thật', hint: 'Từ ngày của kế hoạch; bỏ trống là hôm nay.' }],
    body: (typed) => given(typed, 'occurredOn'),
  },
  {
    act: 'DiscardPlan',
    slug: 'bo',
    path: '/plans/{id}/discard',
    button: 'Bỏ kế hoạch',
    says: 'Kế hoạch đã bỏ vẫn còn để xem; nạp lại được sau.',
    fields: () => [REASON],
    body: (typed) => given(typed, 'reason'),
  },
  {
    act: 'ClosePlan',
    slug: 'dong',
    path: '/plans/{id}/closure',
    button: 'Đóng kế hoạch',
    says: 'Đóng rồi thì không soạn phương án mới được nữa; phương án đang xử lý vẫn đi tiếp đến hết đường đi.',
    fields: () => [REASON],
    body: (typed) => given(typed, 'reason'),
  },
];

/** Where each act is done; reports are made beside what is reported. */
export function planActHref(act: CommandName, id: string): string | undefined {
  if (act === 'RecordTaskCompletion' || act === 'RecordItemCompletion') return planAddress(id, '/nhiem-vu');
  const form = PLAN_FORMS.find((one) => one.act === act);
  return form && planAddress(id, `/viec/${form.slug}`);
}

/** What the address says was done; null if nothing. */
export function donePlanAct(slug: string | undefined): string | null {
  if (slug === 'bao-cao') return 'Báo cáo hoàn thành';
  if (slug === 'nhap') return 'Nạp kế hoạch';
  return PLAN_FORMS.find((one) => one.slug === slug)?.button ?? null;
}
