import { sought } from '../../text/search-text.js';
import type { PlanDocument } from '../document.js';
import { fault, type Faults } from './fault.js';
import { LEAD } from './names.js';

const ID = /^[a-z0-9][a-z0-9.-]{0,79}$/;
const POSITION = /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/;

interface Named {
  readonly id: string;
  readonly at: string;
}

/** Ids are well-formed and unique, separately for tasks and items (item `I.1` is a letter, task `I.1` Roman). */
export function* identityFaults(document: PlanDocument): Faults {
  yield* once([{ id: document.id, at: '/id' }], ID);
  yield* once(listed(document.areas, '/areas', 'code'), ID);
  yield* once(listed(document.catalogues, '/catalogues', 'code'), ID);
  const units = [...listed(document.units, '/units', 'id'), ...listed(document.unitSets, '/unitSets', 'id')];
  yield* once(units, ID);
  for (const unit of units) if (unit.id === LEAD) yield fault(unit.at, 'reserved-id', LEAD);
  yield* once(listed(document.items, '/items', 'id'), POSITION);
  yield* once(listed(document.tasks, '/tasks', 'id'), POSITION);
  yield* once(listed(document.targets, '/targets', 'id'), POSITION);
  yield* basisFaults(document);
  yield* pathFaults(document);
}

/** A section names a document once. */
function* basisFaults({ legalBasis }: PlanDocument): Faults {
  const seen = new Set<string>();
  for (const [index, { number, section }] of legalBasis.entries()) {
    const key = JSON.stringify([sought(number), sought(section)]);
    if (seen.has(key)) yield fault(`/legalBasis/${String(index)}/number`, 'duplicate-basis', number);
    seen.add(key);
  }
}

function* pathFaults(document: PlanDocument): Faults {
  const versions = new Set<string>();
  for (const [index, path] of document.paths.entries()) {
    const at = `/paths/${String(index)}`;
    if (!ID.test(path.id)) yield fault(`${at}/id`, 'bad-id', path.id);
    if (!Number.isSafeInteger(path.version) || path.version < 1)
      yield fault(`${at}/version`, 'bad-version', path.version);
    const version = `${path.id} v${String(path.version)}`;
    if (versions.has(version)) yield fault(`${at}/id`, 'duplicate-id', version);
    versions.add(version);
    yield* once(listed(path.stages, `${at}/stages`, 'id'), ID);
  }
}

function listed<K extends 'id' | 'code'>(list: readonly Record<K, string>[], at: string, key: K): readonly Named[] {
  return list.map((entry, index) => ({ id: entry[key], at: `${at}/${String(index)}/${key}` }));
}

function* once(list: readonly Named[], form: RegExp): Faults {
  const seen = new Set<string>();
  for (const { id, at } of list) {
    if (!form.test(id)) yield fault(at, 'bad-id', id);
    if (seen.has(id)) yield fault(at, 'duplicate-id', id);
    seen.add(id);
  }
}
