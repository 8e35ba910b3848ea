import type { FilterChoice } from '../../parts/filter.js';

/** Ids of paths and stages have no colon. */
const BETWEEN = ':';

interface Path {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
}

/** The filters for path and stages of a list. */
interface StageFilters {
  readonly path?: string | undefined;
  readonly stages: readonly (string | undefined)[];
}

/**
 * What stages one can choose: those of the path, or those of each path, which name it, too, because paths may share ids of
 * stages. What is chosen already is among them.
 */
export function stageChoices(paths: readonly Path[], { path, stages }: StageFilters): readonly FilterChoice[] {
  const only = paths.length === 1 ? paths[0] : paths.find(({ id }) => id === path);
  const among = only || path !== undefined ? [only ?? []].flat() : paths;
  const given = new Set(stages.flatMap((stage) => stage ?? []));
  const offered = only
    ? only.stages.map(({ id, name }): FilterChoice => [id, name])
    : paths.flatMap((one) => one.stages.map(({ id, name }): FilterChoice => [one.id + BETWEEN + id, name, one.name]));
  const chosen = [...given].filter((stage) => !offered.some(([value]) => value === stage));
  return [...chosen.map((stage): FilterChoice => [stage, namesOf(among, stage)]), ...offered];
}

/** A stage of several paths has the names of all. */
function namesOf(paths: readonly Path[], stage: string): string {
  const names = paths.flatMap(({ stages }) => stages.flatMap(({ id, name }) => (id === stage ? [name] : [])));
  return names.length === 0 ? 'Bước ngoài đường đi này' : [...new Set(names)].join(' hoặc ');
}

/** A chosen stage of a path as two filters; others are as they are. */
export function stageChosen(text: string | undefined): { readonly path?: string; readonly stage: string | undefined } {
  const at = text?.indexOf(BETWEEN) ?? -1;
  if (text === undefined || at < 0) return { stage: text };
  return { path: text.slice(0, at), stage: text.slice(at + 1) };
}
