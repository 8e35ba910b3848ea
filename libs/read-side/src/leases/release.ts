import { READ_SIDE_MIGRATIONS } from '../migrations/index.js';
import { projections } from '../projections.js';

const versions = projections.reduce((sum, { version }) => sum + version, 0);

/** More with each release that makes other tables, or other rows of the same facts. */
export const RELEASE = READ_SIDE_MIGRATIONS.length * 1_000 + versions;
