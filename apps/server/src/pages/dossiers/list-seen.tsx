import type { DossierBody } from '../../dossiers/dossier-views.js';
import { count } from '../parts/words.js';

/** What is in the dossier as the form shows it: what is sent on is this list and no other. */
export function ListSeen({ dossier: { entries, proposals } }: { readonly dossier: DossierBody }) {
  const unitOf = new Map(proposals.map(({ proposal, unitName }) => [proposal, unitName]));
  return (
    <section aria-labelledby="danh-sach">
      <h2 id="danh-sach">Danh sách gửi đi ({count(entries.length)} phương án)</h2>
      <table class="list">
        <thead>
          <tr>
            <th>Phương án</th>
            <th class="c-unit">Đơn vị</th>
            <th class="r">Bản</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ proposal, number, title, edition }) => (
            <tr>
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
    </section>
  );
}
