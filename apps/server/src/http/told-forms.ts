import { plansFolder } from '@app/installation';
import { PlanSchema } from '../plans/plan-schema.js';
import { measurementForm } from '../proposals/measurement-form.js';
import { componentName, componentsOf, inComponent } from './form-schemas.js';
import type { Shape } from './shapes.js';

const PLAN = 'PlanFile';
const SHEET = 'CostSheet';

export const PLAN_FILE = inComponent(PLAN);
export const MEASURED = inComponent(componentName(SHEET, 'measurement'));
export const SHEET_LINE = inComponent(componentName(SHEET, 'line'));
export const PARAMETER = inComponent(componentName(SHEET, 'parameter'));

/** The plan file and the parts of a cost sheet, by the names of their components. */
export function toldForms(): Readonly<Record<string, Shape>> {
  const { $defs, ...measurement } = measurementForm();
  const { [SHEET]: _, ...parts } = componentsOf({ $defs: { ...$defs, measurement } }, SHEET);
  return { ...componentsOf(PlanSchema.in(plansFolder).document, PLAN), ...parts };
}
