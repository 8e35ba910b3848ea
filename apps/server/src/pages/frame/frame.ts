/** What every page shows around its content. */
export interface Frame {
  readonly files: { readonly styles: string; readonly script: string; readonly fonts: readonly string[] };
  /** Null without session. */
  readonly person: FramePerson | null;
}

export interface FramePerson {
  readonly id: string;
  readonly name: string;
  /** The posts held today, in words. */
  readonly posts: readonly string[];
  /** Those of the posts, by the API's names. */
  readonly roles: readonly string[];
  /** Whether they write proposals. */
  readonly drafts: boolean;
  /** How many things wait for them. */
  readonly waiting: number;
}

/** Those of the header. */
export type Place = 'work' | 'proposals' | 'dossiers' | 'administration';
