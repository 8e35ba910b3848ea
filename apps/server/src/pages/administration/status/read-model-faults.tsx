import type { ParkedStreamBody, ReadModelsBody } from '../../../read-models/read-model-views.js';
import { count, moment } from '../../parts/words.js';

/** What the read models leave out; nothing where all is well. */
export function ReadModelFaults({ found: { parked, parkedElsewhere } }: { readonly found: ReadModelsBody }) {
  if (parked.length + parkedElsewhere === 0) return null;
  return (
    <section>
      <h2>Số liệu tạm gác</h2>
      <p class="quiet">
        Chương trình chưa dựng được số liệu từ một sự kiện; số liệu của luồng ấy dừng ở trước đó, phần còn lại vẫn đúng.
        Hệ thống tự thử lại; người vận hành thử lại bằng lệnh read-models retry.
      </p>
      {parked.length > 0 && <ParkedStreams parked={parked} />}
      {parkedElsewhere > 0 && (
        <p class="quiet">{count(parkedElsewhere)} luồng khác ngoài địa bàn, hoặc chưa rõ địa bàn.</p>
      )}
    </section>
  );
}

function ParkedStreams({ parked }: { readonly parked: readonly ParkedStreamBody[] }) {
  return (
    <table class="list">
      <caption class="sr">Luồng tạm gác, lâu nhất trước</caption>
      <thead>
        <tr>
          <th>Số liệu</th>
          <th>Luồng</th>
          <th>Lỗi</th>
          <th>Từ lúc</th>
        </tr>
      </thead>
      <tbody>
        {parked.map(({ readModelName, stream, position, reason, since, attempts }) => (
          <tr>
            <td>{readModelName}</td>
            <td data-label="Luồng">
              {stream}
              <span class="more quiet small">từ vị trí {position}</span>
            </td>
            <td data-label="Lỗi">
              {reason}
              <span class="more quiet small">đã thử {count(attempts)} lần</span>
            </td>
            <td data-label="Từ lúc">{moment(since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
