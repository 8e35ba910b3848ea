import type { Moment, MomentSense } from '@app/read-side';

export const MOMENT_SENSE_NAMES: Readonly<Record<MomentSense, string>> = {
  recorded: 'theo ngày ghi nhận',
  paper: 'theo ngày trên giấy tờ',
};

/** What a downloaded table adds to its name, which has the days: another sense, or more that was known, is another file. */
export function momentsInFileName(moments: readonly Moment[]): string {
  const known = [...new Set(moments.map((moment) => moment.known))].filter((position) => position !== '');
  const sense = moments.some(({ by }) => by === 'paper') ? '-theo-giay-to' : '';
  return known.length === 0 ? sense : `${sense}-biet-den-${known.join('-')}`;
}

export const SENSE_WORDS = {
  about:
    'recorded (mặc định): điều hệ thống đã biết. paper: điều đã xảy ra theo ngày trên giấy tờ; khi đó phải nêu ngày.',
  beside: (division: string) => `Cùng tên này nêu thêm nghĩa của thời điểm, như by=${division}&by=paper.`,
};

export const AS_OF_WORDS = {
  knownByPaper: 'Chỉ dùng khi hỏi theo ngày trên giấy tờ, và không kèm asOfPosition.',
  notAhead: 'Không được sau hôm nay.',
  notRecorded: 'Sổ sự kiện chưa ghi đến vị trí này.',
  oneMoment: 'Hỏi theo ngày ghi nhận thì chỉ nêu ngày hoặc vị trí, không nêu cả hai.',
  oneSense: 'Chỉ nêu một trong hai: recorded hoặc paper.',
  paperNeedsDay: 'Hỏi theo ngày trên giấy tờ thì phải nêu ngày ở asOf.',
  senseNeedsMoment: 'Nêu by=recorded thì phải nêu ngày ở asOf hoặc vị trí ở asOfPosition.',
};
