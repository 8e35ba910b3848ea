import type { Session } from '../support/service.js';
import { readDossier } from '../support/dossier-acts.js';
import { inPhase, walk } from '../support/walk.js';
import { draftEach, openSeason, type OpenSeason } from '../plans/open-season.js';
import { formsIn, sendForm } from './support/page-forms.js';
import { readPage } from './support/page-html.js';

const ECONOMY = 'dong-nguyen.phong-kthtdt';
const CULTURE = 'dong-nguyen.phong-vhxh';

describe('a plan in which each room gathers its own proposals', () => {
  let season: OpenSeason;
  let officer: Session;
  beforeAll(async () => {
    season = await openSeason('dong-nguyen-2026', 'bac-ninh.ubnd');
    officer = await season.cast.as('officer', ECONOMY);
  });
  afterAll(() => season.program.stop());

  it('offers an officer those of their room alone, and opens the dossier for it', async () => {
    const [own = '', others = ''] = await draftEach(season, [
      { unit: ECONOMY, item: 'C.2' },
      { unit: CULTURE, item: 'D.1' },
    ]);
    await walk(season, [own, others], { until: inPhase('ready-to-gather') });
    const { html } = await readPage(`${season.program.url}/ho-so/moi`, officer.token);
    expect(html).toContain(`proposals.${own}`);
    expect(html).not.toContain(`proposals.${others}`);
    const [form] = formsIn(html ?? '').filter(({ action }) => action === '/ho-so/moi');
    if (!form) throw new Error('no form');
    const sent = { ...form, fields: form.fields.filter(([name]) => name !== '_tinh') };
    const answer = await sendForm(season.program.url, sent, { token: officer.token, 'sec-fetch-site': 'same-origin' });
    const [, id = ''] = /^\/ho-so\/([^/]+)\/gom/.exec(answer.headers.get('location') ?? '') ?? [];
    const dossier = await readDossier(officer, id);
    expect(dossier).toMatchObject({ unit: ECONOMY, entries: [{ proposal: own }] });
  });
});
