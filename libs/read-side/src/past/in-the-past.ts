import { inSchema } from '../database/in-schema.js';
import type { MomentSense } from './moment.js';

/** The schema in which a table of the read models shows what it held: as the service knew it, or as the papers say. */
export const PAST_SCHEMAS: Readonly<Record<MomentSense, string>> = { recorded: 'as_recorded', paper: 'as_on_paper' };

/** The statement with every table of the read models replaced by what it held at the moment. */
export function inThePast(sql: string, sense: MomentSense): string {
  return inSchema(sql, PAST_SCHEMAS[sense]);
}
