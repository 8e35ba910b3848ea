import type { PersonBody } from '../../../people/people-views.js';
import { moment } from '../../parts/words.js';
import { OfNow } from '../../past/of-now.js';

/** Whether and how somebody can sign in. */
export function AccountFacts({ account }: Pick<PersonBody, 'account'>) {
  return (
    <section aria-labelledby="tai-khoan">
      <h2 id="tai-khoan">Tài khoản</h2>
      <OfNow what="Tài khoản" />
      {!account && <p class="notice">Người này chưa có tài khoản, nên không đăng nhập được.</p>}
      {account && (
        <dl class="facts boxed">
          <dt>Tên đăng nhập</dt>
          <dd>
            <code>{account.username}</code>
            {account.demonstration && <span class="quiet"> (tài khoản trình diễn)</span>}
          </dd>
          <dt>Tình trạng</dt>
          <dd class={account.state === 'disabled' ? 'bad-text' : ''}>
            {account.stateName}
            {account.disabledAt !== null && ` từ ${moment(account.disabledAt)}`}
          </dd>
          <dt>Đăng nhập gần nhất</dt>
          <dd>{account.lastSignInAt === null ? 'chưa đăng nhập' : moment(account.lastSignInAt)}</dd>
          <dt>Lập tài khoản</dt>
          <dd>{moment(account.createdAt)}</dd>
        </dl>
      )}
    </section>
  );
}
