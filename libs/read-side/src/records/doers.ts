import type { Authority } from '@app/domain';
import type { DataSource } from 'typeorm';
import type { Mark } from './mark.js';

type Doers = ReadonlyMap<number, Authority>;

/** The record with whoever did what a process carried over in its place, as the timeline of the aggregate tells. */
export async function withDoers<Kept extends object>(
  dataSource: DataSource,
  { kind, id }: { readonly kind: 'proposal' | 'dossier'; readonly id: string },
  record: Kept,
): Promise<Kept> {
  const carried = [...new Set(marksIn(record).flatMap(({ by, revision }) => ('process' in by ? [revision] : [])))];
  if (carried.length === 0) return record;
  const rows = await dataSource.query<{ revision: number; by: string }[]>(DONE_BY, [kind, id, carried]);
  return replaced(record, new Map(rows.map(({ revision, by }) => [revision, JSON.parse(by) as Authority])));
}

const DONE_BY = `select revision, done_by as by from read_side.timeline
  where kind = $1 and id = $2 and revision = any($3::int[])`;

function isMark(part: object): part is Mark {
  return 'revision' in part && typeof part.revision === 'number' && 'by' in part;
}

/** Every mark anywhere in a record. */
export function marksIn(part: unknown): readonly Mark[] {
  if (typeof part !== 'object' || part === null) return [];
  const inner = Object.values(part).flatMap(marksIn);
  return isMark(part) ? [part, ...inner] : inner;
}

function replaced<Part>(part: Part, doers: Doers): Part {
  if (Array.isArray(part)) return part.map((one: unknown) => replaced(one, doers)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, replaced<unknown>(value, doers)]));
  return (isMark(part) ? { ...inner, by: doers.get(part.revision) ?? part.by } : inner) as Part;
}
