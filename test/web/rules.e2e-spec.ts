import { readApiDocument } from '../attack/api-document.js';
import * as questions from '../../apps/server/src/pages/api/questions.js';
import { today } from '../support/days.js';
import { violationsOn } from './support/axe.js';
import type { Address } from './support/addresses.js';
import { foreignIn } from './support/foreign-words.js';
import { momentOf, withoutMoment } from '../../apps/server/src/pages/past/page-moment.js';
import { layGround } from './ground/ground.js';
import { marks, marksIn, RAN, withoutMarks } from './ground/marks.js';
import { linksIn, outlineOf, readPage, textOf } from './support/page-html.js';
import { pageRouteAt, pageRoutes, patternOf } from './support/page-routes.js';
import { readPages, type ReadPage } from './support/read-pages.js';
import { Web } from './support/web.js';
import { answerOf, isOfAnyMoment } from './support/api-answers.js';
import { UNSHOWN } from './ground/unshown.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const PHONE = 390;
const WIDTHS = [320, PHONE, 820, 1366, 1920];

/** What scripts ask for, and files. */
const NO_PAGES: ReadonlySet<string> = new Set([
  '/',
  '/viec/song',
  '/tin-moi',
  '/tin-moi/:kind/:id',
  '/viec/bang-tinh',
  '/phuong-an/bang-tinh',
  '/thay-doi/bang-tinh',
  '/bi-tu-choi/bang-tinh',
  '/ho-so/:id/bang-tinh',
  '/cat-giam/bang-tinh',
  '/cat-giam/dong/bang-tinh',
  '/theo-doi/bang-tinh',
  '/theo-doi/o-buoc/bang-tinh',
  '/ke-hoach/:id/chi-tieu/bang-tinh',
  '/ke-hoach/:id/chi-tieu/:target/bang-tinh',
  '/ke-hoach/:id/chi-tieu/:target/thu-tuc/bang-tinh',
  '/ke-hoach/bang-tinh',
  '/ke-hoach/nhap/mau',
  '/ke-hoach/:id/nhiem-vu/bang-tinh',
  '/thu-tuc/nhap/mau',
  '/thu-tuc/cac-lan-nap/bang-tinh',
  '/thu-tuc/bang-tinh',
  '/quan-tri/don-vi/bang-tinh',
  '/quan-tri/viec-trong/bang-tinh',
  '/quan-tri/nguoi/bang-tinh',
  '/phuong-an/:id/soan/thu-tuc/goi-y',
]);
const ID = /[\da-f]{8}-[\da-f-]{27}/;

