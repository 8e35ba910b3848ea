/** What a helper could not do: the log or the database is away, in words. Between threads an error keeps its message alone. */
export interface PartFolded {
  readonly outage: string | null;
}

/** What a helper folds. */
export interface PartOfStreams {
  /** Of the projections, by name. */
  readonly projections: readonly string[];
  /** Of the stretches. */
  readonly holder: string;
}

/** Folds stretches with a processor of its own, as long as some are left. */
export interface StreamHelper {
  /** Events: for fewer it is not worth its beginning. */
  readonly least: number;
  /** By `foldPart`. @throws what that does, and the signal's reason */
  readonly fold: (part: PartOfStreams, signal: AbortSignal) => Promise<PartFolded>;
}
