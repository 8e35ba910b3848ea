import { channelsIn } from './channels.js';
import { partsOf } from './details.js';

const HEADING = 'Hình thức nộpThời gianPhí, lệ phíMô tả';
const rows = (text: string) =>
  channelsIn(`${HEADING}${text}`).map(({ name, time, fee, note, limit }) => [name, time, fee, note, limit?.form]);

describe('the channels in a flattened table', () => {
  it.each<[string, ...unknown[][]]>([
    ['Trực tiếp20 Ngày làm việcMiễn phí', ['Trực tiếp', '20 Ngày làm việc', 'Miễn phí', '', 'cases']],
    [
      'Trực tuyến1.5 Ngày làm việcMiễn phí(Không)Trực tiếp16 GiờKhông có thông tinTại bộ phận một cửa',
      ['Trực tuyến', '1.5 Ngày làm việc', 'Miễn phí(Không)', '', 'cases'],
      ['Trực tiếp', '16 Giờ', 'Không có thông tin', 'Tại bộ phận một cửa', 'cases'],
    ],
    [
      'Trực tuyến8 Giờ20,000 VNĐ(thu một lần (khi nhập kho))30,000 VNĐNộp qua cổng',
      ['Trực tuyến', '8 Giờ', '20,000 VNĐ(thu một lần (khi nhập kho))30,000 VNĐ', 'Nộp qua cổng', 'cases'],
    ],
    ['Trực tiếpKhông quy địnhMiễn phí', ['Trực tiếp', 'Không quy định', 'Miễn phí', '', 'none']],
    [
      'Dịch vụ bưu chínhKhông có thông tin50,000 Việt Nam Đồng(/giao dịch)',
      ['Dịch vụ bưu chính', 'Không có thông tin', '50,000 Việt Nam Đồng(/giao dịch)', '', 'none'],
    ],
    ['Trực tiếp20 Ngày làm việc', ['Trực tiếp', '20 Ngày làm việc', '', '', 'cases']],
    ['Trực tuyến5Miễn phí', ['Trực tuyến', '5', 'Miễn phí', '', 'unread']],
    ['Trực tuyếnTrả lời tự động.Miễn phí', ['Trực tuyến', 'Trả lời tự động.', 'Miễn phí', '', 'unread']],
  ])('%s', (text, ...expected) => expect(rows(text)).toEqual(expected));

  it('are told apart as the export to Word prints them', () => {
    expect(
      rows(
        'Trực tiếp30 Ngày làm việcPhí : 0 ĐồngKể từ ngày nhậnTrực tuyếnKhông quy địnhLệ phí : 8.000 Đồng (mỗi bản)\nPhí : Không Đồng',
      ),
    ).toEqual([
      ['Trực tiếp', '30 Ngày làm việc', 'Phí : 0 Đồng', 'Kể từ ngày nhận', 'cases'],
      ['Trực tuyến', 'Không quy định', 'Lệ phí : 8.000 Đồng (mỗi bản)\nPhí : Không Đồng', '', 'none'],
    ]);
  });

  it('comes to an end, however many spaces there are', () => {
    const spaces = ' '.repeat(300_000);
    expect(rows(`Trực tiếpTrả lời${spaces}ngay${spaces}`)).toEqual([
      ['Trực tiếp', null, null, `Trả lời${spaces}ngay`, undefined],
    ]);
    expect(rows(`Trực tiếpTrả lời${spaces}Miễn phí`)).toEqual([['Trực tiếp', 'Trả lời', 'Miễn phí', '', 'unread']]);
  });

  it.each(['120 VNĐ(20.000 vnđ /tờ khai)', 'Theo hướng dẫn'])('does not guess where the time ends in "%s"', (row) =>
    expect(rows(`Trực tuyến${row}`)).toEqual([['Trực tuyến', null, null, row, undefined]]),
  );

  it('takes the words of a note for no further channel', () => {
    const note = '- Trực tiếp tại nơi tiếp công dân; Trực tuyến: qua cổng';
    expect(rows(`Trực tiếp7 NgàyMiễn phí${note}`)).toEqual([['Trực tiếp', '7 Ngày', 'Miễn phí', note, 'cases']]);
  });

  it.each(['', 'Không có thông tin', 'Nộp tại bộ phận một cửa Trực tiếp5 Ngày'])('finds none in "%s"', (text) =>
    expect(channelsIn(text)).toEqual([]),
  );
});

it('parts a list at commas outside brackets', () => {
  const written = 'Doanh nghiệp, Tổ chức (không bao gồm doanh nghiệp, HTX),Công dân Việt Nam, ';
  expect(partsOf(written)).toEqual(['Doanh nghiệp', 'Tổ chức (không bao gồm doanh nghiệp, HTX)', 'Công dân Việt Nam']);
  expect(partsOf('Cá nhân (tổ chức, hộ')).toEqual(['Cá nhân (tổ chức', 'hộ']);
});
