import { PROCEDURE_CATALOGUES, type ProcedureCatalogue, type TargetScope } from '@app/domain';

/** The code under which plans list procedures between and within agencies, as registries do. */
const INTERNAL = 'internal';

/** What of proposals and registries a measure counts; `codes` null: whatever catalogue of the plan a proposal is under. */
export interface Counted {
  readonly codes: readonly string[] | null;
  readonly registered: readonly ProcedureCatalogue[];
  /** A registry tells national procedures from internal ones, and no finer. */
  readonly coarse: boolean;
}

/** Null for what only the words of the document tell. */
export function countedBy(scope: TargetScope): Counted | null {
  if (scope.kind === 'described') return null;
  if (scope.kind === 'all') return { codes: null, registered: PROCEDURE_CATALOGUES, coarse: false };
  const { codes } = scope;
  const registered = PROCEDURE_CATALOGUES.filter((one) =>
    codes.some((code) => (code === INTERNAL) === (one === INTERNAL)),
  );
  return { codes, registered, coarse: codes.some((code) => code !== INTERNAL) };
}
