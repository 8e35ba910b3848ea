import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { draft } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';
import { NOBODY } from './refusable.js';
import { asking, queriesOf, type QueriedRoute } from './queried-routes.js';

jest.setTimeout(300_000);

const PLAN = 'gia-sang-2026';
const UNIT = 'gia-sang.phong-kthtdt';
/** What plans of several provinces may name alike. */
const SHARED = ['stage', 'item'];
const NAMED = ['area', 'plan', 'unit', 'stage', 'item', 'catalogue', 'proposal', 'dossier', 'procedure', 'person'];

describe('a query', () => {
  let program: Program;
  let auditor: Session;
  let officer: Session;
  let stranger: Session;
  let routes: readonly QueriedRoute[];
  let known: Readonly<Record<string, string>>;

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    officer = await cast.as('officer', UNIT);
    auditor = await cast.as('auditor', 'thai-nguyen.ubnd');
    stranger = await cast.as('auditor', 'bac-ninh.ubnd');
    const { id } = await draft(officer, PLAN, { unit: UNIT, item: 'I.1', content: completeContent('Một') });
    const proposal = { proposal: id, person: officer.person };
    known = { area: '19/19.gia-sang', plan: PLAN, unit: UNIT, stage: 'ra-soat', item: 'I.1', ...proposal };
    routes = await queriesOf(program.url);
  });
  afterAll(() => program.stop());

  const asked = ({ path }: QueriedRoute) =>
    path
      .replace('/plans/{id}', `/plans/${PLAN}`)
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name]?.replace('/', '_') ?? known['proposal']!);
  const filters = () =>
    routes.flatMap((route) =>
      route.filters.filter((name) => NAMED.includes(name)).map((name) => [route, name] as const),
    );

  it('with a parameter that a route does not take is refused by its name, on every route that reads', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      for (const extra of ['at=2026-03-10', 'edition=1', 'version=2']) {
        // Only who acts on a dossier may ask for its signers.
        const reader = route.path.endsWith('/signers') ? officer : auditor;
        const faults = await faultsOf(reader.get(asking(asked(route), extra)));
        if (!faults.includes(`${extra.split('=')[0]!}: unknownField`))
          wrong.push(`${asked(route)}?${extra}: ${String(faults)}`);
      }
    }
    expect(routes.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });

  it('that names what there is not is refused by the name of the filter, wherever there is one', async () => {
    const wrong: string[] = [];
    for (const [route, name] of filters()) {
      const value = ['proposal', 'dossier'].includes(name) ? NOBODY : 'khong-co';
      const faults = await faultsOf(auditor.get(asking(asked(route), `${name}=${value}`)));
      if (String(faults) !== `${name}: unknownId`) wrong.push(`${asked(route)}?${name}: ${String(faults)}`);
    }
    expect(filters().length).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
  });

  it('that names what there is, is answered to those who see it, and refused to others as if it were not there', async () => {
    const wrong: string[] = [];
    for (const [route, name] of filters()) {
      const value = known[name];
      // News never end.
      if (value === undefined || route.path.endsWith('/stream')) continue;
      const path = asking(asked(route), `${name}=${value}`);
      if ((await refusalOf(auditor.get(path))) !== 'done') wrong.push(path);
      const hidden = SHARED.includes(name) ? [] : [`${name}: unknownId`];
      if (String(await faultsOf(stranger.get(path))) !== String(hidden)) wrong.push(`${path} by a stranger`);
    }
    expect(wrong).toEqual([]);
  });

  it('is told everything that is wrong with it at once', async () => {
    const faults = await faultsOf(auditor.get('/proposals?plan=khong-co&at=2026-03-10&limit=0&stage=nope&unit=nope'));
    expect([...faults].sort()).toEqual([
      'at: unknownField',
      'limit: wholeNumber',
      'plan: unknownId',
      'stage: unknownId',
      'unit: unknownId',
    ]);
  });

  it('by measures or by a reason takes those that there are, measures in any order', async () => {
    const lines = (query: string) => faultsOf(auditor.get(`/savings/lines?${query}`));
    expect(await lines('measures=cut-time%2Bcut-fees')).toEqual([]);
    expect(await lines('measures=cut-all')).toEqual(['measures: measures']);
    expect(await lines('notComputed=time:MIXED_UNITS')).toEqual([]);
    expect(await lines('notComputed=time:NOTHING')).toEqual(['notComputed: oneOf']);
  });
});
