import type { ManyReportBody } from '../../dossiers/many/many-views.js';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { ProblemBody } from '../../http/problem-body.js';
import { ActLinks } from '../acts/act-links.js';
import { HiddenFields } from '../acts/hidden-fields.js';
import { inputId, type Typed } from '../browser/typed.js';
import { dossierActHref, dueOf } from '../dossiers/dossier-acts.js';
import { DossierHead } from '../dossiers/dossier-head.js';
import { Faults } from '../parts/faults.js';
import { ManyReport } from './many-report.js';
import { ReadyList, readyWords } from './ready-list.js';
import type { Waiting } from './ready-proposals.js';
import { RemovalForm } from './removal-form.js';

export interface GatherProps {
  readonly dossier: DossierBody;
  readonly waiting: Waiting;
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
  /** What has just come of many; null if nothing was done. */
  readonly report: ManyReportBody | null;
  /** Under which the same is done again; undefined for a new attempt. */
  readonly key: string | undefined;
}

/** What is in the dossier, and what may be put into it, many at once. */
export function GatherPage(props: GatherProps) {
  const { dossier, waiting, typed, problem, report, key } = props;
  const { found: ready } = waiting;
  const { id, acts } = dossier;
  const isGathering = dossier.status === 'gathering';
  return (
    <>
      <DossierHead dossier={dossier} act="Tập hợp hồ sơ" />
      {report && <ManyReport report={report} />}
      {problem && <Faults problem={problem} inputOf={inputId} />}
      <div class="with-side">
        <ActLinks acts={acts} hrefOf={(act) => dossierActHref(act, id)} due={dueOf(dossier)} />
        <div class="body">
          <RemovalForm dossier={dossier} typed={typed} problem={problem} again={key} />
          {isGathering && (
            <section aria-labelledby="cho-vao">
              <h2 id="cho-vao">Chờ đưa vào hồ sơ</h2>
              <p class="quiet">{readyWords(ready, waiting)}</p>
              {ready.length > 0 && (
                <form method="post" action={`/ho-so/${id}/gom`} data-progress>
                  <HiddenFields again={key} />
                  <input type="hidden" name="viec" value="dua-vao" />
                  <ReadyList ready={ready} typed={typed} />
                  <p class="bar-bottom">
                    <button class="main">Đưa vào hồ sơ</button>
                    <progress hidden max={1} value={0} aria-label="Đã làm" />
                  </p>
                </form>
              )}
            </section>
          )}
        </div>
      </div>
    </>
  );
}
