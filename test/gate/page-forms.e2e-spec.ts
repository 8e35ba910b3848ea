import { seasonOn, type OpenSeason, draftEach } from '../plans/open-season.js';
import { DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import { startProgram } from '../support/program.js';
import type { Session } from '../support/service.js';
import { inPhase, walk } from '../support/walk.js';
import { formsIn, sendForm, type FilledForm } from '../web/support/page-forms.js';
import { pageRoutes } from '../web/support/page-routes.js';
import { readPage } from '../web/support/page-html.js';

jest.setTimeout(600_000);

const OWN = { 'sec-fetch-site': 'same-origin' };
const SOME_ID = '5f0c1d54-3a5e-4d3c-8a3f-1f2e3d4c5b6a';
const ROOM = 'gia-sang.phong-kthtdt';
const PASSWORDS = ['Mật khẩu cũ của tôi', 'Mật khẩu mới của tôi'] as const;

describe('a form of a page', () => {
  let season: OpenSeason;
  let reviewer: Session;
  beforeAll(async () => {
    season = await seasonOn(await startProgram(), 'gia-sang-2026', 'thai-nguyen.ubnd');
    const username = usernameOf({ role: 'reviewer', unit: 'gia-sang.ttpvhcc' });
    reviewer = await season.service.signIn(username, DEMONSTRATION_PASSWORD);
  });
  afterAll(() => season.program.stop());

  const sent = (form: FilledForm, token?: string) =>
    sendForm(season.program.url, form, token === undefined ? OWN : { ...OWN, token });

  it('is the only body that a page takes, and may be empty', async () => {
    const wrong: string[] = [];
    for (const { method, path } of pageRoutes()) {
      if (method !== 'POST') continue;
      const url = `${season.program.url}${path.replaceAll(/:\w+/g, SOME_ID)}`;
      for (const token of ['', reviewer.token]) {
        const headers = { ...OWN, cookie: `tinhgon_session=${token}` };
        const json = { ...headers, 'content-type': 'application/json' };
        const isEnd = path === '/dang-xuat' && token !== '';
        const empty = isEnd ? 303 : (await fetch(url, { method: 'POST', headers, redirect: 'manual' })).status;
        const other = (await fetch(url, { method: 'POST', headers: json, body: '{"a":1}' })).status;
        if (empty >= 500 || other !== 415) wrong.push(`${path}: ${String(empty)}, JSON ${String(other)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('carries no passwords through sign-in', async () => {
    const [current, next] = PASSWORDS;
    const fields = Object.entries({ current, next, repeated: next });
    const { status, headers, text } = await sent({ action: '/mat-khau', fields });
    expect([status, headers.get('location'), text]).toEqual([303, '/dang-nhap?den=%2Fmat-khau', '']);
  });

  it('goes through sign-in once, and not where it is long', async () => {
    const action = '/phuong-an/x/viec/rut';
    const marked = (text: string) => sent({ action, fields: [['reason', `Lý do ${text}`]] });
    expect((await marked('ngắn')).text.match(/Lý do ngắn/g)).toHaveLength(1);
    for (const length of [70_000, 300_000]) {
      const { text } = await marked('"'.repeat(length));
      expect([text.includes('chưa được nhận'), text.length < 40_000]).toEqual([true, true]);
    }
  });

  const parts = (texts: number, length: number) => {
    const body = new FormData();
    for (let at = 0; at < texts; at += 1) body.set(`t${String(at)}`, '"'.repeat(length));
    return body;
  };
  /** Without a length told before. */
  const streamed = (url: string, form: FormData, headers: Readonly<Record<string, string>>) => {
    const { body, headers: typed } = new Request('http://x', { method: 'POST', body: form });
    const told = { ...OWN, 'content-type': typed.get('content-type') ?? '', ...headers };
    return fetch(url, { method: 'POST', body, duplex: 'half', headers: told } as RequestInit);
  };

  it('with a file is not read without a session', async () => {
    const referer = `${season.program.url}/thu-tuc/nhap`;
    for (const path of ['/thu-tuc/nhap', '/thu-tuc/nhap/xem-truoc', '/ke-hoach/nhap/kiem-tra']) {
      const headers = { ...OWN, referer };
      const url = `${season.program.url}${path}`;
      const answer = await fetch(url, { method: 'POST', body: parts(3, 200_000), headers });
      const text = await answer.text();
      expect(text).toContain('chưa được nhận');
      expect(text).toContain('name="den" value="/thu-tuc/nhap"');
      expect(text).not.toContain('&quot;&quot;');
    }
  });

  it('with a file has short texts, however its length is told', async () => {
    const cookie = `tinhgon_session=${reviewer.token}`;
    const status = async (path: string, form: FormData) =>
      (await streamed(`${season.program.url}${path}`, form, { cookie })).status;
    expect(await status('/thu-tuc/nhap', parts(1, 70_000))).toBe(413);
    expect(await status('/ke-hoach/nhap', parts(3, 400_000))).toBe(413);
  });

  it('comes again with all that was typed where it cannot be kept', async () => {
    const [id = ''] = await draftEach(season, [{ unit: ROOM, item: 'I.1' }]);
    const officer = await season.service.signIn(usernameOf({ role: 'officer', unit: ROOM }), DEMONSTRATION_PASSWORD);
    const { number } = await officer.get<{ readonly number: string }>(`/proposals/${id}`);
    const typed = { _key: 'a-key-of-a-form', _do: 'giu', title: 'Dán từ\u000bmột văn bản' };
    for (const named of [id, encodeURIComponent(`gia-sang-2026/${number}`)]) {
      const action = `/phuong-an/${named}/soan/thu-tuc`;
      const refused = await sent({ action, fields: Object.entries(typed) }, officer.token);
      expect(refused.status).toBe(400);
      expect(refused.text).toContain('Dán từ');
      expect(refused.text).toContain('U+000B');
      const kept = await sent({ action, fields: Object.entries({ ...typed, title: 'Gõ lại' }) }, officer.token);
      expect([kept.status, kept.headers.get('location')]).toEqual([303, `/phuong-an/${id}/soan/thu-tuc`]);
      await officer.delete(`/me/working-copies/proposal/${id}`);
    }
  });

  it('is refused at once where a few names count far', async () => {
    const [id = ''] = await draftEach(season, [{ unit: ROOM, item: 'I.1' }]);
    const officer = await season.service.signIn(usernameOf({ role: 'officer', unit: ROOM }), DEMONSTRATION_PASSWORD);
    const action = `/phuong-an/${id}/soan/chi-phi`;
    for (const _do of ['luu', 'giu', 'sang:kiem-tra']) {
      const fields = Object.entries({ _key: 'a-key-of-a-form', _do, 'procedures[99999999].code': 'x' });
      expect((await sent({ action, fields }, officer.token)).status).toBe(413);
    }
  });

  it('opens one dossier, however often its proposals are refused', async () => {
    const drafts = await draftEach(season, [{ unit: ROOM, item: 'I.1' }]);
    await walk(season, drafts, { until: inPhase('ready-to-gather') });
    const { html } = await readPage(`${season.program.url}/ho-so/moi`, reviewer.token);
    const form = formsIn(html ?? '').find(({ action }) => action === '/ho-so/moi');
    if (!form) throw new Error('nothing waits');
    const fields = form.fields.filter(([name]) => !name.startsWith('editions.'));
    const first = await sent({ ...form, fields }, reviewer.token);
    expect(first.status).toBe(400);
    const again = formsIn(first.text).find(({ action }) => action.endsWith('/gom'));
    const ticked = again?.fields.some(([name]) => name === `proposals.${drafts[0] ?? ''}`);
    expect(ticked).toBe(true);
    if (again) expect((await sent(again, reviewer.token)).status).toBe(303);
    const { items } = await reviewer.get<{ items: readonly unknown[] }>('/dossiers?plan=gia-sang-2026');
    expect(items).toHaveLength(1);
  });
});
