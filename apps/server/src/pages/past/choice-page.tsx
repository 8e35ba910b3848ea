import { FAULT, MomentForm, type TypedMoment } from './moment-form.js';

interface ChoiceProps {
  readonly typed: TypedMoment;
  readonly page: string;
  readonly fault: ChoiceFault | null;
}

export interface ChoiceFault {
  readonly wrong: 'day' | 'known';
  readonly said: string;
}

/** Where one chooses the day as of which the pages are shown. */
export function ChoicePage({ typed, fault, page }: ChoiceProps) {
  return (
    <div class="narrow">
      <h1>Xem lại một ngày</h1>
      <p>
        Mọi trang được xem lại như vào cuối ngày được chọn, cho đến khi bạn về hiện tại. Bạn thấy những gì nay bạn được
        xem.
      </p>
      <dl class="facts">
        <dt>Theo ngày ghi nhận</dt>
        <dd>Điều hệ thống đã biết đến hết ngày ấy.</dd>
        <dt>Theo ngày trên giấy tờ</dt>
        <dd>Điều đã xảy ra đến hết ngày ấy theo ngày trên văn bản, kể cả điều được ghi hay đính chính sau.</dd>
        <dt>Đã biết đến hết ngày</dt>
        <dd>
          Chỉ kèm ngày trên giấy tờ: như giấy tờ nói theo những gì hệ thống đã biết đến hết ngày này, như một báo cáo
          lập ngày ấy. Để trống là theo những gì đến nay đã biết.
        </dd>
      </dl>
      {fault !== null && (
        <p class="notice bad" id={FAULT} data-focus tabIndex={-1} role="alert">
          {fault.said}
        </p>
      )}
      <MomentForm typed={typed} page={page} wrong={fault?.wrong ?? null} asksKnown />
      <p>
        <a href={page}>Về trang trước</a>
      </p>
    </div>
  );
}