describe('every page', () => {
  let web: Web;
  let pages: readonly ReadPage[];
  beforeAll(async () => {
    web = await Web.open();
    const ground = await layGround(web.season);
    pages = await readPages(web.url, ground);
  });
  afterAll(() => web.close());

  /** What is wrong, each with the first page where it is, and how many there are. */
  const wrong = (find: (page: ReadPage) => readonly string[]) => {
    const places = new Map<string, string[]>();
    for (const page of pages) {
      for (const one of find(page)) places.set(one, [...(places.get(one) ?? []), placeOf(page)]);
    }
    return [...places].map(([one, at]) => `${one}, on ${String(at.length)} pages, first ${at[0] ?? ''}`);
  };

  it('is opened here, each by somebody who is shown it', () => {
    const shown = new Set(pages.filter(({ status }) => status === 200).map(({ route }) => route));
    const left = pageRoutes().filter(({ method, path }) => method === 'GET' && !shown.has(path) && !NO_PAGES.has(path));
    expect(left).toEqual([]);
    expect(wrong(({ status }) => (status >= 500 ? [String(status)] : []))).toEqual([]);
  });

  it('says its language and title, and has one first heading', () => {
    const faults = ({ html }: ReadPage) => [
      ...(html.startsWith('<!doctype html><html lang="vi">') ? [] : ['no lang']),
      ...(/<title>[^<]+ – Tinh Gọn<\/title>/.test(html) ? [] : ['no title']),
      ...([...html.matchAll(/<h1\b/g)].length === 1 ? [] : ['not one h1']),
    ];
    expect(wrong(faults)).toEqual([]);
  });

  it('has the strict policy, is kept nowhere, and holds neither script nor style of its own', () => {
    const faults = ({ html, headers }: ReadPage) => [
      ...(headers.get('content-security-policy') === POLICY ? [] : ['another policy']),
      ...(headers.get('cache-control') === 'no-store' ? [] : ['may be kept']),
      ...(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/json")|<style|\sstyle="/.test(html)
        ? ['script or style']
        : []),
    ];
    expect(wrong(faults)).toEqual([]);
  });

  it('is written in Vietnamese, without codes and ids', () => {
    const read = ({ html }: ReadPage) =>
      foreignIn(withoutMarks(textOf(withoutTyped(html))).replace(/Mã yêu cầu: \S+/, ''));
    expect(wrong(read)).toEqual([]);
  });

  it('says which moment of the past it shows, where it does, and offers to do nothing there', () => {
    const faults = ({ address, html }: ReadPage) => {
      const moment = momentOf({ originalUrl: address });
      const day = moment?.day.split('-').reverse().join('/') ?? '';
      const told = new RegExp(`<title>[^<]*, ngày ${day} – .*Đang xem quá khứ: hết ngày ${day}</b>, theo ngày`, 's');
      if (moment === null || moment.day > today())
        return html.includes('Đang xem quá khứ') ? ['past without a moment'] : [];
      const [posts] = [[...html.matchAll(/<form[^>]*method="post"[^>]*action="([^"]*)"/g)].map(([, to]) => to)];
      return [
        ...(told.test(html) ? [] : ['moment not told']),
        ...posts.filter((to) => to !== '/dang-xuat').map((to) => `sends to ${to ?? ''}`),
        ...[...linksIn(html, 'a', 'href'), ...linksIn(html, 'form', 'action')].filter(isOfNowAlone),
        ...(/data-(news|hint)/.test(html) ? ['listens for news'] : []),
      ];
    };
    expect(wrong(faults)).toEqual([]);
  });

  it('leads only to what there is', () => {
    const routes = pageRoutes();
    const isThere = (href: string, method: string) =>
      routes.some(
        (route) => route.method === method && patternOf(route).test(withoutMoment('GET', href.split(/[?#]/)[0] ?? '')),
      );
    const lost = ({ html }: ReadPage) => [
      ...linksIn(html, 'a', 'href').filter((href) => !isThere(new URL(href, web.url).pathname, 'GET')),
      ...linksIn(html, 'form', 'action').filter((href) => !['GET', 'POST'].some((method) => isThere(href, method))),
    ];
    expect(wrong((page) => [...new Set(lost(page).map((href) => href.replace(ID, '…')))])).toEqual([]);
  });

  it('leads back to what answers', async () => {
    const ways = new Map<string, ReadPage>();
    for (const page of pages.filter(({ status }) => status === 200)) {
      const crumbs = /<p class="crumbs">.*?<\/p>/s.exec(page.html)?.[0] ?? '';
      for (const href of linksIn(crumbs, 'a', 'href')) ways.set(href, page);
    }
    expect(ways.size).toBeGreaterThan(10);
    const dead: string[] = [];
    for (const [href, page] of ways) {
      const { status } = await readPage(`${web.url}${href}`, page.by?.token ?? null);
      if (status >= 400) dead.push(`${href} on ${placeOf(page)}: ${String(status)}`);
    }
    expect(dead).toEqual([]);
  });

  it('shows markup that people typed as text', () => {
    const shown = new Set(pages.flatMap(({ html }) => [...marksIn(textOf(html))]));
    const left = marks().filter((_, at) => !shown.has(at));
    expect(left.filter((what) => !UNSHOWN.has(what))).toEqual([]);
  });

  it('asks the API what it answers', async () => {
    const document = await readApiDocument(web.url);
    const told = Object.values(questions).map(({ path, answer, ofNow }) => ({
      path,
      asked: [answer.name, ofNow !== true],
      answered: [answerOf(document, path), isOfAnyMoment(document, path)],
    }));
    expect(told.filter(({ asked, answered }) => asked.join() !== answered.join())).toEqual([]);
    expect(told.length).toBeGreaterThan(5);
  });

  it('can be read by everybody, in the light and in the dark, is as wide as the window, and complains of nothing', async () => {
    const faults: string[] = [];
    for (const { address, by } of differing(pages)) {
      const visitor = by === null ? await web.stranger() : await web.visitor(by);
      // The browser itself tells of pages that tell of a fault.
      if ((await visitor.goTo(address)) >= 400) visitor.complaints.length = 0;
      const found: string[] = [];
      found.push(...(await violationsOn(visitor)).map((one) => `in the light: ${one}`));
      for (const width of WIDTHS) {
        const out = await visitor.overflow(width);
        if (out !== '') found.push(`too wide at ${String(width)} by ${out}`);
        found.push(...(await visitor.torn()).map((one) => `at ${String(width)} ${one}`));
        if (width !== PHONE) continue;
        await visitor.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        found.push(...(await violationsOn(visitor)).map((one) => `on a phone in the dark: ${one}`));
      }
      if (await visitor.page.evaluate((name) => name in window, RAN)) found.push('ran what was typed');
      faults.push(...[...found, ...visitor.complaints].map((one) => `${placeOf({ address, by })}: ${one}`));
      await visitor.context.close();
    }
    expect(faults).toEqual([]);
  });
});

/** Names a moment of the past, of which it is not shown. */
function isOfNowAlone(href: string): boolean {
  const [path = ''] = href.split(/[?#]/);
  return momentOf({ originalUrl: href }) !== null && pageRouteAt(withoutMoment('GET', path))?.past !== true;
}

/** Names to sign in by and codes of units, which people type as they are. */
function withoutTyped(html: string): string {
  return html.replaceAll(/<code>[^<]*<\/code>/g, '');
}

function placeOf({ address, by }: Pick<Address, 'address' | 'by'>): string {
  return `${address} (${by?.username ?? 'nobody'})`;
}

/** Those of which each is built otherwise somewhere than all before it. */
function differing(pages: readonly ReadPage[]): readonly ReadPage[] {
  const seen = new Set<string>();
  return pages.filter(({ route, html }) => {
    const isNew = (one: string) => !seen.has(one);
    const outline = [route, ...outlineOf(html)];
    const isOther = outline.some(isNew);
    for (const one of outline) seen.add(one);
    return isOther;
  });
}
