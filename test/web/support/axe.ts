import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Visitor } from './visitor.js';

const SOURCE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it is shown now, a line for each place. It comes past the page's policy, which stays on. */
export async function violationsOn({ page }: Visitor): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(() => {
    const { axe } = window as unknown as { readonly axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'] });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.replaceAll('\n', ' ')}`,
    ),
  );
}
