import type { ProposalStayBody } from '../../dossiers/dossier-record-views.js';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import { count, day } from '../parts/words.js';

interface InProps {
  readonly dossier: Pick<DossierBody, 'proposals'>;
}

const isIn = ({ leftOn, outcome }: ProposalStayBody) => leftOn === null || outcome !== null;

/** What is in the dossier, and what was decided in it. */
export function ProposalsIn({ dossier: { proposals } }: InProps) {
  const inside = proposals.filter(isIn);
  return (
    <section aria-labelledby="phuong-an">
      <h2 id="phuong-an">Phương án trong hồ sơ ({count(inside.length)})</h2>
      {inside.length === 0 && <p class="quiet">Chưa có phương án nào.</p>}
      {inside.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th>Phương án</th>
              <th class="c-unit">Đơn vị</th>
              <th class="r">Bản</th>
              <th class="c-outcome">Kết quả</th>
            </tr>
          </thead>
          <tbody>
            {inside.map((stay) => (
              <InRow stay={stay} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface StayProps {
  readonly stay: ProposalStayBody;
}

function InRow({ stay }: StayProps) {
  const { unitName, edition } = stay;
  return (
    <tr>
      <td>
        <ProposalLink stay={stay} />
      </td>
      <td data-label="Đơn vị">{unitName}</td>
      <td class="r" data-label="Bản">
        {count(edition)}
      </td>
      <td data-label="Kết quả">
        <Outcome stay={stay} />
      </td>
    </tr>
  );
}

function ProposalLink({ stay: { proposal, number, title } }: StayProps) {
  return (
    <a href={`/phuong-an/${proposal}`}>
      <span class="num">{number}</span> {title}
    </a>
  );
}

function Outcome({ stay: { outcomeName, measures } }: StayProps) {
  if (outcomeName === null) return <span class="quiet">chưa quyết định</span>;
  const names = new Set(measures.map((one) => one.outcomeName));
  const lines = measures.map(({ outcomeName: name, reason, to, document }) => {
    const said = [reason, to, document].filter((part) => part !== null).join('; ');
    return said === '' || names.size === 1 ? said : `${name}: ${said}`;
  });
  return (
    <>
      <b>{outcomeName}</b>
      {[...new Set(lines)].map((line) => line !== '' && <span class="more small">{line}</span>)}
    </>
  );
}

/** What was in the dossier and left it undecided. */
export function ProposalsGone({ dossier: { proposals } }: InProps) {
  const gone = proposals.filter((stay) => !isIn(stay));
  if (gone.length === 0) return null;
  return (
    <section aria-labelledby="da-roi">
      <h2 id="da-roi">Phương án đã rời hồ sơ</h2>
      <table class="list">
        <thead>
          <tr>
            <th>Phương án</th>
            <th class="c-unit">Đơn vị</th>
            <th>Rời hồ sơ</th>
          </tr>
        </thead>
        <tbody>
          {gone.map((stay) => (
            <tr>
              <td>
                <ProposalLink stay={stay} />
              </td>
              <td data-label="Đơn vị">{stay.unitName}</td>
              <td data-label="Rời hồ sơ">
                {stay.leftOn !== null && `${day(stay.leftOn)}, `}
                {stay.leftName}
                {stay.reason !== null && <span class="more small">{stay.reason}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
