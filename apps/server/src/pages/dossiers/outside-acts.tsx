import type { DossierBody } from '../../dossiers/dossier-views.js';
import { day } from '../parts/words.js';
import { personWords } from './explanations.js';

export function OutsideActs({ dossier: { outsideActs, names } }: { readonly dossier: DossierBody }) {
  if (outsideActs.length === 0) return null;
  return (
    <section aria-labelledby="ben-ngoai">
      <h2 id="ben-ngoai">Việc làm ngoài hệ thống</h2>
      {outsideActs.map(({ who, what, on, by }) => (
        <article class="boxed">
          <p>
            <b>{who}</b>, ngày {day(on)}
          </p>
          <p class="words">{what}</p>
          <p class="small quiet">{personWords(by, names)} ghi lại</p>
        </article>
      ))}
    </section>
  );
}
