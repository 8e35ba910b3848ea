import type { PlanDocument } from '@app/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { misquotes, strangers } from './plan-words/own-words.js';
import { textsOf } from './plan-words/plan-texts.js';
import { filterOf, reader, type Ends, type WordFilter } from './plan-words/word-filter.js';

const read = (...at: readonly string[]): unknown => JSON.parse(readFileSync(join(__dirname, '..', ...at), 'utf8'));
const plan = (id: string) => read('deploy', 'plans', `${id}.json`) as PlanDocument;
const words = (id: string) => read('test', 'plan-words', `${id}.json`) as WordFilter;

const IDS = ['gia-sang-2026', 'hong-an-2026', 'kon-tum-huyen-2025', 'dong-nguyen-2026', 'gia-lai-2025'];

describe.each(IDS)('the plan %s', (id) => {
  it('has the document’s own words, or says whose they are', () => {
    expect(strangers(plan(id), words(id))).toEqual([]);
  });

  it('quotes the document rightly in its remarks', () => {
    expect(misquotes(plan(id), words(id))).toEqual([]);
  });

  it('dates the documents on which it rests as they are dated there', () => {
    const stands = reader(words(id));
    const dated = plan(id).legalBasis.flatMap(({ number, date }) => (date === null ? [] : [{ number, date }]));
    const misdated = dated.filter(
      ({ number, date }) => !printedDates(date).some((day) => stands(`${number} ${day}`, 'none')),
    );
    expect(misdated).toEqual([]);
  });

  it('is found out in each of its texts when a word is changed', () => {
    const stands = reader(words(id));
    const texts = [...textsOf(plan(id))].filter(({ text, ends }) => stands(text, ends));
    expect(texts.length).toBeGreaterThan(80);
    const changed = texts.filter(({ text, ends }) => stands(text.replace(/\p{L}+(?=[^\p{L}]*$)/u, 'lạc'), ends));
    expect(changed.filter(({ text }) => /\p{L}/u.test(text))).toEqual([]);
  });

  it('is found out where a title, a name or a product is cut short, but for ends that are phrases themselves', () => {
    const stands = reader(words(id));
    const whole = [...textsOf(plan(id))].filter(({ text, ends }) => ends !== 'none' && stands(text, ends));
    const short = (text: string) => text.replace(/ \S+ \S+$/u, '');
    const cut = whole.filter(({ text, ends }) => short(text) !== text && stands(short(text), ends));
    expect(cut.map(({ at }) => at)).not.toContain('title');
    expect(cut.length).toBeLessThan(whole.length / 10);
  });
});

/** "ngày 08/01/2026" with and without zeros, or "ngày 8 tháng 01 năm 2026". */
function printedDates(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const either = (part: string) => [part, String(Number(part))];
  return either(day).flatMap((d) =>
    either(month).flatMap((m) => [`ngày ${d}/${m}/${year}`, `ngày ${d} tháng ${m} năm ${year}`]),
  );
}

const DOCUMENT = [
  'KẾ HOẠCH',
  'Rà soát thủ tục hành chính',
  'a) Rà soát quy định; báo cáo kết quả trước ngày 15/5/2026.',
  '1\tPhòng Văn hóa\tGửi báo cáo về',
  'STT\tĐơn vị\tViệc',
  '\tTên\tNội dung',
  '\t– Xã hội\tTrung tâm',
].join('\n');

describe('the words of a document', () => {
  const stands = reader(filterOf(DOCUMENT));

  it.each<readonly [string, Ends]>([
    ['Kế hoạch rà soát thủ tục hành chính', 'both'],
    ['Báo cáo kết quả trước ngày 15/5/2026', 'both'],
    ['Rà soát quy định; báo cáo kết quả', 'none'],
    ['Phòng Văn hóa - Xã hội', 'both'],
    ['Gửi báo cáo về Trung tâm', 'both'],
    ['Rà soát […] kết quả trước ngày 15/5/2026', 'last'],
    ['15/5/2026', 'none'],
  ])('are %j', (text, ends) => expect(stands(text, ends)).toBe(true));

  it.each<readonly [string, Ends]>([
    ['Kế hoạch rà soát thủ tục', 'both'],
    ['Báo cáo kết quả trước ngày 15/6/2026', 'none'],
    ['Rà soát quy định và báo cáo kết quả', 'none'],
    ['Rà soát quy định, báo cáo kết quả', 'none'],
    ['Phòng Văn hóa Gửi báo cáo', 'none'],
    ['Gửi báo cáo về Trung tâm phường', 'last'],
    ['Rà soát […] kết quả', 'last'],
    ['…', 'none'],
  ])('are not %j', (text, ends) => expect(stands(text, ends)).toBe(false));
});
