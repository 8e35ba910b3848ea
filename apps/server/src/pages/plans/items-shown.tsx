import type { PlanDocument, ReviewItem } from '@app/domain';
import { count } from '../parts/words.js';
import { DeadlineShown } from './deadline-shown.js';
import { proposalsOf } from './plan-addresses.js';
import type { DeadlineFlags } from './plan-flags.js';
import { namesOf, type NamesInDocument } from './plan-names.js';
import { RemarksShown } from './remarks-shown.js';

interface ItemsProps {
  readonly document: PlanDocument;
  readonly flags: DeadlineFlags;
}

/** The items as printed, under their groups. */
export function ItemsShown({ document, flags }: ItemsProps) {
  const { items } = document;
  const names = namesOf(document);
  return (
    <section aria-labelledby="noi-dung-ra-soat">
      <h2 id="noi-dung-ra-soat">Nội dung rà soát ({count(items.length)})</h2>
      <table class="list">
        <thead>
          <tr>
            <th>Nội dung</th>
            <th class="c-unit">Chủ trì, phối hợp</th>
            <th class="c-limit">Hạn</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => (
            <>
              <Group name={item.group} before={items[at - 1]?.group ?? null} />
              <Item plan={document} item={item} at={`/items/${String(at)}`} {...{ names, flags }} />
            </>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Heads the rows of a group. */
export function Group({ name, before, columns = 3 }: { name: string | null; before: string | null; columns?: number }) {
  if (name === null || name === before) return null;
  return (
    <tr class="group">
      <th colSpan={columns} scope="rowgroup">
        {name}
      </th>
    </tr>
  );
}

interface ItemProps {
  readonly plan: PlanDocument;
  readonly item: ReviewItem;
  readonly at: string;
  readonly names: NamesInDocument;
  readonly flags: DeadlineFlags;
}

function Item(props: ItemProps) {
  const { plan, item, names } = props;
  const { id, number, name, section, path, procedures = [], window, product, remarks, coordinating, lead } = item;
  const about = [
    section,
    ...(path === null ? [] : [names.path(path)]),
    ...(window === null ? [] : [`rà soát ${window.text}`]),
    ...(procedures.length === 0 ? [] : [procedures.join(', ')]),
  ];
  return (
    <tr>
      <td>
        <a href={proposalsOf(plan.id, id)}>
          <span class="num">{number}</span> {name}
        </a>
        <span class="more quiet small">{about.join(' · ')}</span>
        {product !== null && <span class="more small">Sản phẩm: {product}</span>}
        <RemarksShown remarks={remarks} />
      </td>
      <td data-label="Chủ trì, phối hợp">
        {names.units(lead)}
        {coordinating.length > 0 && <span class="more quiet small">Phối hợp: {names.units(coordinating)}</span>}
      </td>
      <td data-label="Hạn">
        <ItemDeadlines {...props} />
      </td>
    </tr>
  );
}

/** Its own, or that of each stage; else its path or catalogue says. */
function ItemDeadlines({ plan, item, at, flags, names }: ItemProps) {
  const { deadline, deadlines, catalogue } = item;
  const stages = new Map(plan.paths.find(({ id }) => id === item.path)?.stages.map(({ id, name }) => [id, name]));
  return (
    <>
      {deadline && <DeadlineShown deadline={deadline} at={`${at}/deadline`} flags={flags} />}
      {deadlines.map((one, nth) => (
        <span class="more">
          <span class="quiet small">{stages.get(one.stage) ?? 'Bước'}: </span>
          <DeadlineShown deadline={one.deadline} at={`${at}/deadlines/${String(nth)}/deadline`} flags={flags} />
        </span>
      ))}
      {!deadline && deadlines.length === 0 && (
        <span class="quiet small">
          {catalogue === null ? 'theo đường đi' : `theo danh mục: ${names.catalogue(catalogue)}`}
        </span>
      )}
    </>
  );
}
