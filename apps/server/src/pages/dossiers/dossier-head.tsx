import type { DossierBody } from '../../dossiers/dossier-views.js';
import { calendarDays, day, daysLeft } from '../parts/words.js';
import { dossierName } from './dossier-words.js';

interface HeadProps {
  readonly dossier: DossierBody;
  /** What is being done here; null on the dossier's own page. */
  readonly act?: string | null;
}

/** Which dossier this is, where it is, who must act and until when. */
export function DossierHead({ dossier, act = null }: HeadProps) {
  const { id, number, title, unitName, stage, phaseName } = dossier;
  const name = dossierName(dossier);
  return (
    <div class="thing-head">
      <p class="crumbs">
        <a href="/ho-so">Hồ sơ trình</a> › {act === null ? name : <a href={`/ho-so/${id}`}>{name}</a>}
        {act !== null && ` › ${act}`}
      </p>
      <h1>
        {act === null ? '' : `${act}: `}
        {number !== null && <span class="num">{number}</span>} {title}
      </h1>
      <p class="quiet">
        {unitName} lập · {stage.name} · {phaseName}
        <Waiting dossier={dossier} />
      </p>
    </div>
  );
}

function Waiting({ dossier }: Pick<HeadProps, 'dossier'>) {
  const { mustAct, daysAtStage, since, vacant } = dossier;
  const waitsFor = mustAct.map(({ roleName, unitName: unit }) => `${roleName}, ${unit}`);
  return (
    <>
      {waitsFor.length > 0 && (
        <>
          {': '}
          <b>{waitsFor.join('; ')}</b>
        </>
      )}
      {daysAtStage !== null && ` · từ ${day(since)}, ${calendarDays(daysAtStage)}`}
      <Due dossier={dossier} />
      {vacant.length > 0 && <b class="bad-text"> · chưa ai giữ chức vụ này</b>}
    </>
  );
}

/** The day, or the words where they name none, with the reason if a day could not be counted. */
function Due({ dossier }: Pick<HeadProps, 'dossier'>) {
  const { mustAct, due, deadline, dueCounted, workingDaysLeft } = dossier;
  if (due === null) {
    if (deadline === null || mustAct.length === 0) return null;
    const gap = dueCounted?.gap ? ` (chưa tính được ngày. ${dueCounted.gap})` : '';
    return <>{` · hạn: ${deadline.toLocaleLowerCase('vi')}${gap}`}</>;
  }
  return (
    <>
      {` · hạn ${day(due)}`}
      {workingDaysLeft !== null && <b class={workingDaysLeft < 0 ? 'bad-text' : ''}>, {daysLeft(workingDaysLeft)}</b>}
    </>
  );
}
