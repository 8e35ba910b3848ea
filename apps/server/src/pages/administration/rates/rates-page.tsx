import type { AreaParametersBody, AreaParametersShownBody } from '../../../parameters/parameter-views.js';
import { ActLinks } from '../../acts/act-links.js';
import { DoneSaid } from '../../parts/done-said.js';
import { day } from '../../parts/words.js';
import type { HistoryBody } from '../../../timelines/history-views.js';
import { HistoryShown } from '../../parts/history-shown.js';
import { historyWords } from '../history-words.js';
import { quantityWords } from './quantity-words.js';

type Parameter = AreaParametersBody['parameters'][number];

interface RatesProps {
  readonly rates: AreaParametersShownBody;
  readonly history: HistoryBody;
  readonly today: string;
  readonly done: string | null;
}

/** The parameters of one area, with their terms and where they come from. */
export function RatesPage({ history, rates: { id, areaName, parameters, acts }, today, done }: RatesProps) {
  const home = `/quan-tri/tham-so/${id}`;
  const mayEnd = acts.some(({ act, status }) => act === 'EndParameter' && status === 'open');
  return (
    <>
      <DoneSaid done={done} isElsewhere={false} />
      <div class="head">
        <h1>Tham số chi phí: {areaName}</h1>
        <p class="quiet">Số đã tính giữ nguyên tham số mà nó đã dùng.</p>
      </div>
      <div class="with-side">
        <ActLinks acts={acts} hrefOf={(act) => (act === 'RecordParameter' ? `${home}/moi` : undefined)} />
        <div class="body">
          <RateTable
            parameters={parameters}
            today={today}
            endingOf={mayEnd ? (one) => `${home}/${one}/ngay-cuoi` : null}
          />
          <HistoryShown history={history} later={null} wordsOf={historyWords} />
        </div>
      </div>
    </>
  );
}

interface TableProps {
  readonly parameters: readonly Parameter[];
  readonly today: string;
  /** Where a last day is recorded; null for whoever may not. */
  readonly endingOf: ((parameter: string) => string) | null;
}

export function RateTable({ parameters, today, endingOf }: TableProps) {
  return (
    <table class="list">
      <thead>
        <tr>
          <th>Tham số</th>
          <th>Thời gian dùng</th>
          <th>Căn cứ tính</th>
          <th>Văn bản, nguồn</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter) => (
          <tr>
            <td>
              <b>{quantityWords(parameter)}</b>
              <span class="more quiet small">
                {parameter.kindName} · <code>{parameter.id}</code>
              </span>
            </td>
            <td data-label="Thời gian dùng">
              {`từ\u00a0${day(parameter.validFrom)}`}
              {parameter.validTo !== null && ` đến hết ${day(parameter.validTo)}`}
              <span class="more quiet small">{standingWords(parameter, today)}</span>
              {endingOf && isOpen(parameter, today) && (
                <a class="more" href={endingOf(parameter.id)}>
                  Ghi ngày cuối
                </a>
              )}
            </td>
            <td data-label="Căn cứ tính">{parameter.basis}</td>
            <td data-label="Văn bản, nguồn">{parameter.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isOpen({ validTo }: Parameter, today: string): boolean {
  return validTo === null || validTo >= today;
}

function standingWords(parameter: Parameter, today: string): string {
  if (!isOpen(parameter, today)) return 'đã hết';
  return parameter.validFrom > today ? 'sắp dùng' : 'đang dùng';
}
