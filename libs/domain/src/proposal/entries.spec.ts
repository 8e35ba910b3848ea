import { Rejection } from '../kernel/rejection.js';
import type { Content } from './content.js';
import { withEntryIds } from './entries.js';

const none = { procedures: 0, measures: 0 };
const content = (...codes: readonly (string | null)[]) => ({
  title: 'Phương án',
  group: null,
  procedures: codes.map((code, at) => ({ id: null, code, name: `Thủ tục ${String(at)}` })),
  measures: [],
  benefit: null,
});

function refusal(codes: readonly (string | null)[], before: Content | null = null): string {
  try {
    const written = withEntryIds(content(...codes), before, none).content;
    return `written: ${written.procedures.map(({ code }) => String(code)).join(' | ')}`;
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return `${error.code} ${String(error.details['field'])}`;
  }
}

describe('the codes of a proposal', () => {
  it('are those that a registry takes, as written', () => {
    const codes = ['1.012753.H19', '1.001612.000.00.00.H48', 'NB-GS-001', null];
    expect(refusal(codes)).toBe(`written: ${codes.map(String).join(' | ')}`);
  });

  it.each(['không rõ', '1.1', '1.001193, 1.001194', '1,001193'])('are not %s', (code) =>
    expect(refusal([null, code])).toBe('BAD_CODE procedures[1].code'),
  );

  it('of an edition before them may stay', () => {
    const before = {
      ...content('không rõ', '1.1'),
      procedures: [{ id: 'p1', code: 'không rõ', name: 'Cũ' }],
      measures: [],
    };
    expect(refusal(['không rõ', '1.001193'], before)).toBe('written: không rõ | 1.001193');
    expect(refusal(['không rõ', '1.1'], before)).toBe('BAD_CODE procedures[1].code');
  });

  it('name one procedure by any tail', () => {
    expect(refusal(['1.012753.H19', '1.012753'])).toBe('REPEATED_PROCEDURE procedures[1].code');
  });
});
