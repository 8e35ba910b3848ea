import { channelsIn } from './channels.js';
import { writtenChannel } from './written-channel.js';

describe('a channel as a row of the flattened table', () => {
  it.each([
    ['20 Ngày làm việc', '', '20 Ngày làm việc', ''],
    ['20 ngày làm việc', '50.000 đồng', '20 ngày làm việc', '50.000 đồng'],
    ['1.5 ngày', '20,000 VNĐ (mỗi tờ khai)', '1.5 ngày', '20,000 VNĐ(mỗi tờ khai)'],
    ['không quy định', '', 'Không quy định', 'Không có thông tin'],
    ['Ngay khi nhận hồ sơ', 'Miễn phí', 'Ngay khi nhận hồ sơ', 'Miễn phí'],
    ['', 'Miễn phí', 'Không có thông tin', 'Miễn phí'],
    ['30 Ngày làm việc', 'Phí : 0 Đồng', '30 Ngày làm việc', 'Phí : 0 Đồng'],
    ['7 Ngày', 'Phí : 5 USD (một)\nPhí : 8 USD (hai)', '7 Ngày', 'Phí : 5 USD(một)\nPhí : 8 USD(hai)'],
  ])('says "%s" and "%s"', (time, fee, readTime, readFee) => {
    const row = writtenChannel('Trực tiếp', time, fee) ?? '';
    expect(channelsIn(row)).toMatchObject([{ name: 'Trực tiếp', time: readTime, fee: readFee, note: '' }]);
  });

  it.each([
    ['20', 'Miễn phí'],
    ['20 ngày làm việc', '50000'],
    ['20 ngày làm việc', '50.000 đồng/hồ sơ'],
    ['Theo hướng dẫn', '50.000 đồng'],
    ['', 'Theo Nghị quyết số 21/2024/NQ-HĐND'],
  ])('has cells apart for "%s" and "%s"', (time, fee) => {
    const row = writtenChannel('Trực tiếp', time, fee) ?? '';
    expect(row).toBe(`Trực tiếp\t${time}\t${fee}`);
    expect(channelsIn(row)).toMatchObject([{ name: 'Trực tiếp', time, fee, note: '' }]);
  });

  it('is none where a cell holds the beginning of another channel', () => {
    expect(writtenChannel('Trực tiếp', '8 giờ Trực tuyến2 giờ', '')).toBeNull();
    expect(writtenChannel('Trực tiếp', '8 giờ', 'Miễn phí Trực tuyến2 giờ')).toBeNull();
  });
});
