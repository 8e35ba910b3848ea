import { xlsxOf } from '@app/testing';
import { ProcedureFileError, readProcedureFile } from '@app/write-side';
import { damagedWorkbooks } from './attack/damaged-workbooks.js';

/** One way in so many; all of them belong to the attack. */
const EVERY = 9;

const outcomeOf = (bytes: Buffer) =>
  readProcedureFile(bytes, { format: 'xlsx', maxEntries: 100 }).then(
    () => 'sound',
    (error: unknown) => (error instanceof ProcedureFileError ? error.message : `thrown ${String(error)}`),
  );

jest.setTimeout(300_000);

describe('damaged workbooks', () => {
  it('are sound, unreadable or too large, and nothing else', async () => {
    const sound = await xlsxOf([
      { ma_thu_tuc: '1.000010', ten_thu_tuc: 'Đăng ký khai sinh', linh_vuc: 'Hộ tịch' },
      { ma_thu_tuc: '1.000020', ten_thu_tuc: 'Đăng ký khai tử', linh_vuc: 'Hộ tịch' },
    ]);
    const outcomes = new Map<string, number>();
    let at = 0;
    for (const { name, bytes } of damagedWorkbooks(sound)) {
      if (at++ % EVERY > 0) continue;
      const outcome = await outcomeOf(bytes);
      expect(`${name}: ${outcome}`).toMatch(/: [a-z]+(, [a-z]+)*$/i);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    for (const seen of ['sound', 'unreadable', 'tooLarge', 'notXlsx']) expect([...outcomes.keys()]).toContain(seen);
    expect([...outcomes.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(180);
  });
});
