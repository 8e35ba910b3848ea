import { existsSync } from 'node:fs';
import path from 'node:path';

const root = projectAbove(import.meta.dirname);

export const plansFolder = path.join(root, 'deploy', 'plans');

export const nationalParametersFile = path.join(root, 'deploy', 'parameters', 'vn.json');

export const calendarsFolder = path.join(root, 'deploy', 'calendars');

export const costSheetsFolder = path.join(root, 'deploy', 'cost-sheets');

/** What the browser loads, built from `apps/web`. */
export const webFolder = path.join(root, 'dist', 'apps', 'web');

/** The same whether this file runs as built or from its source. */
function projectAbove(folder: string): string {
  const above = path.dirname(folder);
  return above === folder || existsSync(path.join(folder, 'package.json')) ? folder : projectAbove(above);
}
