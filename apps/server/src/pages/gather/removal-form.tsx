import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { FormField } from '../acts/act-form.js';
import { FormFields } from '../acts/form-fields.js';
import { HiddenFields } from '../acts/hidden-fields.js';
import type { Typed } from '../browser/typed.js';
import { count } from '../parts/words.js';
import { tickName } from './choice.js';
import { TickAll } from './tick-all.js';

interface RemovalProps {
  readonly dossier: DossierBody;
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
  /** Under which an attempt is repeated. */
  readonly again: string | undefined;
}

const REASON: FormField = { name: 'reason', kind: 'lines', label: 'Lý do đưa ra', required: true };

/** What is in the dossier; who may take some out ticks them here. */
export function RemovalForm({ dossier, typed, problem, again }: RemovalProps) {
  const { id, entries, acts, proposals } = dossier;
  const unitOf = new Map(proposals.map(({ proposal, unitName }) => [proposal, unitName]));
  const mayRemove = acts.some(({ act, status }) => act === 'RemoveProposal' && status === 'open');
  return (
    <section aria-labelledby="dang-co">
      <h2 id="dang-co">Đang có trong hồ sơ ({count(entries.length)})</h2>
      {entries.length === 0 && <p class="quiet">Chưa có phương án nào.</p>}
      {entries.length > 0 && (
        <form method="post" action={`/ho-so/${id}/gom`} data-progress>
          <HiddenFields again={again} />
          <input type="hidden" name="viec" value="dua-ra" />
          {mayRemove && <TickAll />}
          <table class="list">
            <thead>
              <tr>
                {mayRemove && <th class="c-tick">Chọn</th>}
                <th>Phương án</th>
                <th class="c-unit">Đơn vị</th>
                <th class="r">Bản</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ proposal, number, title, edition }) => (
                <tr>
                  {mayRemove && (
                    <td class="c-tick">
                      <input
                        type="checkbox"
                        name={tickName(proposal)}
                        value="1"
                        aria-label={`Chọn ${number}`}
                        checked={typed.has(tickName(proposal))}
                      />
                    </td>
                  )}
                  <td>
                    <a href={`/phuong-an/${proposal}`}>
                      <span class="num">{number}</span> {title}
                    </a>
                  </td>
                  <td data-label="Đơn vị">{unitOf.get(proposal)}</td>
                  <td class="r" data-label="Bản">
                    {count(edition)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {mayRemove && (
            <details class="taking-out" open={typed.has('reason')}>
              <summary>Đưa các phương án đã chọn ra khỏi hồ sơ</summary>
              <FormFields fields={[REASON]} typed={typed} problem={problem} />
              <p>
                <button>Đưa ra khỏi hồ sơ</button> <progress hidden max={1} value={0} aria-label="Đã làm" />
              </p>
            </details>
          )}
        </form>
      )}
    </section>
  );
}
