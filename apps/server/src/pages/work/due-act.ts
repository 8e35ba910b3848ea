import type { WorkItemBody } from '../../work/work-views.js';

type Phase = WorkItemBody['phase'];

/** The act that is due in a phase, and where it is done. `{id}` stands for the thing. */
const ACTS: Readonly<Partial<Record<Phase, readonly [name: string, address: string]>>> = {
  drafting: ['Soạn tiếp', '/phuong-an/{id}/soan'],
  reworking: ['Hoàn thiện lại', '/phuong-an/{id}/soan'],
  'awaiting-head': ['Duyệt', '/phuong-an/{id}/xet'],
  'ready-to-submit': ['Gửi đi', '/phuong-an/{id}/viec/gui'],
  'to-assess': ['Thẩm định', '/phuong-an/{id}/xet'],
  assessing: ['Thẩm định', '/phuong-an/{id}/xet'],
  'awaiting-opinion': ['Xem ý kiến', '/phuong-an/{id}/xet'],
  'ready-to-gather': ['Đưa vào hồ sơ', '/ho-so/moi?phuong-an={id}'],
  gathering: ['Tập hợp hồ sơ', '/ho-so/{id}/gom'],
  returned: ['Hoàn thiện hồ sơ', '/ho-so/{id}/gom'],
  'to-submit': ['Trình', '/ho-so/{id}/trinh'],
  'to-receive': ['Tiếp nhận', '/ho-so/{id}/xet'],
  'awaiting-explanation': ['Xem giải trình', '/ho-so/{id}/xet'],
  'to-accept': ['Xem xét', '/ho-so/{id}/xet'],
  'to-decide': ['Quyết định', '/ho-so/{id}/quyet-dinh'],
};

export interface DueAct {
  readonly name: string;
  readonly href: string;
}

/** One who is asked answers first. */
export function dueAct({
  kind,
  id,
  phase,
  askedOfMe,
}: Pick<WorkItemBody, 'kind' | 'id' | 'phase' | 'askedOfMe'>): DueAct {
  const home = homeOf({ kind, id });
  if (askedOfMe.length > 0) {
    return { name: kind === 'proposal' ? 'Cho ý kiến' : 'Giải trình', href: `${home}/tra-loi` };
  }
  const [name, address] = ACTS[phase] ?? ['Xem', home];
  return { name, href: address.replace('{id}', id) };
}

/** The page of the thing itself. */
export function homeOf({ kind, id }: Pick<WorkItemBody, 'kind' | 'id'>): string {
  return `/${kind === 'proposal' ? 'phuong-an' : 'ho-so'}/${id}`;
}
