import { editionChanges, type Edition } from '@app/domain';
import { changeWords } from './edition-changes.js';

const edition: Edition = {
  title: 'Khai sinh',
  group: null,
  procedures: [{ id: 'p1', code: null, name: 'Đăng ký khai sinh' }],
  measures: ['m1', 'm2'].map((id) => ({
    id,
    type: 'cut-time',
    content: 'Rút ngắn',
    reason: 'Đủ dữ liệu',
    recommendation: { text: 'Sửa Điều 5', document: null, article: null },
  })),
  benefit: { text: 'Bớt đi lại', reason: 'Chưa thống kê' },
  measurements: [
    {
      procedure: 'p1',
      abolition: false,
      time: { before: '10 ngày', after: { value: '7', unit: 'day' } },
      costs: [
        { method: 'PROCESSING_TIME', hourlyRate: 'tnbq', hoursPerDay: 'gio', dossiersPerYear: '10' },
        {
          method: 'SCM_TT02',
          before: { activities: [{ name: 'Nộp hồ sơ', hours: '2' }] },
          after: { activities: [{ name: 'Nộp hồ sơ', hours: '1' }] },
        },
      ],
      stated: null,
    },
  ],
  times: [
    {
      procedure: 'p1',
      readBefore: { form: 'cases', cases: [{ from: '10', to: '10', unit: 'day', statedHours: null }] },
      readAfter: { form: 'cases', cases: [{ from: '7', to: '7', unit: 'day', statedHours: null }] },
      why: null,
      cuts: [
        {
          unit: 'day',
          from: { before: '10', after: '7', saved: '3' },
          to: { before: '10', after: '7', saved: '3' },
        },
      ],
    },
  ],
  figures: [
    { procedure: 'p1', method: 'SCM_TT02', why: null, range: null, before: '5000', after: '1000', saved: '4000' },
  ],
  warnings: [{ procedure: 'p1', code: 'MIXED_UNITS', field: '/time', details: {}, answer: null }],
};
const [first, second] = edition.measures as [Edition['measures'][number], Edition['measures'][number]];
const [measured] = edition.measurements as [Edition['measurements'][number]];
const [time] = edition.times as [Edition['times'][number]];
const [figure] = edition.figures as [Edition['figures'][number]];
const [warning] = edition.warnings as [Edition['warnings'][number]];
const parameters = { tnbq: 'Thu nhập bình quân (áp dụng từ 01/01/2024)' };
const figureOf = (saved: string) => ({ before: '5000', after: '1000', saved });
const SCM = 'chi phí tuân thủ theo Điều 27 Thông tư 02/2017/TT-VPCP';
const NONE = 'không có';
const scmOf = (hours: string) => {
  const [, scm] = measured.costs;
  return { ...measured, costs: [{ ...scm, after: { activities: [{ name: 'Nộp hồ sơ', hours }] } }] } as typeof measured;
};

