import type { PlanDocument } from '@app/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Read by a person in the printed documents: which product stands in which row, by its first words, and by when. */
const plan = (id: string) =>
  JSON.parse(readFileSync(join(__dirname, '..', 'deploy', 'plans', `${id}.json`), 'utf8')) as PlanDocument;

type Product = readonly [row: string, product: string, deadline: string];

const NONE = '–';
const OPEN = 'Không nêu';

function* productsOf({ items, tasks }: PlanDocument): Generator<Product> {
  for (const { id, product, deadline } of items) yield [id, product ?? NONE, deadline?.text ?? NONE];
  for (const { id, deadlines } of tasks) {
    for (const { deadline, product } of deadlines) yield [id, product ?? NONE, deadline.text];
  }
}

/** Whether a plan has these rows in this order, each product beginning with these words. */
function expectProducts(id: string, expected: readonly Product[], rows = /./) {
  const found = [...productsOf(plan(id))].filter(([row]) => rows.test(row));
  expect(found.map(([row, , deadline]) => [row, deadline])).toEqual(
    expected.map(([row, , deadline]) => [row, deadline]),
  );
  const others = found.filter(([, product], at) => !product.startsWith(expected[at]?.[1] ?? product));
  expect(others).toEqual([]);
  const blank = (all: readonly Product[]) => all.flatMap(([row, product]) => (product === NONE ? [row] : []));
  expect(blank(found)).toEqual(blank(expected));
}

it('stand so in the plan of Gia Sàng', () =>
  expectProducts('gia-sang-2026', [
    ['I.1', 'Tờ trình đề xuất phương án', 'Trước ngày 01/6/2026'],
    ['II.6', 'Quyết định công bố TTHC; Quyết định phê duyệt', 'Thường xuyên'],
    ['III.1', 'Doanh nghiệp cung ứng dịch vụ bưu chính', 'Thường xuyên'],
    ['IV', NONE, 'Thường xuyên'],
    ['III.3.1', NONE, OPEN],
    ['IV.2', NONE, OPEN],
    ['IV.3', 'Báo cáo cải cách TTHC và báo cáo kiểm soát', OPEN],
  ]));

const IN_2026 = 'Thường xuyên trong năm 2026';
const REPORT = 'Báo cáo kết quả thực hiện';
const ASKED = 'khi có yêu cầu phối hợp từ các sở, ngành thành phố';
const QUARTER_4: readonly [string, string] = [`${REPORT}; Kết nối hệ thống, dữ liệu`, 'Trong quý IV năm 2026'];

it('stand so in the plan of Hồng An', () =>
  expectProducts('hong-an-2026', [
    ['1.a', 'Danh mục TTHC thuộc lĩnh vực quản lý', ASKED],
    ['1.b', NONE, ASKED],
    ['3.a', 'Văn bản báo cáo, đề xuất gửi UBND thành phố', 'trong tháng 10/2026'],
    ['1.c', NONE, OPEN],
    ['2.a', NONE, OPEN],
    ['2.b', REPORT, IN_2026],
    ['2.c', '100% hồ sơ, kết quả giải quyết TTHC được số hóa', IN_2026],
    ['2.d', 'Hệ thống được nâng cấp', 'Thường xuyên hoặc theo sự chỉ đạo của Sở Khoa học và Công nghệ'],
    ['2.dd', REPORT, IN_2026],
    ['2.e', REPORT, IN_2026],
    ['3.b', NONE, 'Thường xuyên năm 2026'],
    ['3.c', REPORT, 'Trước 15/12/2026'],
    ['3.d', 'Quyết định thành lập hoặc kiện toàn', 'Theo hướng dẫn của Sở Nội vụ'],
    ['3.dd', 'Các lớp đào tạo, bồi dưỡng nghiệp vụ; tin, bài', IN_2026],
    ['4.a', ...QUARTER_4],
    ['4.b', ...QUARTER_4],
    ['4.c', ...QUARTER_4],
    ['4.d', ...QUARTER_4],
    ['IV.1', 'Báo cáo công tác kiểm soát TTHC', 'Định kỳ hàng tháng, quý và năm hoặc đột xuất'],
    ['IV.3', NONE, 'Thường xuyên'],
    ['IV.3', 'Báo cáo Chủ tịch', 'Định kỳ hàng tháng, quý, 6 tháng, 01 năm hoặc đột xuất'],
    ['IV.4', NONE, OPEN],
  ]));

it('stand so in section V of the plan of the district of Kon Tum', () =>
  expectProducts(
    'kon-tum-huyen-2025',
    [
      ['V.1.2', 'Kế hoạch thực hiện tại đơn vị', 'năm 2026, trước ngày 31 tháng 01 năm 2026'],
      ['V.1.4', NONE, OPEN],
      ['V.1.5', 'Một nội dung riêng trong báo cáo', 'Định kỳ hằng tháng, quý, năm'],
      ['V.2', NONE, OPEN],
      ['V.4.1', NONE, OPEN],
      ['V.4.2', NONE, OPEN],
      ['V.5.1', NONE, OPEN],
      ['V.5.2', NONE, OPEN],
      ['V.5.3', 'Báo cáo hằng tháng, quý, năm', 'hằng tháng, quý, năm hoặc đột xuất'],
      ['V.5.4', NONE, OPEN],
      ['V.5.5', NONE, OPEN],
    ],
    /^V/,
  ));

