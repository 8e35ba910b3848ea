import { byWords } from '../../parts/by.js';
import { Corrections } from '../../parts/corrections.js';
import { day } from '../../parts/words.js';
import type { ShownProps } from './content-shown.js';
import { DossiersShown } from './dossiers-shown.js';

/** Who approved and accepted it, the dossiers it went with, and the decisions on it. */
export function PapersShown({ proposal }: ShownProps) {
  const { headApproval, acceptance, decisions, dossiers, names } = proposal;
  const approvals = [
    { name: 'Lãnh đạo đơn vị duyệt', one: headApproval, reason: null, report: null },
    {
      name: 'Bước thẩm định chấp nhận',
      one: acceptance,
      reason: acceptance?.reason ?? null,
      report: acceptance?.report,
    },
  ];
  const given = approvals.flatMap(({ one, ...rest }) => (one ? [{ ...rest, one }] : []));
  if (given.length + decisions.length + dossiers.length === 0) return null;
  return (
    <section aria-labelledby="giay-to">
      <h2 id="giay-to">Duyệt, hồ sơ trình và quyết định</h2>
      <ul class="papers boxed">
        {given.map(({ name, one, reason, report }) => (
          <li>
            {name} bản {one.edition} ngày {day(one.on)}
            <span class="small quiet"> {byWords(one.by, names)}</span>
            {report && (
              <p class="lines">
                Báo cáo {report.number} ngày {day(report.date)}: {report.title}
              </p>
            )}
            {reason !== null && <p class="quiet lines">Không chờ ý kiến vì: {reason}</p>}
            <Corrections corrections={one.corrections} names={names} />
          </li>
        ))}
        <DossiersShown proposal={proposal} />
        {decisions.map(({ number, date, outcomeName, signer, amendsNumber, edition, corrections }) => (
          <li>
            Quyết định <b>{number}</b> ngày {day(date)}: <b>{outcomeName.toLocaleLowerCase('vi')}</b> (bản {edition})
            {amendsNumber !== null && `, sửa đổi Quyết định ${amendsNumber}`}
            <span class="small quiet"> {[names[signer.person], signer.title].filter(Boolean).join(', ')} ký</span>
            <Corrections corrections={corrections} names={names} />
          </li>
        ))}
      </ul>
    </section>
  );
}
