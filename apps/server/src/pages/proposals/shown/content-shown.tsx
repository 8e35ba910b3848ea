import type { ProposalBody } from '../../../proposals/proposal-views.js';
import { MeasureShown } from './measure-shown.js';

export interface ShownProps {
  readonly proposal: ProposalBody;
}

/** The proposal as its form reads: what procedures, and what is to become of them. */
export function ContentShown({ proposal }: ShownProps) {
  const { measures, benefit, group } = proposal.content;
  return (
    <>
      <section aria-labelledby="bien-phap">
        <h2 id="bien-phap">Biện pháp đơn giản hóa</h2>
        {group !== null && <p>Áp dụng cho nhóm thủ tục: {group}</p>}
        {measures.length === 0 && <p class="quiet">Chưa có biện pháp nào.</p>}
        {measures.map((measure, at) => (
          <MeasureShown measure={measure} place={at + 1} proposal={proposal} />
        ))}
      </section>
      {benefit && (
        <section aria-labelledby="loi-ich">
          <h2 id="loi-ich">Lợi ích bằng lời</h2>
          <div class="boxed">
            <p class="lines">{benefit.text}</p>
            <p class="quiet lines">Chưa có số liệu vì: {benefit.reason}</p>
          </div>
        </section>
      )}
    </>
  );
}
