/** A read of the API: its path, with `{name}` for each part that differs, and the class of its answer. */
export interface ApiQuestion<Answer> {
  readonly path: string;
  readonly answer: abstract new () => Answer;
  /** The API answers it of now alone, also for a page of the past. */
  readonly ofNow?: boolean;
}

export type Parts = Readonly<Record<string, string>>;
/** A list for one that is named several times. */
export type Filters = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** The path under `/api/v1`, with each part and filter escaped. @throws Error if a part is missing */
export function addressOf(path: string, parts: Parts = {}, filters: Filters = {}): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(part);
  });
  const given = Object.entries(filters).flatMap(([name, value]) =>
    [value ?? ''].flat().flatMap((one) => (one === '' ? [] : [[name, one]])),
  );
  const query = new URLSearchParams(given).toString();
  return `/api/v1${filled}${query === '' ? '' : `?${query}`}`;
}
