import type { PlanDocument } from '@app/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Read by a person in the printed documents: who leads, who coordinates, and how the time is printed, row by row. */
const plan = (id: string) =>
  JSON.parse(readFileSync(join(__dirname, '..', 'deploy', 'plans', `${id}.json`), 'utf8')) as PlanDocument;

/** A row as "id | lead | coordinating", units by the last part of their ids. */
function whoDoesWhat({ items, tasks }: PlanDocument, section: RegExp): readonly string[] {
  const last = (units: readonly string[]) => units.map((unit) => unit.split('.').at(-1)).join(' ');
  return [...items, ...tasks]
    .filter((row) => section.test(row.section))
    .map(({ id, lead, coordinating }) => [id, last(lead), last(coordinating)].join(' | ').trimEnd());
}

/** Start and deadlines of tasks as printed, "–" where nothing is. */
function times({ tasks }: PlanDocument, ids: readonly string[]): readonly string[] {
  return tasks
    .filter(({ id }) => ids.includes(id))
    .map(({ id, start, deadlines }) =>
      [id, start ?? '–', ...deadlines.map(({ deadline }) => deadline.text)].join(' | '),
    );
}

describe('Gia Sàng', () => {
  it('has these rows in its appendix and in its sections III and IV', () =>
    expect(whoDoesWhat(plan('gia-sang-2026'), /./)).toEqual([
      'I.1 | cac-phong-chuyen-mon ttpvhcc | ttpvhcc',
      'II.6 | cac-phong-chuyen-mon | ttpvhcc',
      'III.1 | ttpvhcc | cac-phong-chuyen-mon buu-dien',
      'IV | cac-phong-chuyen-mon | ttpvhcc',
      'III.3.1 |  |',
      'IV.2 | tt-dich-vu-tong-hop |',
      'IV.3 | ttpvhcc |',
    ]));

  it('says that appendix and body give the rooms different days', () => {
    const remarks = plan('gia-sang-2026').items.find(({ id }) => id === 'I.1')?.remarks ?? [];
    const days = remarks.filter(({ kind, text }) => kind === 'contradiction' && /15\/05\/2026.*01\/6\/2026/.test(text));
    expect(days).toHaveLength(1);
  });
});

describe('Hồng An', () => {
  it('has these rows', () =>
    expect(whoDoesWhat(plan('hong-an-2026'), /./)).toEqual([
      '1.a | cac-phong-ban-don-vi |',
      '1.b | cac-phong-ban-don-vi |',
      '3.a | cac-phong-ban-don-vi |',
      '1.c | cac-phong-ban-don-vi |',
      '2.a |  |',
      '2.b | cac-phong-ban-don-vi |',
      '2.c | cac-phong-ban-don-vi |',
      '2.d | ttpvhcc |',
      '2.dd | cong-an vp-hdnd-ubnd | cac-phong-ban-don-vi cong-an',
      '2.e | cac-phong-ban-don-vi |',
      '3.b | cac-phong-ban-don-vi |',
      '3.c | cac-phong-ban-don-vi | so-khcn don-vi-buu-chinh',
      '3.d | phong-vhxh ttpvhcc | cac-phong-ban-don-vi',
      '3.dd | phong-vhxh | cac-phong-ban-don-vi',
      '4.a | cac-phong-ban-don-vi |',
      '4.b | cac-phong-ban-don-vi |',
      '4.c | cac-phong-ban-don-vi |',
      '4.d | cac-phong-ban-don-vi |',
      'IV.1 | cac-phong-ban-don-vi |',
      'IV.3 | vp-hdnd-ubnd |',
      'IV.4 | phong-vhxh | tt-dvsnc',
    ]));

  it('tells of who gathers and follows in part 4, which is not to coordinate', () => {
    const four = plan('hong-an-2026').tasks.filter(({ id }) => id.startsWith('4.'));
    const told = four.filter(({ remarks }) => remarks.some(({ text }) => text.includes('“Đơn vị tổng hợp, theo dõi”')));
    expect(told).toHaveLength(4);
  });
});

