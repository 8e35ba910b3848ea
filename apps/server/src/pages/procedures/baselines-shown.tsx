import { showDong } from '@app/wording';
import type { RegisteredProcedureBody } from '../../procedures/procedure-views.js';
import { byWords } from '../parts/by.js';
import { day } from '../parts/words.js';
import { procedureAddress } from './procedure-addresses.js';

type Baseline = RegisteredProcedureBody['baselines'][number];
type Recorded = Omit<Baseline, 'earlier'>;

interface BaselinesProps {
  readonly procedure: RegisteredProcedureBody;
}

/** Time and cost of 2024, by agency, each with its document. */
export function BaselinesShown({ procedure }: BaselinesProps) {
  const { id, baselines, names, acts } = procedure;
  const mine = acts.find(({ act }) => act === 'CorrectBaseline')?.offer.units ?? [];
  return (
    <section aria-labelledby="so-lieu-goc">
      <h2 id="so-lieu-goc">Số liệu gốc năm 2024</h2>
      {baselines.length === 0 && <p class="quiet">Chưa có cơ quan nào ghi.</p>}
      {baselines.map((baseline) => (
        <div class="boxed">
          <h3>{baseline.agencyName}</h3>
          <BaselineShown recorded={baseline} names={names} />
          {mine.some(({ unit }) => unit === baseline.agency) && (
            <p class="small">
              <a href={correctionAddress(id, baseline.agency)}>Đính chính</a>
            </p>
          )}
          {baseline.earlier.length > 0 && (
            <details>
              <summary class="small">Trước khi đính chính ({baseline.earlier.length})</summary>
              {baseline.earlier.toReversed().map((before) => (
                <BaselineShown recorded={before} names={names} />
              ))}
            </details>
          )}
        </div>
      ))}
    </section>
  );
}

function correctionAddress(id: string, agency: string): string {
  const query = new URLSearchParams({ 'co-quan': agency }).toString();
  return `${procedureAddress(id, '/so-lieu-goc/dinh-chinh')}?${query}`;
}

interface RecordedProps {
  readonly recorded: Recorded;
  readonly names: RegisteredProcedureBody['names'];
}

function BaselineShown({ recorded, names }: RecordedProps) {
  const { time, cost, costMethodName, source, reason, recordedOn, recordedBy, warnings } = recorded;
  const paper = [
    source.title,
    ...(source.number === null ? [] : [`số ${source.number}`]),
    ...(source.date === null ? [] : [`ngày ${day(source.date)}`]),
  ];
  return (
    <dl class="facts small">
      <dt>Thời hạn</dt>
      <dd>
        {time === null ? 'không ghi' : time.raw}
        {time !== null && <span class="more quiet">{time.reading}</span>}
      </dd>
      <dt>Chi phí một năm</dt>
      <dd>
        {cost === null ? 'không ghi' : showDong(BigInt(cost))}
        {costMethodName !== null && <span class="more quiet">{costMethodName}</span>}
      </dd>
      <dt>Theo văn bản</dt>
      <dd>{paper.join(', ')}</dd>
      {warnings.map(({ message, answer }) => (
        <>
          <dt>Giải trình</dt>
          <dd>
            {message} <span class="more">{answer}</span>
          </dd>
        </>
      ))}
      {reason !== null && (
        <>
          <dt>Lý do đính chính</dt>
          <dd>{reason}</dd>
        </>
      )}
      <dt>Ghi ngày</dt>
      <dd>
        {day(recordedOn)}
        {recordedBy !== null && `, ${byWords(recordedBy, names)}`}
      </dd>
    </dl>
  );
}
