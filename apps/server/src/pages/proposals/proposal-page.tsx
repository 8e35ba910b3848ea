import type { ProposalBody } from '../../proposals/proposal-views.js';
import type { TimelineBody } from '../../timelines/timeline-views.js';
import { ActLinks } from '../acts/act-links.js';
import { HistoryStrip, type HistoryProps } from '../history/history-strip.js';
import { DoneSaid } from '../parts/done-said.js';
import { Timeline } from '../parts/timeline.js';
import { actAddress, dueOf } from './act-addresses.js';
import { ProposalHead } from './proposal-head.js';
import { ContentShown } from './shown/content-shown.js';
import { FiguresShown } from './shown/figures-shown.js';
import { PapersShown } from './shown/papers-shown.js';
import { QuestionsShown } from './shown/questions-shown.js';
import { WarningsShown } from './shown/warnings-shown.js';

interface ProposalPageProps {
  readonly proposal: ProposalBody;
  readonly timeline: TimelineBody;
  /** Of older entries. */
  readonly older: string | null;
  /** What the reader has just done; null if nothing. */
  readonly done: string | null;
  readonly history: HistoryProps;
}

export function ProposalPage({ proposal, timeline, older, done, history }: ProposalPageProps) {
  const { id, acts, stays } = proposal;
  return (
    <>
      <ProposalHead proposal={proposal} />
      <DoneSaid done={done} />
      <HistoryStrip {...history} />
      <div class="with-side">
        <ActLinks acts={acts} hrefOf={(act) => actAddress(act, id)} due={dueOf(proposal)} />
        <div class="body">
          <FiguresShown proposal={proposal} />
          <ContentShown proposal={proposal} />
          <WarningsShown proposal={proposal} />
          <QuestionsShown proposal={proposal} />
          <PapersShown proposal={proposal} />
        </div>
        <div class="beside">
          <Timeline timeline={timeline} stays={stays} older={older} />
        </div>
      </div>
    </>
  );
}
