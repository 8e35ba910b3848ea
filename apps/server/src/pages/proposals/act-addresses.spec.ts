import { actAddress } from './act-addresses.js';
import { PROPOSAL_FORMS } from './proposal-forms.js';

describe('where acts on proposals are done', () => {
  it.each(PROPOSAL_FORMS.map(({ act, slug }) => [act, slug] as const))('is the form of %s', (act, slug) => {
    expect(actAddress(act, 'x')).toBe(`/phuong-an/x/viec/${slug}`);
  });

  it('names no form twice', () => {
    const slugs = PROPOSAL_FORMS.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('is nowhere for what processes do', () => expect(actAddress('ConfirmInclusion', 'x')).toBeUndefined());
});
