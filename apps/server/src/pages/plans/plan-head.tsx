import type { PlanBody } from '../../plans/plan-views.js';
import { count } from '../parts/words.js';
import { planAddress, proposalsOf } from './plan-addresses.js';

/** Which part of a plan a page shows, or what is done there. */
export type PlanPart = 'as-issued' | 'tasks' | 'targets' | { readonly name: string };

interface HeadProps {
  readonly plan: Pick<
    PlanBody,
    'id' | 'title' | 'shortTitle' | 'number' | 'date' | 'issuer' | 'statusName' | 'draft' | 'counts' | 'tasks'
  >;
  readonly part: PlanPart;
}

/** Which plan this is, and where its other parts are. */
export function PlanHead({ plan, part }: HeadProps) {
  const { id, title, shortTitle, number, date, issuer, statusName, draft } = plan;
  const about = [
    ...(number === null ? ['chưa có số'] : [`Số ${number}`]),
    ...(date === null ? [] : [date]),
    issuer,
    ...(draft ? ['bản dự thảo'] : []),
  ];
  return (
    <div class="thing-head">
      <p class="crumbs">
        <a href="/ke-hoach">Kế hoạch</a> ›{' '}
        {part === 'as-issued' ? shortTitle : <a href={planAddress(id)}>{shortTitle}</a>}
      </p>
      <h1>{typeof part === 'string' ? title : `${part.name}: ${shortTitle}`}</h1>
      <p class="quiet">
        {about.join(' · ')} · <b>{statusName}</b>
      </p>
      <Parts plan={plan} part={part} />
    </div>
  );
}

function Parts({ plan: { id, counts, tasks }, part }: HeadProps) {
  const late = tasks.late === 0 ? '' : `, ${count(tasks.late)} chậm hạn`;
  const parts = [
    ['as-issued', planAddress(id), 'Như ban hành'],
    ['tasks', planAddress(id, '/nhiem-vu'), `Nhiệm vụ (${count(counts.tasks)}${late})`],
    ['targets', planAddress(id, '/chi-tieu'), `Chỉ tiêu (${count(counts.targets)})`],
  ] as const;
  return (
    <nav class="plan-parts" aria-label="Các phần của kế hoạch">
      {parts.map(([one, href, words]) => (
        <a href={href} {...(one === part ? { 'aria-current': 'page' as const } : {})}>
          {words}
        </a>
      ))}
      <a href={proposalsOf(id)}>Phương án</a>
    </nav>
  );
}
