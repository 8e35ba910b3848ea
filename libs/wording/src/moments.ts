import type { Moment, MomentSense } from '@app/read-side';

export const MOMENT_SENSE_NAMES: Readonly<Record<MomentSense, string>> = {
  recorded: 'theo ngày ghi nhận',
  paper: 'theo ngày trên giấy tờ',
};

/** What a downloaded table adds to its name, which ends with the day: two senses of one day are two files. */
export function momentInFileName({ by, known }: Moment): string {
  return by === 'paper' ? `-theo-giay-to-biet-den-${known}` : `-biet-den-${known}`;
}

export const SENSE_WORDS = {
  about:
    'recorded (mặc định): điều hệ thống đã biết. paper: điều đã xảy ra theo ngày trên giấy tờ; khi đó phải nêu ngày.',
  beside: (division: string) => `Cùng tên này nêu thêm nghĩa của thời điểm, như by=${division}&by=paper.`,
};

export const AS_OF_WORDS = {
  notAhead: 'Không được sau hôm nay.',
  notRecorded: 'Sổ sự kiện chưa ghi đến vị trí này.',
  oneMoment: 'Hỏi theo ngày ghi nhận thì chỉ nêu ngày hoặc vị trí, không nêu cả hai.',
  oneSense: 'Chỉ nêu một trong hai: recorded hoặc paper.',
  paperNeedsDay: 'Hỏi theo ngày trên giấy tờ thì phải nêu ngày ở asOf.',
  senseNeedsMoment: 'Nêu by=recorded thì phải nêu ngày ở asOf hoặc vị trí ở asOfPosition.',
};
