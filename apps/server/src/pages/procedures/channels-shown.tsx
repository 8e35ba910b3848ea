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
            {general !== null && <TermsRow name="Mọi hình thức" terms={general} note="" />}
            {channels.map((channel) => (
              <TermsRow name={channel.name} terms={channel} note={channel.note} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function TermsRow({ name, terms, note }: { readonly name: string; readonly terms: Terms; readonly note: string }) {
  const { time, limit, fee, charge } = terms;
  return (
    <tr>
      <td>
        {name}
        {note !== '' && <span class="more quiet small lines">{note}</span>}
      </td>
      <td data-label="Thời hạn">
        {time ?? <span class="quiet">không tách được</span>}
        {limit !== null && <span class="more quiet small">{limit.reading}</span>}
      </td>
      <td data-label="Phí, lệ phí">
        {fee ?? <span class="quiet">không tách được</span>}
        {charge !== null && <span class="more quiet small">{charge.reading}</span>}
      </td>
    </tr>
  );
}
