import type { Place } from '../frame/frame.js';
import type { PageMoment } from './page-moment.js';

const REGISTERS: ReadonlySet<Place | undefined> = new Set(['plans', 'procedures', 'administration'] as const);

interface NoteProps {
  readonly moment: PageMoment | null;
  readonly here: Place | undefined;
}

/** On a page of a register by paper: it holds what was there before it was entered. */
export function RegisterNote({ moment, here }: NoteProps) {
  if (moment?.by !== 'paper' || !REGISTERS.has(here)) return null;
  return (
    <p class="notice warn">
      Theo ngày trên giấy tờ, sổ ở trang này gồm cả những gì được đưa vào hệ thống sau ngày ấy; thay đổi về sau tính từ
      ngày trên giấy tờ. Diễn biến của sổ kể mọi điều đã biết. Muốn xem sổ như hệ thống khi ấy có, hãy xem theo ngày ghi
      nhận.
    </p>
  );
}
