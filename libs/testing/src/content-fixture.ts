import type { ContentDraft, Letter, MeasureOutcome, StageEntry } from '@app/domain';
import { deputyOf } from './people.js';

type MeasureDraft = ContentDraft['measures'][number];

export function measure(change: Partial<MeasureDraft> = {}): MeasureDraft {
  return {
    id: null,
    type: 'cut-time',
    content: 'Cắt giảm thời hạn giải quyết từ 10 ngày xuống 7 ngày',
    reason: 'Hồ sơ đã được số hóa',
    recommendation: { text: 'Sửa đổi Điều 5', document: '123/2015/NĐ-CP', article: 'Điều 5' },
    ...change,
  };
}

/** Complete: one procedure and two measures. */
export function fullContent(change: Partial<ContentDraft> = {}): ContentDraft {
  return {
    title: 'Đơn giản hóa thủ tục đăng ký khai sinh',
    group: null,
    procedures: [{ id: null, code: '1.001193', name: 'Đăng ký khai sinh' }],
    measures: [measure(), measure({ type: 'cut-dossier-items', content: 'Bỏ bản sao giấy tờ tùy thân' })],
    benefit: { text: 'Người dân bớt một lần đi lại', reason: 'Chưa có số liệu về số hồ sơ' },
    ...change,
  };
}

export const emptyContent: ContentDraft = { title: '', group: null, procedures: [], measures: [], benefit: null };

export function letterOf(number = '12/TTr-UBND', date = '2026-04-01'): Letter {
  return { number, date, signer: { person: 'leader-ward', title: 'Chủ tịch UBND phường' } };
}

/** Signed by a deputy of whom the stage's data lets sign: another one at each stage. */
export function letterFrom({ actors, index }: Pick<StageEntry, 'actors' | 'index'>, number?: string): Letter {
  const signing = (['sign', 'decide', 'approve', 'assess'] as const).map((duty) =>
    actors.find((actor) => actor.duty === duty),
  );
  const signer = signing.find((actor) => actor !== undefined);
  if (!signer) throw new Error('nobody signs at this stage');
  return { ...letterOf(number), signer: { person: deputyOf(signer, index).id, title: 'KT. Chủ tịch' } };
}

export const approved = (measure: string): MeasureOutcome => ({ measure, outcome: 'approved' });
export const rejected = (measure: string, reason = 'Chưa đủ căn cứ'): MeasureOutcome => ({
  measure,
  outcome: 'rejected',
  reason,
});
export const referred = (measure: string, to = 'Bộ Tư pháp'): MeasureOutcome => ({
  measure,
  outcome: 'referred',
  to,
  document: '123/2015/NĐ-CP',
});
