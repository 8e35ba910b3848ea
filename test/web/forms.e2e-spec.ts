import { openRunningLog, settledEnd } from '../attack/running-log.js';
import { DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import type { Session } from '../support/service.js';
import { layGround, type Ground } from './ground/ground.js';
import { formsIn, sendForm, type FilledForm } from './support/page-forms.js';
import { readPage } from './support/page-html.js';
import { pageRoutes, patternOf } from './support/page-routes.js';
import { readPages } from './support/read-pages.js';
import { Web } from './support/web.js';

/** What a browser says where a form comes from another site, by its age; and one that says nothing. */
const FOREIGN: readonly Readonly<Record<string, string>>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'cross-site', origin: 'OWN' },
  { origin: 'https://example.org' },
  { origin: 'http://127.0.0.1:1' },
  { origin: 'null' },
  {},
];
/** What scripts send, on behalf of whoever is signed in. */
const SCRIPTED = ['/viet-do/:form/:subject', '/gia-han'];
/** Takes a path on which a dossier is assessed once more after its submission. */
const UNSHOWN = ['/ho-so/:id/chap-nhan'];
const OWN = { 'sec-fetch-site': 'same-origin' };

type Shown = FilledForm & { readonly route: string; readonly by: Session };

/** What is kept, or leads from one part to another, is for whoever is signed in. */
function isKept({ route, fields }: Shown): boolean {
  const [, button] = fields.find(([name]) => name === '_do') ?? [];
  return SCRIPTED.includes(route) || (button !== undefined && button !== 'luu');
}

const holdsPassword = ({ fields }: Shown) => fields.some(([name]) => ['current', 'password'].includes(name));

describe('a form', () => {
  let web: Web;
  let ground: Ground;
  let forms: readonly Shown[];
  beforeAll(async () => {
    web = await Web.open();
    ground = await layGround(web.season);
    forms = await shownForms(web.url, ground);
  });
  afterAll(() => web.close());

  /** What stands in the log after something was done, refusals aside, and in the officer's working copy. */
  const writtenBy = async (task: () => Promise<void>): Promise<readonly string[]> => {
    const log = openRunningLog(web.dataDir);
    try {
      const [start, copy] = [await settledEnd(log), await keptCopy(ground)];
      await task();
      await settledEnd(log);
      const written: string[] = [];
      for await (const { stream, type } of log.readAll({ after: start })) {
        if (!stream.startsWith('refusals-')) written.push(`${stream} ${type}`);
      }
      return JSON.stringify(copy) === JSON.stringify(await keptCopy(ground)) ? written : [...written, 'working copy'];
    } finally {
      await log.close();
    }
  };

  it('is found on a page for every route that takes one', () => {
    const found = new Set(forms.map(({ route }) => route));
    const left = pageRoutes().filter(({ method, path }) => method === 'POST' && !found.has(path));
    expect(left.map(({ path }) => path)).toEqual(UNSHOWN);
  });

  it('of another site is refused, whatever the browser says of it, and writes nothing', async () => {
    const taken: string[] = [];
    const written = await writtenBy(async () => {
      for (const form of forms) {
        for (const said of FOREIGN) {
          const headers = { ...said, ...(said['origin'] === 'OWN' ? { origin: web.url } : {}), token: form.by.token };
          const answer = await sendForm(web.url, form, headers);
          const isRefused = answer.status === 403 && answer.text.includes('Gửi từ trang khác');
          const isQuiet = answer.headers.get('set-cookie') === null;
          if (!isRefused || !isQuiet) taken.push(`${form.action} ${JSON.stringify(said)}: ${String(answer.status)}`);
        }
      }
    });
    expect(written).toEqual([]);
    expect(taken).toEqual([]);
  });

  it('without a session asks to sign in, and writes nothing', async () => {
    const taken: string[] = [];
    const written = await writtenBy(async () => {
      for (const form of forms.filter((form) => !/^\/(dang-nhap|dang-xuat)$/.test(form.route) && !isKept(form))) {
        const { status, text, headers } = await sendForm(web.url, form, OWN);
        // Passwords go along to no other page.
        const leads = holdsPassword(form) && headers.get('location')?.startsWith('/dang-nhap');
        if (!leads && !text.includes('<h1>Đăng nhập</h1>')) taken.push(`${form.action}: ${String(status)}`);
      }
    });
    expect(written).toEqual([]);
    expect(taken).toEqual([]);
  });

  it('about what lies in another area, or is for others to do, is refused and writes nothing', async () => {
    const taken: string[] = [];
    const written = await writtenBy(async () => {
      for (const form of forms.filter((form) => form.route.includes(':') && !isKept(form))) {
        for (const { token, username } of [ground.stranger, ground.onlooker]) {
          const { status } = await sendForm(web.url, form, { ...OWN, token });
          if (status < 400 || status >= 500) taken.push(`${username} ${form.action}: ${String(status)}`);
        }
      }
    });
    expect(written).toEqual([]);
    expect(taken).toEqual([]);
  });

  it('gives a session that neither scripts nor other sites can use', async () => {
    const username = usernameOf({ role: 'officer', unit: 'gia-sang.phong-vhxh' });
    const fields = Object.entries({ username, password: DEMONSTRATION_PASSWORD });
    const { status, headers } = await sendForm(web.url, { action: '/dang-nhap', fields }, OWN);
    expect([status, headers.get('location')]).toEqual([303, '/']);
    const cookies = headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/\S*; Max-Age=\d+; HttpOnly; SameSite=(Lax|Strict)$/);
    const token = /tinhgon_session=([^;]+)/.exec(cookies.join('\n'))?.[1] ?? '';
    const asked = await fetch(`${web.url}/api/v1/me`, { headers: { cookie: `tinhgon_session=${token}` } });
    expect(asked.status).toBe(401);
    const out = await sendForm(web.url, { action: '/dang-xuat', fields: [] }, { ...OWN, token });
    expect(out.headers.get('clear-site-data')).toBe('"storage"');
    expect((await readPage(`${web.url}/viec`, token)).html).toContain('<h1>Đăng nhập</h1>');
  });
});

/** Each form once for every thing, by whoever is shown it. */
async function shownForms(url: string, ground: Ground): Promise<readonly Shown[]> {
  const { players, proposals } = ground;
  const found = new Map<string, Shown>();
  const routes = pageRoutes().filter(({ method }) => method === 'POST');
  const routeOf = (action: string) => routes.find((route) => patternOf(route).test(action))?.path ?? action;
  for (const { html, by } of await readPages(url, ground)) {
    for (const form of formsIn(html)) {
      const [action = ''] = form.action.split('?');
      found.set(form.action, { ...form, route: routeOf(action), by: by ?? ground.onlooker });
    }
  }
  const kept = { action: `/viet-do/withdrawal/${proposals[2] ?? ''}`, fields: [['reason', 'Viết đè']] as const };
  const scripted = [kept, { action: '/gia-han', fields: [] }].map((form) => ({ ...form, by: players.officer }));
  return [...found.values(), ...scripted.map((form) => ({ ...form, route: routeOf(form.action) }))];
}

function keptCopy({ players, proposals }: Ground): Promise<unknown> {
  return players.officer.get(`/me/working-copies/withdrawal/${proposals[2] ?? ''}`);
}
