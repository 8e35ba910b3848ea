import { editionAddress } from '../../editions/edition-address.js';
import { Corrections } from '../../parts/corrections.js';
import { day } from '../../parts/words.js';
import type { ShownProps } from './content-shown.js';

/** The dossiers that it was in or asked to join. */
export function DossiersShown({ proposal: { id: proposal, dossiers, names } }: ShownProps) {
  return (
    <>
      {dossiers.map(({ id, number, own, title, joinedOn, leftOn, leftName, reason, corrections, edition }) => (
        <li>
          {own ? (
            'Hồ sơ riêng'
          ) : (
            <>
              Hồ sơ <a href={`/ho-so/${id}`}>{number ?? 'ngoài phạm vi được xem'}</a>
            </>
          )}
          {title !== null && !own && ` ${title}`}
          {edition !== null && (
            <>
              , mang <a href={editionAddress(proposal, edition)}>bản {edition}</a>
            </>
          )}
          {joinedOn !== null && `, vào ngày ${day(joinedOn)}`}
          {leftOn !== null && `, ra ngày ${day(leftOn)}`}
          {leftName !== null && `: ${leftName}`}
          {reason !== null && <p class="quiet lines">Lý do: {reason}</p>}
          <Corrections corrections={corrections} names={names} />
        </li>
      ))}
    </>
  );
}
