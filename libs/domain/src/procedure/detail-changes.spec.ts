import { procedureDetails } from '@app/testing';
import { detailChanges, excerptOf } from './detail-changes.js';

describe('what differs between two versions', () => {
  it('is told detail by detail, further fields by their names', () => {
    const before = procedureDetails({ others: { dia_chi_tiep_nhan: 'Số 1', co_quan_phoi_hop: 'Công an' } });
    const after = procedureDetails({
      field: 'Tư pháp',
      result: '',
      others: { co_quan_phoi_hop: 'Công an xã', a: 'b' },
    });
    expect(detailChanges(before, after)).toEqual([
      { field: 'field', before: 'Hộ tịch', after: 'Tư pháp' },
      { field: 'result', before: 'Giấy khai sinh', after: '' },
      { field: 'a', before: '', after: 'b' },
      { field: 'co_quan_phoi_hop', before: 'Công an', after: 'Công an xã' },
      { field: 'dia_chi_tiep_nhan', before: 'Số 1', after: '' },
    ]);
    expect(detailChanges(before, before)).toEqual([]);
  });

  it('is shown around the first letter that differs where texts are long', () => {
    const [before, after] = [`${'a'.repeat(1_000)}x${'b'.repeat(1_000)}`, `${'a'.repeat(1_000)}y`];
    const shown = excerptOf({ field: 'legalBases', before, after });
    expect(shown.before).toBe(`…${'a'.repeat(60)}x${'b'.repeat(239)}…`);
    expect(shown.after).toBe(`…${'a'.repeat(60)}y`);
  });

  it('cuts no character in two', () => {
    const shown = excerptOf({ field: 'name', before: '', after: `a${'😀'.repeat(200)}` });
    expect(shown.after).toBe(`a${'😀'.repeat(149)}…`);
  });
});