const PUT = 'và dự thảo phương án tham mưu, trình Chủ tịch UBND tỉnh phê duyệt';
const CUT: readonly [string, string] = [`Báo cáo kết quả; phương án cắt giảm, đơn giản hóa ${PUT}`, NONE];
const DRAFT: readonly [string, string] = ['Báo cáo kết quả; dự thảo quyết định phương án tham mưu, trình', NONE];

it('stand so in the plan of Gia Lai', () =>
  expectProducts('gia-lai-2025', [
    ['1.1', CUT[0], 'trước ngày 25/4/2025'],
    ['1.2.a', ...CUT],
    ['1.2.b', ...CUT],
    ['1.2.c', ...CUT],
    ['1.3', ...CUT],
    ['1.4', `Báo cáo kết quả kiến nghị; phương án phân cấp, phân quyền ${PUT}; quyết định phân cấp`, NONE],
    ['1.5', `Báo cáo kết quả; phương án cắt giảm, chuyển giao ${PUT}`, NONE],
    ['2.1.b', ...DRAFT],
    ['2.2.a', ...DRAFT],
    ['2.2.b', ...DRAFT],
    ['2.1.a', 'Dự thảo quyết định công bố', 'trước ngày 20/4/2025'],
    ['2.1.a', 'Tham mưu, trình Chủ tịch UBND tỉnh công bố', 'trước ngày 30/4/2025'],
    ['2.1.a', 'TTHC nội bộ được công khai', 'hoàn thành trước ngày 30/4/2025'],
    ['3.1.a', 'Quyết định phê duyệt quy trình nội bộ giải quyết TTHC; cấu hình', 'Thường xuyên'],
    ['3.1.b', 'Giấy tờ, kết quả giải quyết TTHC được số hóa, lưu trữ', 'Thường xuyên'],
    ['3.1.c', 'Hệ thống giải quyết TTHC tỉnh', 'Theo thời hạn yêu cầu của Văn phòng Chính phủ'],
    [
      '3.2',
      'Hệ thống giải quyết TTHC tỉnh',
      'Trong năm 2025 hoặc theo thời hạn yêu cầu của Văn phòng Chính phủ, Bộ ngành liên quan',
    ],
    ['VI.1', 'Báo cáo kết quả thực hiện công tác cải cách', 'Định kỳ hằng tháng'],
    ['VI.2', NONE, OPEN],
    ['VI.3', NONE, OPEN],
    ['VI.4', NONE, OPEN],
    ['VI.5', 'Báo cáo tình hình, kết quả thực hiện', 'định kỳ hàng quý hoặc đột xuất'],
  ]));

it('stand so in the first appendix of the plan of Đồng Nguyên', () => {
  const lines =
    `I.1 Kế hoạch được ban hành|I.1 Các văn bản chỉ đạo|I.2 Thể hiện trong báo cáo năm 2026|I.3 Báo cáo của UBND tỉnh
    II.A.1 Văn bản góp ý|II.B.1.1 100% TTHC được công khai|II.B.1.2 100% kết quả giải quyết TTHC|III.1 Niên yết công khai
    III.2 PAKN được tiếp nhận|III.3 PAKN được xử lý|IV.1 100% hồ sơ, giấy tờ|IV.2.2 Kết quả giải quyết TTHC còn hiệu lực
    IV.3 Dữ liệu số hoá|IV.4 100% TTHC được thực hiện|IV.4.1 100% TTHC được tái cấu trúc|IV.4.2 Văn bản đề xuất
    IV.5.1 Báo cáo/Công văn|IV.5.2 Báo cáo, các giải pháp|IV.5.3 Báo cáo tổng hợp|IV.5.4 Báo cáo tổng hợp hoặc lồng ghép
    IV.6 Trên 95% hồ sơ TTHC|IV.7 Tỷ lệ đánh giá mức độ hài lòng|IV.8 100% hồ sơ chậm|IV.9 100% TTHC đủ điều kiện
    V.1.1 –|V.1.2 100% TTHC liên quan đến doanh nghiệp|V.1.3 100% dịch vụ công trực tuyến|V.2 Tỷ lệ hồ sơ tiếp nhận
    V.3.1 100% TTHC có yêu cầu nghĩa vụ tài chính|V.3.2 100% TTHC có hồ sơ phát sinh|V.3.3 75% hồ sơ|VI.1 100% trạng thái
    VII.1 Báo cáo kết quả kiểm tra|VII.2 Báo cáo kết quả kiểm tra|VIII.1 Tùy theo yêu cầu|VIII.2 Các nhiệm vụ được thực hiện
    VIII.3 Hội nghị tập huấn|VIII.4 Các cuộc điều tra|VIII.5 Báo cáo kết quả trình|VIII.6 Các chuyên mục
    VIII.7 Kế hoạch; các sản phẩm|VIII.8 Báo cáo đánh giá`.split(/\||\n\s*/);
  const found = [...productsOf({ ...plan('dong-nguyen-2026'), items: [] })].filter(([row]) => /^[IV]/.test(row));
  expect(found.map(([row]) => row)).toEqual(lines.map((line) => line.split(' ')[0]));
  const others = found.filter(([, product], at) => !product.startsWith(lines[at]?.replace(/^\S+ /, '') ?? '?'));
  expect(others).toEqual([]);
});
