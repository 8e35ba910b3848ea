import { areaPath, type PlanDocument } from '@app/domain';

type Names = Readonly<Record<string, string>>;

/** What a plan calls its parts, by code. `stages`: by path and stage, because two paths may use one id. */
export interface PartNames {
  readonly items: Names;
  readonly catalogues: Names;
  readonly paths: Names;
  readonly stages: Readonly<Record<string, Names>>;
}

export interface NamesInPlan extends PartNames {
  readonly title: string;
}

export function partNamesIn({ items, catalogues, paths }: PlanDocument): PartNames {
  return {
    items: Object.fromEntries(items.map(({ id, name }) => [id, name])),
    catalogues: Object.fromEntries(catalogues.map(({ code, name }) => [code, name])),
    paths: Object.fromEntries(paths.map(({ id, name }) => [id, name])),
    stages: Object.fromEntries(
      paths.map(({ id, stages }) => [id, Object.fromEntries(stages.map((stage) => [stage.id, stage.name]))]),
    ),
  };
}

/** By qualified code: the areas of the issuer's own line, above and below. Others are not the plan's to name. */
export function areaNamesIn(document: PlanDocument, area: readonly string[]): Names {
  const issuer = area.at(-1) ?? '';
  const named = document.areas.flatMap(({ code, name }) => {
    const path = areaPath(document, code);
    const qualified = path.at(-1) ?? code;
    return path.includes(issuer) || area.includes(qualified) ? [[qualified, name] as const] : [];
  });
  return Object.fromEntries(named);
}

/** Null where the plan has no name for it. */
export function nameIn(names: Names | undefined, code: string | null): string | null {
  return names && code !== null && Object.hasOwn(names, code) ? (names[code] ?? null) : null;
}
