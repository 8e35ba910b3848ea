import type { HeldPostBody } from '../../people/post-views.js';
import { Quoted } from '../parts/quoted.js';
import type { SentAnswer } from './appointment-page.js';
import { AppointmentFacts } from './appointment-facts.js';

interface SettledProps extends SentAnswer {
  readonly post: HeldPostBody;
  readonly personName: string | null;
}

/** An appointment that the reader cannot settle, or no longer. */
export function SettledPage({ post, personName, again, reason }: SettledProps) {
  return (
    <>
      <h1>Xác nhận việc bổ nhiệm</h1>
      <div class="notice warn" role="alert" tabIndex={-1} {...(again ? { 'data-focus': true } : {})}>
        <h2>Việc bổ nhiệm này không còn chờ bạn xác nhận</h2>
        <Settled post={post} />
      </div>
      {reason !== '' && (
        <section>
          <h2>Lý do bạn vừa nhập, chưa được ghi</h2>
          <Quoted text={reason} />
        </section>
      )}
      <AppointmentFacts post={post} personName={personName} />
      <p>
        <a href="/viec">Về Việc của tôi</a>
      </p>
    </>
  );
}

function Settled({ post: { confirmation, confirmationName, settledBy, reason } }: Pick<SettledProps, 'post'>) {
  if (confirmation === 'awaited') return <p>Việc này do người khác xác nhận, hoặc thời gian bổ nhiệm đã hết.</p>;
  return (
    <>
      <p>
        Việc bổ nhiệm {confirmationName}
        {settledBy && ` (${settledBy.name ?? settledBy.title})`}.
      </p>
      {reason !== null && <Quoted text={reason} />}
    </>
  );
}
