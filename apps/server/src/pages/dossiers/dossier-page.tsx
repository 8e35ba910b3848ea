import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { SavingReportBody } from '../../savings/totals-views.js';
import type { TimelineBody } from '../../timelines/timeline-views.js';
import { ActLinks } from '../acts/act-links.js';
import { DoneSaid } from '../parts/done-said.js';
import { SavingSums } from '../parts/saving-sums.js';
import { count } from '../parts/words.js';
import { Timeline } from '../parts/timeline.js';
import { dossierActHref, dueOf } from './dossier-acts.js';
import { DossierHead } from './dossier-head.js';
import { Explanations } from './explanations.js';
import { Papers } from './papers.js';
import { ProposalsGone, ProposalsIn, type EntriesShown } from './proposals-in.js';
import { OutsideActs } from './outside-acts.js';

export interface DossierPageProps {
  readonly dossier: DossierBody;
  readonly timeline: TimelineBody;
  /** Of older entries; null if these are all. */
  readonly older: string | null;
  readonly entries: EntriesShown;
  readonly savings: SavingReportBody;
  /** What the reader has just done; null if nothing. */
  readonly done: string | null;
}

export function DossierPage({ dossier, timeline, older, entries, savings, done }: DossierPageProps) {
  const { id, acts, plan, path, stays } = dossier;
  return (
    <>
      <DossierHead dossier={dossier} />
      <DoneSaid done={done} />
      <div class="with-side">
        <ActLinks acts={acts} hrefOf={(act) => dossierActHref(act, id)} due={dueOf(dossier)} />
        <div class="body">
          <Papers dossier={dossier} />
          <Explanations dossier={dossier} />
          <OutsideActs dossier={dossier} />
          <ProposalsIn dossier={dossier} entries={entries} />
          <ProposalsGone dossier={dossier} />
        </div>
        <div class="beside">
          <section aria-labelledby="cat-giam">
            <h2 id="cat-giam">Cắt giảm của hồ sơ</h2>
            <SavingSums total={savings.total} />
            {savings.total.lines.duplicates > 0 && (
              <p class="small">
                {count(savings.total.lines.duplicates)} dòng trùng với phương án khác, không tính lại.
              </p>
            )}
          </section>
          <dl class="facts small">
            <dt>Kế hoạch</dt>
            <dd>{plan.title}</dd>
            <dt>Đường đi</dt>
            <dd>{path.name}</dd>
          </dl>
          <Timeline timeline={timeline} stays={stays} older={older} />
        </div>
      </div>
    </>
  );
}
