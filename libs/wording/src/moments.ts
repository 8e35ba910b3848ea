import type { CivilDate } from '@app/domain';
import type { Moment, MomentSense } from '@app/read-side';

type Position = Moment['known'];

export const MOMENT_SENSE_NAMES: Readonly<Record<MomentSense, string>> = {
  recorded: 'theo ngày ghi nhận',
  paper: 'theo ngày trên giấy tờ',
};

/** What was known at a moment: all that was recorded by the end of a day, or what had been when the log came to a position. */
export interface KnownUntil extends Pick<Moment, 'by'> {
  readonly until: { readonly day: CivilDate } | { readonly position: Position } | null;
}

/**
 * What a downloaded table adds to its name, which has the days: another sense, or another end of what was known, is another
 * file. By the date recorded a whole day says it already.
 */
export function momentsInFileName(moments: readonly KnownUntil[]): string {
  const sense = moments.some(({ by }) => by === 'paper') ? '-theo-giay-to' : '';
  const ends = moments.flatMap(({ by, until }) => {
    if (until === null) return [];
    if ('position' in until) return [`-vi-tri-${until.position.replace(/^0+(?=.)/, '')}`];
    return by === 'paper' ? [`-biet-den-${until.day}`] : [];
  });
  return `${sense}${[...new Set(ends)].join('')}`;
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
