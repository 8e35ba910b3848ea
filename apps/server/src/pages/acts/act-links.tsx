import type { CommandName } from '@app/domain';
import type { ActBody } from '../../acts/act-views.js';

interface LinksProps {
  readonly acts: readonly ActBody[];
  /** Where each act is done; undefined for one that has no form of its own. */
  readonly hrefOf: (act: CommandName) => string | undefined;
  /** The act that is due stands out. */
  readonly due?: CommandName | undefined;
}

/** What one may do now, each a link to its form; under it, quietly, what one may not and why. */
export function ActLinks({ acts, hrefOf, due }: LinksProps) {
  // Of the past there are none.
  if (acts.length === 0) return null;
  const open = acts.filter(({ status }) => status === 'open');
  const closed = acts.filter(({ status }) => status !== 'open');
  const links = open.flatMap((act) => {
    const href = hrefOf(act.act);
    return href === undefined ? [] : [{ act: act.act, name: act.name, href }];
  });
  const first = links.filter(({ act }) => act === due);
  return (
    <section class="acts" aria-label="Việc làm được">
      {links.length === 0 && <p class="quiet">Bạn không có việc phải làm ở đây.</p>}
      {links.length > 0 && (
        <ul>
          {[...first, ...links.filter((one) => !first.includes(one))].map(({ act, name, href }) => (
            <li>
              <a class={act === due ? 'button main' : 'button'} href={href}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {closed.length > 0 && <ClosedActs acts={closed} />}
    </section>
  );
}

function ClosedActs({ acts }: Pick<LinksProps, 'acts'>) {
  return (
    <details>
      <summary class="small">Việc chưa làm được, và vì sao ({acts.length})</summary>
      <dl class="small">
        {acts.map(({ name, why, statusName }) => (
          <div>
            <dt>{name}</dt>
            <dd class="quiet">{why?.detail ?? statusName}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
