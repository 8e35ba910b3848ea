import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { TimelineBody } from '../../timelines/timeline-views.js';
import { ActLinks } from '../acts/act-links.js';
import { Timeline } from '../parts/timeline.js';
import { dossierActHref, dueOf } from './dossier-acts.js';
import { DossierHead } from './dossier-head.js';
import { Explanations } from './explanations.js';
import { Papers } from './papers.js';
import { ProposalsGone, ProposalsIn } from './proposals-in.js';
import { OutsideActs } from './outside-acts.js';

export interface DossierPageProps {
  readonly dossier: DossierBody;
  readonly timeline: TimelineBody;
  /** Of older entries; null if these are all. */
  readonly older: string | null;
}

export function DossierPage({ dossier, timeline, older }: DossierPageProps) {
  const { id, acts, plan, path, stays } = dossier;
  return (
    <>
      <DossierHead dossier={dossier} />
      <div class="with-side">
        <ActLinks acts={acts} hrefOf={(act) => dossierActHref(act, id)} due={dueOf(dossier)} />
        <div class="body">
          <ProposalsIn dossier={dossier} />
          <Papers dossier={dossier} />
          <Explanations dossier={dossier} />
          <OutsideActs dossier={dossier} />
          <ProposalsGone dossier={dossier} />
        </div>
        <div class="beside">
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
