import type { DecisionShownBody, DossierPaperBody } from '../../dossiers/dossier-record-views.js';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { Plain } from '../../http/answer-fields.js';
import { count, day } from '../parts/words.js';

interface PapersProps {
  readonly dossier: Pick<DossierBody, 'letters' | 'decisions' | 'names'>;
}

/** Its letters and decisions, in the order of their days. */
export function Papers({ dossier: { letters, decisions, names } }: PapersProps) {
  if (letters.length + decisions.length === 0) return null;
  return (
    <section aria-labelledby="van-ban">
      <h2 id="van-ban">Tờ trình, quyết định</h2>
      <table class="list">
        <thead>
          <tr>
            <th>Số, ngày</th>
            <th>Người ký</th>
            <th>Về việc</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <PaperRow paper={letter} names={names} about={`Trình, từ bước ${letter.stageName}`} />
          ))}
          {decisions.map((decision) => (
            <PaperRow paper={decision} names={names} about={decisionWords(decision)} decided={decision.decided} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function decisionWords({ amendsNumber, proposals, reason }: Plain<DecisionShownBody>): string {
  const about = `${amendsNumber === null ? 'Quyết định' : `Sửa đổi ${amendsNumber}`} về ${count(proposals.length)} phương án`;
  return reason === null ? about : `${about}; không chờ giải trình: ${reason}`;
}

interface RowProps {
  readonly paper: DossierPaperBody;
  readonly names: DossierBody['names'];
  readonly about: string;
  /** What a decision was about; absent for a letter. */
  readonly decided?: DecisionShownBody['decided'];
}

function PaperRow({
  paper: { number, date, signer, numberAnswer, corrections },
  names,
  about,
  decided = [],
}: RowProps) {
  return (
    <tr>
      <td>
        <b>{number}</b>
        <span class="more quiet small">{day(date)}</span>
      </td>
      <td data-label="Người ký">
        {names[signer.person] ?? signer.title}
        <span class="more quiet small">{signer.title}</span>
      </td>
      <td data-label="Về việc">
        {about}
        {decided.length > 0 && (
          <details class="small">
            <summary>Bản được quyết định</summary>
            {decided.map(({ number: proposal, edition }) => `${proposal} bản ${String(edition)}`).join('; ')}
          </details>
        )}
        {numberAnswer !== null && <span class="more small">Về số khác thể thức: {numberAnswer}</span>}
        {corrections.length > 0 && <span class="more small">Đã đính chính {count(corrections.length)} lần</span>}
      </td>
    </tr>
  );
}