it.each<[Partial<Edition>, readonly string[]]>([
  [{ title: 'Khai tử' }, ['Tên phương án', 'Khai sinh', 'Khai tử']],
  [{ group: 'Hộ tịch' }, ['Tên nhóm thủ tục', NONE, 'Hộ tịch']],
  [{ benefit: null }, ['Lợi ích bằng lời', 'lời văn: Bớt đi lại; lý do: Chưa thống kê', NONE]],
  [
    { measures: [{ ...first, type: 'cut-fees' }, second] },
    ['Biện pháp 1, loại biện pháp', 'Cắt giảm thời hạn giải quyết', 'Giảm phí, lệ phí'],
  ],
  [
    { measures: [first, { ...second, recommendation: { ...second.recommendation, document: 'Nghị định 1' } }] },
    ['Biện pháp 2, kiến nghị thực thi, văn bản cần sửa đổi', NONE, 'Nghị định 1'],
  ],
  [{ measures: [second, first] }, ['Danh sách biện pháp', 'Biện pháp 2; Biện pháp 1', 'Biện pháp 1; Biện pháp 2']],
  [
    { measures: [first] },
    [
      'Biện pháp 2',
      'loại biện pháp: Cắt giảm thời hạn giải quyết; nội dung đơn giản hóa: Rút ngắn; lý do: Đủ dữ liệu; kiến nghị thực thi: lời văn: Sửa Điều 5',
      NONE,
    ],
  ],
  [
    { measurements: [{ ...measured, abolition: true }] },
    ['Số liệu của “Đăng ký khai sinh”, bãi bỏ thủ tục', 'không', 'có'],
  ],
  [
    { measurements: [{ ...measured, time: { before: '10 ngày', after: '5 ngày' } }] },
    ['Số liệu của “Đăng ký khai sinh”, thời hạn giải quyết, sau đơn giản hóa', '7 ngày', '5 ngày'],
  ],
  [
    {
      measurements: [
        {
          ...measured,
          time: { before: '10 ngày', after: { text: '5/7', readAs: [{ from: '5', to: '7', unit: 'day' }] } },
        },
      ],
    },
    ['Số liệu của “Đăng ký khai sinh”, thời hạn giải quyết, sau đơn giản hóa', '7 ngày', '5/7 (đọc là 5–7 ngày)'],
  ],
  [
    { times: [{ ...time, readAfter: { ...time.readAfter, marks: ['half'], by: 'confirmed' } }] },
    [
      'Kết quả so thời hạn của “Đăng ký khai sinh”, cách đọc thời hạn sau đơn giản hóa',
      'đọc là 7 ngày',
      'đọc là 7 ngày (nửa, ½ hay 1/2 đọc là 0,5); người nhập đã xác nhận',
    ],
  ],
  [
    { times: [{ ...time, cuts: [] }] },
    ['Kết quả so thời hạn của “Đăng ký khai sinh”, mức cắt giảm', '10 → 7 ngày, giảm 3', NONE],
  ],
  [
    { figures: [{ ...figure, range: { low: figureOf('3000'), high: figureOf('4500') } }] },
    [
      `Kết quả tính của “Đăng ký khai sinh”, ${SCM}, khoảng tiết kiệm`,
      NONE,
      'thấp nhất: hiện tại: 5.000 đồng; sau đơn giản hóa: 1.000 đồng; tiết kiệm: 3.000 đồng; cao nhất: hiện tại: 5.000 đồng; sau đơn giản hóa: 1.000 đồng; tiết kiệm: 4.500 đồng',
    ],
  ],
  [
    { figures: [{ ...figure, after: '2000' }] },
    [`Kết quả tính của “Đăng ký khai sinh”, ${SCM}, sau đơn giản hóa`, '1.000 đồng', '2.000 đồng'],
  ],
  [
    { warnings: [{ ...warning, answer: 'Đúng' }] },
    ['Cảnh báo của “Đăng ký khai sinh” (lẫn đơn vị thời gian), giải trình', NONE, 'Đúng'],
  ],
  [
    { warnings: [] },
    [
      'Cảnh báo của “Đăng ký khai sinh” (lẫn đơn vị thời gian)',
      'Lẫn ngày làm việc hoặc giờ với ngày theo lịch hoặc tháng; không tính mức giảm.',
      NONE,
    ],
  ],
])('tells a change in words: %#', (change, words) => {
  const later = { ...edition, ...change };
  const told = editionChanges(edition, later).map((one) => changeWords(one, { earlier: edition, later, parameters }));
  expect(told.map(({ label, oldText, newText }) => [label, oldText, newText])).toEqual([words]);
});

it('tells a parameter by what it is, not by its id', () => {
  const [processing, scm] = measured.costs;
  const later = {
    ...edition,
    measurements: [{ ...measured, costs: [{ ...processing, hourlyRate: 'tnbq-2' }, scm] }],
  } as Edition;
  const words = { ...parameters, 'tnbq-2': 'Thu nhập bình quân (áp dụng từ 01/01/2025)' };
  const told = editionChanges(edition, later).map((one) =>
    changeWords(one, { earlier: edition, later, parameters: words }),
  );
  expect(told[0]).toEqual({
    label: 'Số liệu của “Đăng ký khai sinh”, thời hạn giải quyết quy ra tiền, tiền công một giờ',
    oldText: words.tnbq,
    newText: words['tnbq-2'],
  });
  expect(JSON.stringify(told)).not.toMatch(/"[^"]*tnbq/);
});

it('tells an activity of a computation by its name', () => {
  const [earlier, later] = [scmOf('1'), scmOf('0,5')].map((one) => ({ ...edition, measurements: [one] }));
  const changes = earlier && later ? editionChanges(earlier, later) : [];
  expect(earlier && later && changes.map((one) => changeWords(one, { earlier, later, parameters }))).toEqual([
    {
      label: `Số liệu của “Đăng ký khai sinh”, ${SCM}, sau đơn giản hóa, công việc “Nộp hồ sơ”, số giờ`,
      oldText: '1 giờ',
      newText: '0,5 giờ',
    },
  ]);
});
