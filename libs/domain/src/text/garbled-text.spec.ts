import { readdirSync, readFileSync } from 'node:fs';
import { garbled } from './garbled-text.js';

const rule = (text: string) => garbled(text)?.rule ?? null;

describe('a garbled text', () => {
  it.each([
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'legacy-font'],
    ['§éc lËp - Tù do - H¹nh phóc', 'legacy-font'],
    ['§¨ng ký khai sinh l\u00adu ®éng', 'legacy-font'],
    ['Thñ tôc ®¨ng ký kinh doanh', 'legacy-font'],
    ['Hé tÞch', 'legacy-font'],
    ['ñy ban nh©n d©n ph­êng', 'legacy-font'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'legacy-font'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'legacy-font'],
    ['UÛy ban nhaân daân thaønh phoá', 'legacy-font'],
    ['Caáp giaáy pheùp xaây döïng', 'legacy-font'],
    ['CÊp giÊy phÐp x©y dùng', 'legacy-font'],
    ['Khen thöôûng', 'legacy-font'],
    ['Thi ñua', 'legacy-font'],
    ['Mai taùng phí', 'legacy-font'],
    ['Thi Ä‘ua', 'encoded-twice'],
    ['CoÌ£Ì‚ng hoÌ€a xaÌƒ hoÌ£Ì‚i', 'encoded-twice'],
    ['Cáº¥p giáº¥y xÃ¡c nháº­n', 'encoded-twice'],
    ['Thá»§ tá»¥c Ä‘Äƒng kÃ½', 'encoded-twice'],
    ['HÃ²a giáº£i', 'encoded-twice'],
    ['XÃ³a Ä‘Äƒng kÃ½', 'encoded-twice'],
    ['Æ°u tiÃªn', 'encoded-twice'],
    ['Thu? t?c ??ng k?', 'lost-letters'],
    ['??ng ký khai sinh', 'lost-letters'],
    ['XÁC NH?N', 'lost-letters'],
    ['H? t?ch', 'lost-letters'],
    ['Khen th??ng', 'lost-letters'],
    ['Hòa gi?i ? c? s?', 'lost-letters'],
    ['C?p gi?y ch?ng nh?n', 'lost-letters'],
    ['?y ban nh?n d?n', 'lost-letters'],
    ['R\ufffdt ng\ufffdn', 'lost-letters'],
  ])('%s is told: %s', (text, expected) => expect(rule(text)).toBe(expected));

  it.each([
    'Đăng ký khai sinh',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Xây dựng “XÃ”, “TAI NẠN NGÃ”, «CÂU LẠC BỘ XÃ»',
    'Xã Ea Kốp; huyện Krông Pắc, Đắk Lắk; Ô Môn, Pác Nặm',
    'Vì sao chậm? Có lỗi gì? Hỏi ai?',
    'Ai làm ? Khi nào ??',
    'Xem https://dichvucong.gov.vn/tra-cuu?q=a&t=b và http://a.vn/?x=1',
    'Diện tích 100 m², 25°C, ± 5 µm, ½ ngày, § 5',
    'Windows® và Office™ ©2024',
    'François Müller, Muñoz, Ångström, Zoë, São Paulo, Köln, Győr, Straße, El Niño',
    'Crème brûlée à la façon d’Orléans, déjà vu, naïve',
    'Łódź, Dvořák, İstanbul, Þórr, smørrebrød',
    'Bộ phận một cửa (TTPVHCC) – VNeID',
    'Hoà giải ở cơ sở; quí; lí lịch; kĩ thuật',
    'a?b',
    'n/N×100',
    'Có nộp phí không?Có.',
    'Bao nhiêu kg? Mấy km?',
    'Tổ chức «CHÌ», “CHÌ…”, CHÌ – KẼM; Công ty Müller; São Paulo',
    '5/8 ngày – ai?',
    '',
  ])('%s is not', (text) => expect(garbled(text)).toBeNull());

  it('shows the word', () => {
    expect(garbled('Không R\ufffdt, ng\ufffdn')?.sample).toBe('R\ufffdt,');
    expect(garbled('Bộ phận Thá»§ tục')?.sample).toBe('Thá»§');
    expect(garbled(`${'a'.repeat(100)}\ufffd`)?.sample).toBe(`${'a'.repeat(20)}\ufffd`);
  });

  it('is looked for in linear time', () => {
    const before = performance.now();
    for (const letter of ['ă', '-', '1.', 'a', '?', 'Ã', 'á']) garbled(letter.repeat(1_000_000));
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('is none in the plans and procedures that come with the service', () => {
    const texts: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    for (const folder of ['deploy/plans', 'deploy/procedures', 'deploy/calendars', 'deploy/parameters']) {
      for (const name of readdirSync(folder)) collect(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
    }
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((text) => garbled(text) !== null)).toEqual([]);
    expect(texts.map((text) => text.normalize('NFD')).filter((text) => garbled(text) !== null)).toEqual([]);
  });
});
