import type { RegisteredProcedureBody } from '../../procedures/procedure-views.js';

interface ChannelsProps {
  readonly procedure: RegisteredProcedureBody;
}

type Terms = Pick<RegisteredProcedureBody['channels'][number], 'time' | 'limit' | 'fee' | 'charge'>;

/** How one applies, how long it takes and what it costs: as written, and as the service reads it. */
export function ChannelsShown({ procedure: { channels, general, details } }: ChannelsProps) {
  if (channels.length === 0 && general === null && details.channels === '') return null;
  return (
    <section aria-labelledby="cach-thuc">
      <h2 id="cach-thuc">Cách thức thực hiện, thời hạn, phí</h2>
      {channels.length === 0 && details.channels !== '' && <p class="lines">{details.channels}</p>}
      {(channels.length > 0 || general !== null) && (
        <table class="list">
          <thead>
            <tr>
              <th>Hình thức nộp</th>
              <th>Thời hạn</th>
              <th>Phí, lệ phí</th>
            </tr>
          </thead>
          <tbody>
            {general !== null && <TermsRow name="Mọi hình thức" terms={general} absent="không ghi" />}
            {channels.map((channel) => (
              <TermsRow name={channel.name} terms={channel} note={channel.note} absent="không tách được" />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface TermsProps {
  readonly name: string;
  readonly terms: Terms;
  readonly note?: string;
  /** Why a time or a fee is not there. */
  readonly absent: string;
}

function TermsRow({ name, terms, note = '', absent }: TermsProps) {
  const { time, limit, fee, charge } = terms;
  return (
    <tr>
      <td>
        {name}
        {note !== '' && <span class="more quiet small lines">{note}</span>}
      </td>
      <td data-label="Thời hạn">
        {time ?? <span class="quiet">{absent}</span>}
        {limit !== null && <span class="more quiet small">{limit.reading}</span>}
      </td>
      <td data-label="Phí, lệ phí">
        {fee ?? <span class="quiet">{absent}</span>}
        {charge !== null && <span class="more quiet small">{charge.reading}</span>}
      </td>
    </tr>
  );
}
