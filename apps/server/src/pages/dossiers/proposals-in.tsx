import type { ProposalStayBody } from '../../dossiers/proposal-stay-views.js';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { DossierEntryBody } from '../../dossiers/entry-views.js';
import { editionAddress } from '../editions/edition-address.js';
import { count, day } from '../parts/words.js';

interface GoneProps {
  readonly dossier: Pick<DossierBody, 'id' | 'proposals'>;
}

/** Some of what is in the dossier, in the order of its inclusion. */
export interface EntriesShown {
  readonly items: readonly DossierEntryBody[];
  /** Address of the rest; null if there is none. */
  readonly later: string | null;
  /** Address of the first; null if these are the first. */
  readonly first: string | null;
}

interface InProps extends GoneProps {
  readonly entries: EntriesShown;
}

const isIn = ({ leftOn, outcome }: ProposalStayBody) => leftOn === null || outcome !== null;

/** What is in the dossier, and what was decided in it. */
export function ProposalsIn({ dossier: { id, proposals }, entries }: InProps) {
  const inside = new Map(proposals.filter(isIn).map((stay) => [stay.proposal, stay]));
  const shown = entries.items.flatMap((entry) => {
    const stay = inside.get(entry.proposal);
    return stay ? [{ stay, entry }] : [];
  });
  return (
    <section aria-labelledby="phuong-an">
      <h2 id="phuong-an">Phương án trong hồ sơ ({count(inside.size)})</h2>
      {proposals.length > 0 && (
        <p>
          <a class="small" href={`/ho-so/${id}/bang-tinh`} download>
            Tải bảng tính
          </a>
        </p>
      )}
      {inside.size === 0 && <p class="quiet">Chưa có phương án nào.</p>}
      {inside.size > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th>Phương án</th>
              <th class="r">Bản</th>
              <th class="r c-saving">Cắt giảm</th>
              <th class="c-outcome">Kết quả</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <InRow stay={row.stay} entry={row.entry} />
            ))}
          </tbody>
        </table>
      )}
      <OtherEntries entries={entries} />
    </section>
  );
}

function OtherEntries({ entries: { later, first } }: Pick<InProps, 'entries'>) {
  if (later === null && first === null) return null;
  return (
    <p class="pager">
      {first !== null && <a href={first}>Về đầu danh sách</a>} {later !== null && <a href={later}>Xem tiếp</a>}
    </p>
  );
}

interface StayProps {
  readonly stay: ProposalStayBody;
}

interface RowProps extends StayProps {
  readonly entry: DossierEntryBody;
}

function InRow({ stay, entry }: RowProps) {
  const { unitName } = stay;
  return (
    <tr>
      <td>
        <ProposalLink stay={stay} />
        <span class="more quiet small">{unitName}</span>
        <Measures entry={entry} />
      </td>
      <td class="r" data-label="Bản">
        <Edition stay={stay} />
      </td>
      <td class="r" data-label="Cắt giảm">
        {entry.saving.cost.totals.map(({ text }) => (
          <span class="more">{text.saved}</span>
        ))}
        {entry.saving.time.totals.map(({ text }) => (
          <span class="more small quiet">{text.saved}</span>
        ))}
      </td>
      <td data-label="Kết quả">
        <Outcome stay={stay} />
      </td>
    </tr>
  );
}

function Measures({ entry: { measures } }: { readonly entry: DossierEntryBody }) {
  return (
    <details class="small">
      <summary>{count(measures.length)} biện pháp</summary>
      <ol class="measures">
        {measures.map(({ typeName, content, reason, recommendation, decided }) => (
          <li>
            {typeName !== null && <b>{typeName}. </b>}
            {content}
            <span class="more quiet">{[reason, recommendation].filter((one) => one !== '').join(' ')}</span>
            {decided && <b class="more">{decided.outcomeName}</b>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The one that the dossier carries, and whether it still stands. */
function Edition({ stay: { proposal, edition, newerEdition } }: StayProps) {
  return (
    <>
      <a href={editionAddress(proposal, edition)}>{count(edition)}</a>
      {newerEdition !== null && <span class="more small">nay đã có bản {count(newerEdition)}</span>}
    </>
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
export function ProposalsGone({ dossier: { proposals } }: GoneProps) {
  const gone = proposals.filter((stay) => !isIn(stay));
  if (gone.length === 0) return null;
  return (
    <section aria-labelledby="da-roi">
      <h2 id="da-roi">Phương án đã rời hồ sơ</h2>
      <table class="list">
        <thead>
          <tr>
            <th>Phương án</th>
            <th class="r">Bản</th>
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
              <td class="r" data-label="Bản">
                <Edition stay={stay} />
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
