import { ProcedureFileError, type FileFault } from '@app/write-side';
import { bodyOf } from '../http/problem-body.js';
import { problemOf } from '../http/problem-of.js';
import { fileProblem } from './file-problem.js';

const answer = (...faults: readonly FileFault[]) =>
  bodyOf(problemOf(fileProblem(new ProcedureFileError(faults))), 'r-1');

describe('a file with an unknown column', () => {
  it('is refused with the columns that are known, once, and the one that was probably meant', () => {
    const unknown = { rule: 'unknownColumn', row: 1 } as const;
    const { detail, errors } = answer(
      { ...unknown, column: 'LINHVUC', meant: 'Lĩnh vực' },
      { ...unknown, column: 'STT', meant: null },
    );
    expect(detail).toMatch(/Các cột được nhận: “Mã thủ tục” \(ma_thu_tuc\), “Tên thủ tục” \(ten_thu_tuc\), .*\.$/);
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Dòng 1, cột “LINHVUC”: Không biết cột này; .* Có lẽ là “Lĩnh vực”\.$/),
      expect.stringMatching(/^Dòng 1, cột “STT”: Không biết cột này; .* của nó\.$/),
    ]);
  });

  it('is told so where no column is known, and of no other fault', () => {
    expect(answer({ rule: 'noHeader', row: 1, column: null }).detail).toContain('(ket_qua_xu_ly)');
    expect(answer({ rule: 'empty', row: null, column: null }).detail).not.toContain('ma_thu_tuc');
  });
});
