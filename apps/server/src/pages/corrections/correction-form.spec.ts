import { typedIn } from '../browser/typed.js';
import { correctionBody, correctionFields } from './correction-form.js';

const entry = { revision: 4, occurredOn: '2026-05-12', summary: { reason: 'Thiếu căn cứ', to: 'ra-soat' } };

describe('the form of a correction', () => {
  it('asks for what may be corrected, with what is recorded, and why', () => {
    const asked = correctionFields(entry, ['reason', 'on', 'signer']).map(({ name, value }) => [name, value]);
    expect(asked).toEqual([
      ['changes.reason', 'Thiếu căn cứ'],
      ['changes.on', '2026-05-12'],
      ['reason', undefined],
    ]);
  });

  it('sends what differs alone', () => {
    const typed = typedIn({ 'changes.reason': 'Thiếu căn cứ', 'changes.on': '2026-05-11', reason: 'Gõ nhầm' });
    expect(correctionBody(typed, entry, ['reason', 'on'])).toEqual({
      revision: 4,
      changes: { on: '2026-05-11' },
      reason: 'Gõ nhầm',
    });
  });

  it('sends nothing that may not be corrected, or was left empty', () => {
    const typed = typedIn({ 'changes.reason': ' ', 'changes.on': '2026-05-11', reason: 'Gõ nhầm' });
    expect(correctionBody(typed, entry, ['reason'])).toMatchObject({ changes: {} });
  });
});