describe('the district of Kon Tum', () => {
  it('has these rows in its section V', () =>
    expect(whoDoesWhat(plan('kon-tum-huyen-2025'), /^V/)).toEqual([
      'V.1.2 | cac-co-quan-chuyen-mon ubnd-cap-xa |',
      'V.1.4 | cac-co-quan-chuyen-mon ubnd-cap-xa |',
      'V.1.5 | cac-co-quan-chuyen-mon ubnd-cap-xa |',
      'V.2 | phong-tu-phap |',
      'V.4.1 | phong-tckh |',
      'V.4.2 | phong-tckh |',
      'V.5.1 | vp-hdnd-ubnd |',
      'V.5.2 | vp-hdnd-ubnd |',
      'V.5.3 | vp-hdnd-ubnd |',
      'V.5.4 | vp-hdnd-ubnd |',
      'V.5.5 | to-cong-tac |',
    ]));

  it('dates one of the two works of its part 3, and no other of section III', () =>
    expect(times(plan('kon-tum-huyen-2025'), ['1.a', '1.d', '3.1', '3.2'])).toEqual([
      '1.a | – | Không nêu',
      '1.d | – | Không nêu',
      '3.1 | – | Đối với thủ tục hành chính liên quan đến doanh nghiệp hoàn thành trước ngày 31 tháng 12 năm 2025; đối với các thủ tục hành chính còn lại theo lộ trình đến năm 2026',
      '3.2 | – | Không nêu',
    ]));
});

describe('Gia Lai', () => {
  it('has these rows', () =>
    expect(whoDoesWhat(plan('gia-lai-2025'), /./)).toEqual([
      '1.1 | cac-so-ban-nganh | so-tu-phap ubnd-cac-cap co-quan-lien-quan',
      '1.2.a | cac-so-ban-nganh | so-khcn ubnd-cac-cap co-quan-lien-quan',
      '1.2.b | cac-so-ban-nganh | so-khcn ubnd-cac-cap co-quan-lien-quan',
      '1.2.c | cac-so-ban-nganh | so-tai-chinh ubnd-cac-cap co-quan-lien-quan',
      '1.3 | cac-so-ban-nganh | so-noi-vu ubnd-cac-cap co-quan-lien-quan',
      '1.4 | cac-so-ban-nganh | so-noi-vu ubnd-cac-cap co-quan-lien-quan',
      '1.5 | cac-so-ban-nganh | so-tu-phap ubnd-cac-cap co-quan-lien-quan',
      '2.1.b | cac-so-ban-nganh | vp-ubnd ubnd-cac-cap co-quan-lien-quan',
      '2.2.a | cac-so-ban-nganh | vp-ubnd ubnd-cac-cap co-quan-lien-quan',
      '2.2.b | cac-so-ban-nganh | vp-ubnd ubnd-cac-cap co-quan-lien-quan',
      '2.1.a | cac-so-ban-nganh | vp-ubnd ubnd-cac-cap co-quan-lien-quan',
      '3.1.a | cac-so-ban-nganh | vp-ubnd so-khcn ubnd-cac-cap co-quan-lien-quan',
      '3.1.b | cac-so-ban-nganh ubnd-cac-cap | so-khcn co-quan-lien-quan',
      '3.1.c | so-khcn | vp-ubnd co-quan-lien-quan',
      '3.2 | cac-so-ban-nganh ubnd-cac-cap | vp-ubnd so-khcn cong-an co-quan-lien-quan',
      'VI.1 | cac-so-ban-nganh ubnd-cac-cap |',
      'VI.2 | so-tu-phap | vp-ubnd cac-so-ban-nganh',
      'VI.3 | so-khcn | vp-ubnd cac-so-ban-nganh',
      'VI.4 | cong-an |',
      'VI.5 | vp-ubnd |',
    ]));

  it('keeps in each product of its ten items who puts it to the chairman', () => {
    const products = plan('gia-lai-2025').items.map(({ product }) => product ?? '');
    expect(products.filter((product) => product.includes('trình Chủ tịch UBND tỉnh'))).toHaveLength(10);
  });
});

