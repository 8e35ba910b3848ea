/** What became of a text sent to be kept. */
export type SentCopy =
  | { readonly kind: 'kept'; readonly revision: number }
  | { readonly kind: 'elsewhere'; readonly revision: number; readonly at: string }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly detail: string }
  /** There, and not able to keep it now. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreached' };

interface Answer {
  readonly revision?: number;
  readonly detail?: string;
  readonly kept?: { readonly revision: number; readonly changedAt: string } | null;
}

/** To the server's working copies. */
export async function sendCopy(form: string, body: URLSearchParams): Promise<SentCopy> {
  try {
    const answer = await fetch(`/viet-do/${form}`, { method: 'POST', body });
    // Without a session the sign-in page answers.
    if (!(answer.headers.get('content-type') ?? '').includes('json')) {
      return { kind: answer.status < 500 ? 'signed-out' : 'busy' };
    }
    return read(answer.status, (await answer.json()) as Answer);
  } catch {
    return { kind: 'unreached' };
  }
}

function read(status: number, { revision, detail = '', kept }: Answer): SentCopy {
  if (status === 200 && revision !== undefined) return { kind: 'kept', revision };
  if (status === 412 && kept) return { kind: 'elsewhere', revision: kept.revision, at: kept.changedAt };
  if (status === 401) return { kind: 'signed-out' };
  return status === 429 || status >= 500 ? { kind: 'busy' } : { kind: 'refused', detail };
}
