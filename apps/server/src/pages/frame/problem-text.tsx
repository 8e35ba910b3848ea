import type { ProblemBody } from '../../http/problem-body.js';
import { SendAgainForm, type Carried } from '../sign-in/carried.js';

interface ProblemProps {
  readonly problem: ProblemBody;
  /** What is wrong with the request, part by part. */
  readonly wrong: readonly string[];
  /** The page without what is wrong with its address. */
  readonly better: string | null;
  readonly sent: Carried | null;
}

export function ProblemText({ problem: { title, detail, requestId }, wrong, better, sent }: ProblemProps) {
  return (
    <div class="narrow">
      <h1>{title}</h1>
      <p>{detail}</p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      )}
      {sent && <SendAgainForm {...sent} />}
      {better !== null && (
        <p>
          <a href={better}>Mở trang này, bỏ điều kiện không dùng được</a>
        </p>
      )}
      <p>
        <a href="/">Về trang đầu</a>
      </p>
      <p class="quiet small">Mã yêu cầu: {requestId}</p>
    </div>
  );
}
