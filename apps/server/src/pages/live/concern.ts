/** What a page shows, so that its reader hears when that changes. */
export type Concern =
  | { readonly what: 'proposal' | 'dossier' | 'plan'; readonly id: string }
  | {
      readonly what: 'overview';
      readonly plan?: string | undefined;
      readonly area?: string | undefined;
      readonly kind?: 'proposal' | 'dossier' | 'plan' | 'savings' | undefined;
    };

/** Where the page's script hears of it; the parts of the address are Vietnamese. */
export const NEWS = '/tin-moi';

/** Of the API, by the word in the page's address. */
export const ONE_THING = {
  'phuong-an': { what: 'proposal', path: '/proposals/{id}/stream' },
  'ho-so': { what: 'dossier', path: '/dossiers/{id}/stream' },
  'ke-hoach': { what: 'plan', path: '/plans/{id}/stream' },
} as const;

/** In the address of what is about many things. */
export const OVERVIEW_NAMES = { plan: 'ke-hoach', area: 'dia-ban', kind: 'loai' } as const;
export const SINCE = 'vi-tri';

const WORD_OF = Object.fromEntries(Object.entries(ONE_THING).map(([word, { what }]) => [what, word]));

/** `since`: what the page has seen. */
export function newsAddress(concern: Concern, since: string): string {
  if (concern.what !== 'overview') {
    const thing = `${WORD_OF[concern.what] ?? ''}/${encodeURIComponent(concern.id)}`;
    return `${NEWS}/${thing}?${new URLSearchParams({ [SINCE]: since }).toString()}`;
  }
  const narrowed = Object.entries(OVERVIEW_NAMES).flatMap(([filter, name]) => {
    const value = concern[filter as keyof typeof OVERVIEW_NAMES];
    return value === undefined ? [] : [[name, value] as [string, string]];
  });
  return `${NEWS}?${new URLSearchParams([...narrowed, [SINCE, since]]).toString()}`;
}
