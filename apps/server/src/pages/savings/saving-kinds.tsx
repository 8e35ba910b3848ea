import { capital } from '@app/wording';
import type { SavedBody } from '../../savings/saved-body.js';
import { SavedCells, SavedHeads } from './saved-cells.js';

type Saved = SavedBody;

interface KindsProps {
  readonly title: string;
  /** The name of the first sum in addresses, such as `time` or `cost-live`. */
  readonly rows: readonly (readonly [figure: string, saved: Saved])[];
  /** Heads the column of what was before. */
  readonly before: string;
  readonly behind: (inSum: string) => string;
}

/** What is saved, a row for each kind of time and each method: they are never added. */
export function SavingKinds({ title, rows, before, behind }: KindsProps) {
  if (rows.length === 0) return null;
  return (
    <table class="list savings">
      <caption class="sr">{title}</caption>
      <thead>
        <tr>
          <th>Loại thời gian, phương pháp</th>
          <SavedHeads before={before} />
        </tr>
      </thead>
      <tbody>
        {rows.map(([figure, saved]) => (
          <KindRow saved={saved} before={before} href={behind(`${figure}:${saved.kind}`)} />
        ))}
      </tbody>
    </table>
  );
}

function KindRow({ saved, before, href }: { readonly saved: Saved; readonly before: string; readonly href: string }) {
  const { kindName, methodVersion } = saved;
  return (
    <tr>
      <th scope="row">
        {capital(kindName)}
        <span class="more quiet small">{methodVersion === null ? 'thời gian' : 'chi phí, đồng một năm'}</span>
      </th>
      <SavedCells saved={saved} lines={href} before={before} />
    </tr>
  );
}
