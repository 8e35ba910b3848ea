import type { Catalogue, Path, PlanDocument, Stage } from '@app/domain';
import { DUTY_NAMES, ROLE_NAMES } from '@app/wording';
import { count } from '../parts/words.js';
import { DeadlineShown } from './deadline-shown.js';
import type { DeadlineFlags } from './plan-flags.js';
import { namesOf, type NamesInDocument } from './plan-names.js';

interface PathsProps {
  readonly document: PlanDocument;
  readonly flags: DeadlineFlags;
}

/** The ways that proposals go, and what catalogues say of them. */
export function PathsShown({ document, flags }: PathsProps) {
  const names = namesOf(document);
  const { paths, catalogues, outsideItems } = document;
  return (
    <>
      {paths.map((path, at) => (
        <PathShown path={path} at={`/paths/${String(at)}`} {...{ names, flags }} />
      ))}
      {catalogues.length > 0 && (
        <section aria-labelledby="danh-muc">
          <h2 id="danh-muc">Danh mục ({count(catalogues.length)})</h2>
          {catalogues.map((catalogue, at) => (
            <CatalogueShown {...{ document, catalogue, names, flags }} at={`/catalogues/${String(at)}`} />
          ))}
        </section>
      )}
      {outsideItems && (
        <p class="small">
          Được đề xuất ngoài danh mục ({outsideItems.section}) theo:{' '}
          {outsideItems.catalogues.map(names.catalogue).join('; ')}.{' '}
          {outsideItems.reading !== null && <span class="quiet">Cách hiểu: {outsideItems.reading}</span>}
        </p>
      )}
    </>
  );
}

interface PathProps {
  readonly path: Path;
  readonly at: string;
  readonly names: NamesInDocument;
  readonly flags: DeadlineFlags;
}

function PathShown({ path: { name, section, reading, stages }, at, names, flags }: PathProps) {
  const id = `duong-di${at.replaceAll('/', '-')}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>Đường đi: {name}</h2>
      {section !== null && <p class="small quiet">{section}</p>}
      {reading !== null && <p class="small quiet">Cách hiểu: {reading}</p>}
      <table class="list">
        <thead>
          <tr>
            <th>Bước</th>
            <th class="c-unit">Ai làm</th>
            <th class="c-limit">Hạn</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage, nth) => (
            <StageRow stage={stage} nth={nth} at={`${at}/stages/${String(nth)}`} {...{ names, flags }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface StageProps extends Omit<PathProps, 'path'> {
  readonly stage: Stage;
  readonly nth: number;
}

function StageRow({ stage, nth, at, names, flags }: StageProps) {
  const { name, actors, product, gathers, letter, deadline, section, reading } = stage;
  const marks = [
    ...(gathers ? ['lập hồ sơ trình ở đây'] : []),
    ...(letter ? ['đi kèm tờ trình'] : []),
    ...(section === null ? [] : [section]),
  ];
  return (
    <tr>
      <td>
        <span class="num">{count(nth + 1)}.</span> {name}
        {marks.length > 0 && <span class="more quiet small">{marks.join(' · ')}</span>}
        {product !== null && <span class="more small">Sản phẩm: {product}</span>}
        {reading !== null && <span class="more quiet small">Cách hiểu: {reading}</span>}
      </td>
      <td data-label="Ai làm">
        {actors.map(({ duty, role, unit }) => (
          <span class="more">
            <span class="quiet small">{DUTY_NAMES[duty]}: </span>
            {ROLE_NAMES[role]}, {names.unit(unit)}
          </span>
        ))}
      </td>
      <td data-label="Hạn">{deadline && <DeadlineShown deadline={deadline} at={`${at}/deadline`} flags={flags} />}</td>
    </tr>
  );
}

interface CatalogueProps extends PathsProps {
  readonly catalogue: Catalogue;
  readonly at: string;
  readonly names: NamesInDocument;
}

function CatalogueShown({ document, catalogue, at, names, flags }: CatalogueProps) {
  const { name, path, deadlines } = catalogue;
  const stages = new Map(document.paths.flatMap((one) => one.stages.map(({ id, name: called }) => [id, called])));
  return (
    <div class="boxed">
      <p>
        <b>{name}</b>
      </p>
      {path !== null && <p class="small quiet">Đường đi: {names.path(path)}</p>}
      {deadlines.map(({ stage, deadline }, nth) => (
        <p class="small">
          {stages.get(stage) ?? 'Bước'}:{' '}
          <DeadlineShown deadline={deadline} at={`${at}/deadlines/${String(nth)}/deadline`} flags={flags} />
        </p>
      ))}
    </div>
  );
}
