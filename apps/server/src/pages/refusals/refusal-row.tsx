import type { RefusalBody } from '../../refusals/refusal-views.js';
import { count, moment } from '../parts/words.js';
import { HOME, refusalsAddress, type RefusalFilters } from './refusal-filters.js';

interface RowProps {
  readonly refusal: RefusalBody;
  readonly filters: RefusalFilters;
}

/** Where the page of such a thing is. */
const PLACES: Readonly<Record<string, string>> = {
  proposal: '/phuong-an/',
  dossier: '/ho-so/',
  plan: '/ke-hoach/',
  procedure: '/thu-tuc/',
};

export function RefusalRow({ refusal, filters }: RowProps) {
  const { recordedAt, person, personName, actionName, reason, count: times } = refusal;
  const own = Object.assign({}, filters, { person });
  return (
    <tr>
      <td data-label="Lúc">{moment(recordedAt)}</td>
      <td data-label="Ai">
        <a href={refusalsAddress(HOME, own)}>{personName ?? 'đã xóa họ tên'}</a>
      </td>
      <td data-label="Việc">
        {actionName}
        {times > 1 && <span class="more small quiet">{count(times)} lần, ghi gộp</span>}
      </td>
      <td data-label="Trên gì">
        <Target refusal={refusal} />
      </td>
      <td data-label="Vì sao bị từ chối">{reason}</td>
    </tr>
  );
}

function Target({ refusal: { kind, kindName, target, targetName } }: Pick<RowProps, 'refusal'>) {
  const place = PLACES[kind];
  if (targetName === null) return <span class="quiet">{kindName} chưa có, hoặc bạn không được xem</span>;
  return (
    <>
      {place === undefined ? targetName : <a href={`${place}${encodeURIComponent(target)}`}>{targetName}</a>}
      <span class="more small quiet">{kindName}</span>
    </>
  );
}
