import { typedIn } from '../browser/typed.js';
import { correctionBody, textFields, type RecordedEntry } from './recorded-entry.js';

const signer = { person: '1c91dc68-ec97-5cc4-98a0-a271e77c1321', title: 'Chủ tịch UBND phường' };
const recorded: RecordedEntry = {
  entry: {
    revision: 9,
    typeName: 'Trình hồ sơ lên cấp trên',
    occurredOn: '2026-05-28',
    summary: { letter: { number: '45/TTr-UBND', date: '2026-05-28', signer }, proposals: 3 },
  },
  may: { fields: ['number', 'date', 'signer', 'on'], fieldNames: [] },
};

describe('the form that corrects what a dossier records', () => {
  it('shows what is recorded', () => {
    expect(textFields(recorded).map(({ name, value }) => [name, value])).toEqual([
      ['changes.number', '45/TTr-UBND'],
      ['changes.date', '2026-05-28'],
      ['changes.on', '2026-05-28'],
    ]);
  });

  it('sends what differs alone', () => {
    const typed = typedIn({
      'changes.number': '46/TTr-UBND',
      'changes.date': '2026-05-28',
      'changes.on': '',
      'changes.signer': `${signer.person} ${signer.title}`,
      reason: 'Gõ nhầm số',
    });
    const changes = { number: '46/TTr-UBND' };
    expect(correctionBody(typed, recorded)).toEqual({ revision: 9, changes, reason: 'Gõ nhầm số' });
  });

  it('sends another signer, or the same one under another title', () => {
    const chosen = { 'changes.signer': `${signer.person} ${signer.title}`, 'changes.signer.title': 'KT. Chủ tịch' };
    const expected = { changes: { signer: { person: signer.person, title: 'KT. Chủ tịch' } } };
    expect(correctionBody(typedIn(chosen), recorded)).toMatchObject(expected);
  });

  it('sends an answer only about a number that has not the official form', () => {
    const answered = (number: string) =>
      correctionBody(typedIn({ 'changes.number': number, numberAnswer: 'Trên văn bản ghi vậy' }), recorded);
    expect(answered('số 45')).toHaveProperty('numberAnswer', 'Trên văn bản ghi vậy');
    expect(answered('46/TTr-UBND')).not.toHaveProperty('numberAnswer');
  });
});
