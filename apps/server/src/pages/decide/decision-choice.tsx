import { day } from '../parts/words.js';
import { AMEND, type Deciding } from './deciding.js';

/** Which decision is changed, and which others could be. */
export function DecisionChoice({ deciding: { kind, dossier, fields } }: { readonly deciding: Deciding }) {
  if (kind !== AMEND) return null;
  const chosen = fields['decision'];
  const decision = dossier.decisions.find(({ id }) => id === chosen);
  const others = dossier.decisions.filter(({ id }) => id !== chosen);
  return (
    <>
      <input type="hidden" name="decision" value={chosen ?? ''} />
      {decision && (
        <p>
          Sửa đổi <b>{decision.number}</b> ngày {day(decision.date)}. Quyết định ấy vẫn được giữ; kết quả mới được tính
          từ nay.
        </p>
      )}
      {others.length > 0 && (
        <p class="small">
          Quyết định khác:{' '}
          {others.map(({ id, number }, at) => (
            <>
              {at > 0 && ' · '}
              <a href={`/ho-so/${dossier.id}/${kind.slug}?quyet-dinh=${id}`}>{number}</a>
            </>
          ))}
        </p>
      )}
    </>
  );
}
