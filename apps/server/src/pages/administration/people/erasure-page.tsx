import type { NameErasureBody } from '../../../people/name-erasure-views.js';
import type { PersonShownBody } from '../../../people/people-views.js';
import { ClosedAct } from '../../acts/act-page.js';
import { HiddenFields } from '../../acts/hidden-fields.js';
import { canBeSent, Refused } from '../../acts/refused.js';
import type { SentForm } from '../sent-form.js';

interface ErasureProps extends Pick<SentForm, 'again'> {
  readonly person: PersonShownBody;
  /** What the erasure would do; null before that was asked. */
  readonly foreseen: NameErasureBody | null;
}

/** A name is erased forever, so that what follows is told before. */
export function ErasurePage({ person, foreseen, again = null }: ErasureProps) {
  const home = `/quan-tri/nguoi/${person.id}`;
  const act = person.acts.find((one) => one.act === 'EraseName');
  if (!again && !canBeSent(act)) return <ClosedAct act={act} home={home} />;
  return (
    <form method="post" action={`${home}/xoa-ho-ten`} class="act-form">
      <Refused again={again} act={act} />
      <Foreseen of={foreseen} />
      <HiddenFields revision={foreseen?.revision ?? person.revision} />
      {foreseen && <input type="hidden" name="confirmation" value={foreseen.confirmation ?? ''} />}
      <p class="bar-bottom">
        {canBeSent(act) && <button class="main">{foreseen ? 'Xóa hẳn họ tên' : 'Xem việc xóa sẽ làm gì'}</button>}
        <a href={home}>Thôi</a>
      </p>
    </form>
  );
}

function Foreseen({ of }: { readonly of: NameErasureBody | null }) {
  if (!of) return <p>Họ tên bị xóa thì không lấy lại được. Hãy xem trước việc xóa sẽ làm gì.</p>;
  const { erases, remains } = of;
  return (
    <>
      <p class="notice warn">Chưa xóa gì. Bấm nút dưới đây trong 10 phút để xóa hẳn; không lấy lại được.</p>
      <h2>Bị xóa hoặc chấm dứt</h2>
      <ul>
        {erases.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <h2>Còn lại</h2>
      <ul>
        {remains.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </>
  );
}
