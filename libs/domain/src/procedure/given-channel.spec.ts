import { channelsIn } from './channels.js';
import { withChannel } from './given-channel.js';

const portal = (rows: string) => `Hình thức nộpThời gianPhí, lệ phíMô tả${rows}`;
const both = portal('Trực tiếp5 Ngày làm việc8.000 đồng(mỗi bản)Nộp tại một cửaTrực tuyến3 NgàyMiễn phí');

describe('a single channel in the text of all channels', () => {
  it('changes its own part alone, and letters of the others not', () => {
    expect(withChannel(both, { name: 'Trực tiếp', time: '4 Ngày làm việc' })).toBe(
      portal('Trực tiếp4 Ngày làm việc8.000 đồng(mỗi bản)Nộp tại một cửaTrực tuyến3 NgàyMiễn phí'),
    );
    expect(withChannel(both, { name: 'Trực tuyến', fee: '2.000 đồng' })).toBe(
      portal('Trực tiếp5 Ngày làm việc8.000 đồng(mỗi bản)Nộp tại một cửaTrực tuyến3 Ngày2.000 đồng'),
    );
  });

  it('changes nothing if it says the same, or nothing', () => {
    expect(withChannel(both, { name: 'Trực tiếp', time: '5 Ngày làm việc', fee: '8.000 đồng(mỗi bản)' })).toBe(both);
    expect(withChannel(both, { name: 'Dịch vụ bưu chính', time: '', fee: '' })).toBe(both);
    expect(withChannel('', { name: 'Trực tiếp', time: '' })).toBe('');
  });

  it('is added, and goes once it says neither time limit nor fee', () => {
    const added = withChannel(both, { name: 'Dịch vụ bưu chính', time: '2 ngày' }) ?? '';
    expect(added).toBe(`${both}Dịch vụ bưu chính2 ngày`);
    expect(withChannel(added, { name: 'Dịch vụ bưu chính', time: '' })).toBe(both);
  });

  it.each([
    ['has no channels', 'Nộp tại một cửa', { time: '4 ngày' }],
    ['has it twice', portal('Trực tiếp5 NgàyMiễn phíTrực tiếp3 NgàyMiễn phí'), { time: '4 ngày' }],
    ['does not separate its parts', portal('Trực tiếp120 VNĐ'), { fee: '20 đồng' }],
    ['would not be read again', both, { time: '5 Trực tuyến2' }],
  ])('has no place if the text %s', (_, text, part) => {
    expect(withChannel(text, { name: 'Trực tiếp', ...part })).toBeNull();
  });

  it('keeps two rows of one channel, and changes nothing when they are given again', () => {
    const given = { name: 'Trực tiếp', time: '30 Ngày\n40 Ngày', fee: 'Phí : 0 Đồng\nPhí : 50.000 Đồng' } as const;
    const text = withChannel('', given) ?? '';
    expect(channelsIn(text).map(({ time, fee }) => [time, fee])).toEqual([
      ['30 Ngày', 'Phí : 0 Đồng'],
      ['40 Ngày', 'Phí : 50.000 Đồng'],
    ]);
    expect(withChannel(text, given)).toBe(text);
    expect(channelsIn(withChannel(text, { ...given, time: '30 Ngày\n45 Ngày' }) ?? '')).toHaveLength(2);
    expect(withChannel(text, { name: 'Trực tiếp', time: '5 ngày' })).toBeNull();
  });

  it('keeps a note behind cells apart', () => {
    const text = 'Trực tiếp8 GiờMiễn phíNộp qua cổng';
    const changed = withChannel(text, { name: 'Trực tiếp', fee: '8.000 đồng/bản' }) ?? '';
    expect(channelsIn(changed)).toMatchObject([{ time: '8 Giờ', fee: '8.000 đồng/bản', note: 'Nộp qua cổng' }]);
  });
});