/** K, V, X: the three rooms as printed in their column; T the center, C the center of services, by the end of their ids. */
const ROOMS = { K: 'phong-kthtdt', V: 'vp-hdnd-ubnd', X: 'phong-vhxh', T: 'ttpvhcc', C: 'tt-cung-ung-dvsnc' };
const spelt = (line: string) => line.replace(/[KVXTC](?=[KVXTC]* \||[KVXTC]*$)/g, (one) => ` ${ROOMS[one as 'K']}`);
const row = (line: string) =>
  line
    .split(' | ')
    .map((part, at) => (at === 0 ? part : spelt(part).trim()))
    .join(' | ')
    .trimEnd();

describe('Đồng Nguyên', () => {
  it('has these rows in its first appendix', () => {
    const lines =
      `I.1|T|KVX I.2|KVXT| I.3|T|KVX II.A.1|T|KVX II.B.1.1|T|KVX II.B.1.2|KVX|T III.1|T|KVX III.2|T|KVX III.3|KVXT|
      IV.1|KVXT| IV.2.2|KVXT| IV.3|T|KVX IV.4|T|KVX IV.4.1|T|KVX IV.4.2|T|KVX IV.5.1|T|KVX IV.5.2|KVXT| IV.5.3|T|KVX
      IV.5.4|T|KVX IV.6|KVX|T IV.7|KVX|T IV.8|KVX|T IV.9|T|KVX V.1.1|KVX|T V.1.2|VKXT| V.1.3|KVX|T V.2|KVX|T V.3.1|T|KVX
      V.3.2|KVX|T V.3.3|KVX|T VI.1|T|KVX VII.1|T|KVX VII.2|T|KVX VIII.1|don-vi-de-an-06|don-vi-lien-quan VIII.2|T|KVX
      VIII.3|T|KVX VIII.4|T|KVX VIII.5|T|KVX VIII.6|C|KVXT VIII.7|T|KVX VIII.8|T|KVX`.split(/\s+/);
    const expected = lines.map((line) => row(line.replaceAll('|', ' | ')));
    expect(whoDoesWhat(plan('dong-nguyen-2026'), /^Phụ lục I,/)).toEqual(expected);
  });

  it('has these rows in its second appendix and its body', () => {
    const lines = ['PL2.II.1 | KVX | ', 'PL2.II.2 | T | KVX', 'KH.II.3 |  | ', 'KH.III.1 | T | '];
    const rest = ['KH.III.3 | K | ', 'KH.III.4 | X | ', 'KH.III.5 | C | '];
    const others = whoDoesWhat(plan('dong-nguyen-2026'), /^(?:Phụ lục II, II\.|II\.|III\.)/);
    expect(others).toEqual([...lines, ...rest].map(row));
  });

  it('takes the column "Hoàn thành" for the deadline, never "Bắt đầu"', () => {
    const document = plan('dong-nguyen-2026');
    const tasks = document.tasks.filter(({ section }) => section.startsWith('Phụ lục I,'));
    const ended = tasks.filter(({ deadlines }) => deadlines.some(({ deadline }) => deadline.form.kind !== 'unstated'));
    expect(
      times(
        document,
        ended.map(({ id }) => id),
      ),
    ).toEqual([
      'I.2 | Tháng 1 | Tháng 12',
      'IV.2.2 | Tháng 1 | Tháng 2',
      'V.1.2 | – | Thường xuyên',
      'V.1.3 | – | Thường xuyên',
      'V.2 | – | Thường xuyên',
      'VIII.7 | – | Thường xuyên và theo Kế hoạch',
    ]);
    expect(tasks.filter(({ start }) => start === null)).toHaveLength(4);
    expect(times(document, ['IV.5.3', 'VII.2', 'VIII.8'])).toEqual([
      'IV.5.3 | Hằng tháng | Không nêu',
      'VII.2 | Đột xuất hoặc lồng ghép chương trình kiểm tra có liên quan | Không nêu',
      'VIII.8 | Quý IV | Không nêu',
    ]);
  });

  it('rests on 27 documents, the two letters that guide its internal procedures among them', () => {
    const basis = plan('dong-nguyen-2026').legalBasis.map(({ number, date }) => `${number} ${date ?? '–'}`);
    expect(basis).toHaveLength(27);
    expect(basis).toEqual(expect.arrayContaining(['1927/VPCP-KSTT 2024-03-25', '8536/VPCP-KSTT 2025-09-11']));
  });
});
