import { MomentForm } from './moment-form.js';

interface ChoiceProps {
  readonly day: string;
  readonly sense: string | undefined;
  readonly page: string;
  readonly fault: string | null;
}

/** Where one chooses the day as of which the pages are shown. */
export function ChoicePage(props: ChoiceProps) {
  const { fault, page } = props;
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
      </dl>
      {fault !== null && (
        <p class="notice bad" id="loi-ngay" data-focus tabIndex={-1} role="alert">
          {fault}
        </p>
      )}
      <MomentForm {...props} />
      <p>
        <a href={page}>Về trang trước</a>
      </p>
    </div>
  );
}
