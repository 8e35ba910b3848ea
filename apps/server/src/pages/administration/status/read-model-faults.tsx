import type { ParkedStreamBody, ReadModelsBody } from '../../../read-models/read-model-views.js';
import { count, moment } from '../../parts/words.js';

/** What the read models leave out, and what of them differs from the log; nothing where all is well. */
export function ReadModelFaults({ found }: { readonly found: ReadModelsBody }) {
  return (
    <>
      {found.differing.length > 0 && <Differing differing={found.differing} />}
      {found.parked.length + found.parkedElsewhere > 0 && <Parked found={found} />}
    </>
  );
}

function Differing({ differing }: Pick<ReadModelsBody, 'differing'>) {
  return (
    <section>
      <h2>Số liệu khác với sổ sự kiện</h2>
      <p class="quiet">
        Việc đối chiếu thường xuyên một ít dòng đã gặp những dòng không đúng như sổ sự kiện. Người vận hành đối chiếu
        tất cả bằng lệnh read-models verify, dựng lại bằng read-models rebuild.
      </p>
      <ul>
        {differing.map(({ readModelName, rows }) => (
          <li>
            {readModelName}: {count(rows)} dòng
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parked({ found: { parked, parkedElsewhere } }: { readonly found: ReadModelsBody }) {
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
