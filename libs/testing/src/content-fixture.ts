import type { ContentDraft, Letter, MeasureOutcome } from '@app/domain';

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
