import type { MomentSense } from '@app/read-side';

export const MOMENT_SENSE_NAMES: Readonly<Record<MomentSense, string>> = {
  recorded: 'theo ngày ghi nhận',
  paper: 'theo ngày trên giấy tờ',
};

export const AS_OF_WORDS = {
  notAhead: 'Không được sau hôm nay.',
  notRecorded: 'Sổ sự kiện chưa ghi đến vị trí này.',
  oneMoment: 'Hỏi theo ngày ghi nhận thì chỉ nêu ngày hoặc vị trí, không nêu cả hai.',
  oneSense: 'Chỉ nêu một trong hai: recorded hoặc paper.',
  paperNeedsDay: 'Hỏi theo ngày trên giấy tờ thì phải nêu ngày ở asOf.',
  senseNeedsMoment: 'Nêu by=recorded thì phải nêu ngày ở asOf hoặc vị trí ở asOfPosition.',
};
