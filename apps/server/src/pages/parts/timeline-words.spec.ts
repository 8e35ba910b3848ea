import { entryWords } from './timeline-words.js';

describe('what a timeline tells of an entry', () => {
  it('tells where it went and quotes why', () => {
    const summary = { edition: 2, dossier: null, to: 'ra-soat', toName: 'Rà soát', reason: 'Thiếu căn cứ.\nXem lại.' };
    expect(entryWords({ summary })).toEqual({
      told: ['bản 2', 'đến bước Rà soát'],
      written: ['Thiếu căn cứ.\nXem lại.'],
    });
  });

  it('names the proposal that joined or left, and the dossier that took it', () => {
    const joined = { proposal: 'a', number: 'PA-0001', title: 'Khai sinh', edition: 2 };
    expect(entryWords({ summary: joined }).told).toEqual(['PA-0001', 'Khai sinh', 'bản 2']);
    const left = { proposal: 'a', reason: 'Thiếu căn cứ.' };
    expect(entryWords({ summary: left }, { a: 'PA-0001' })).toEqual({ told: ['PA-0001'], written: ['Thiếu căn cứ.'] });
    expect(entryWords({ summary: { dossier: 'h', edition: 2 } }, { h: 'HS-0001' }).told).toEqual([
      'bản 2',
      'hồ sơ HS-0001',
    ]);
  });

  it('tells a decision by its number and day, and the outcome', () => {
    const decision = { id: 'd', number: '812/QĐ-UBND', date: '2026-06-18', signer: { person: 'a', title: 'Chủ tịch' } };
    const summary = { decision, edition: 3, outcome: 'approved', outcomeName: 'Thông qua', measures: [] };
    expect(entryWords({ summary }).told).toEqual(['bản 3', 'Quyết định 812/QĐ-UBND ngày 18/06/2026', 'thông qua']);
  });

  it('tells what was corrected and from what', () => {
    const summary = { revision: 4, was: { on: '2026-05-12' }, changes: { on: '2026-05-11' }, reason: 'Gõ nhầm.' };
    expect(entryWords({ summary })).toEqual({
      told: ['ngày thực hiện: 12/05/2026 → 11/05/2026'],
      written: ['Gõ nhầm.'],
    });
  });

  it('tells whom a question was put to, until when, and its words', () => {
    const summary = { answerBy: '2026-04-25', from: 'Sở Xây dựng', opinion: 'o', question: 'Được không?' };
    expect(entryWords({ summary })).toEqual({
      told: ['hỏi Sở Xây dựng', 'hạn trả lời 25/04/2026'],
      written: ['Được không?'],
    });
  });

  it('counts what a step concerns, given as a number or as a list', () => {
    expect(entryWords({ summary: { proposals: 5, letter: null } }).told).toEqual(['5 phương án']);
    expect(entryWords({ summary: { proposals: ['a', 'b'] } }).told).toEqual(['2 phương án']);
    expect(entryWords({ summary: { proposals: ['a', 'b'] } }, { a: 'PA-0001', b: 'PA-0002' }).told).toEqual([
      'PA-0001, PA-0002',
    ]);
    expect(entryWords({ summary: { measured: 2, warnings: 0 } }).told).toEqual(['2 thủ tục']);
  });
});
