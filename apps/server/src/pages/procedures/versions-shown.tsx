import type { VersionEntryBody, VersionPageBody } from '../../procedures/version-views.js';
import { byWords } from '../parts/by.js';
import { count, day } from '../parts/words.js';
import { procedureAddress } from './procedure-addresses.js';

interface VersionsProps {
  readonly id: string;
  readonly versions: VersionPageBody;
  readonly later: string | null;
}

/** What each import said of it, from which file, oldest first. */
export function VersionsShown({ id, versions: { items, names }, later }: VersionsProps) {
  return (
    <section aria-labelledby="cac-ban">
      <h2 id="cac-ban">Các bản đã nạp</h2>
      <ol class="entries boxed">
        {items.map((version) => (
          <VersionEntry id={id} version={version} names={names} />
        ))}
      </ol>
      {later !== null && (
        <p>
          <a href={later}>Xem các bản sau đó</a>
        </p>
      )}
    </section>
  );
}

interface EntryProps {
  readonly id: string;
  readonly version: VersionEntryBody;
  readonly names: VersionPageBody['names'];
}

function VersionEntry({ id, version, names }: EntryProps) {
  const { version: number, typeName, occurredOn, changes } = version;
  return (
    <li class="entry">
      <span class="entry-day">{day(occurredOn)}</span>
      <div>
        <p>
          <a href={procedureAddress(id, `/ban/${String(number)}`)}>{typeName}</a>
        </p>
        {changes.length > 0 && (
          <details>
            <summary class="small">{count(changes.length)} mục thay đổi</summary>
            <ChangesShown changes={changes} />
          </details>
        )}
        <p class="small quiet">{fromWords(version, names)}</p>
      </div>
    </li>
  );
}

/** Of each detail what was, and what is. */
export function ChangesShown({ changes }: Pick<VersionEntryBody, 'changes'>) {
  return (
    <dl class="entry-changes small">
      {changes.map(({ fieldName, before, after }) => (
        <>
          <dt>{fieldName}</dt>
          <dd>
            {before === '' ? <span class="quiet">chưa có</span> : <del class="lines">{before}</del>}
            {after === '' ? <span class="quiet">đã xóa</span> : <ins class="lines">{after}</ins>}
          </dd>
        </>
      ))}
    </dl>
  );
}

/** Who imported it, and from which place of which file. */
export function fromWords(
  { authority, source }: Pick<VersionEntryBody, 'authority' | 'source'>,
  names: VersionPageBody['names'],
): string {
  const by =
    'person' in authority
      ? byWords({ ...authority, unitName: authority.unitName ?? '' }, names)
      : 'khi cài đặt hệ thống';
  if (source === null) return by;
  const place = [
    source.file === null ? 'tệp không nêu tên' : `tệp ${source.file}`,
    ...(source.sheet === null ? [] : [`trang ${source.sheet}`]),
    `dòng ${count(source.row)}`,
  ];
  return `${by} · ${place.join(', ')}`;
}
