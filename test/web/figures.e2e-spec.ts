import { DIVISIONS } from '../../apps/server/src/pages/savings/saving-filters.js';
import { daysAhead, today } from '../support/days.js';
import { TWO_WARDS, layTwoWards } from './ground/two-wards.js';
import {
  countedLinks,
  listedBehind,
  medianBehind,
  medianLinks,
  summedBehind,
  summedLinks,
  type CountedLink,
} from './support/counted-links.js';
import { linksIn, readPage } from './support/page-html.js';
import { Web } from './support/web.js';

const MOST_PAGES = 80;
const ROOM = 'gia-sang.phong-vhxh';
const MOST_PAST_PAGES = 12;

describe('every number', () => {
  let web: Web;
  beforeAll(async () => {
    web = await Web.open();
    await layTwoWards(web.season);
  });
  afterAll(() => web.close());

  const htmlOf = async (address: string) => {
    const { status, html } = await readPage(`${web.url}${address}`, web.season.onlooker.token);
    if (status !== 200 || html === null) throw new Error(`${address} answers ${String(status)}`);
    return html;
  };

  const fileAt = async (address: string) => {
    const headers = { cookie: `tinhgon_session=${web.season.onlooker.token}` };
    const answer = await fetch(`${web.url}${address}`, { headers });
    expect([address, answer.headers.get('content-type')]).toEqual([address, 'text/csv; charset=utf-8']);
    return (await answer.text()).trim();
  };

  /** Each page that one comes to from the first without leaving its kind, with its numbers and sums. */
  async function walkThrough(first: readonly string[], path: string, most = MOST_PAGES) {
    const [left, seen, found] = [[...first], new Set<string>(), new Map<string, CountedLink>()];
    const sums = new Map<string, CountedLink>();
    for (let address = left.shift(); address !== undefined && seen.size < most; address = left.shift()) {
      if (seen.has(address)) continue;
      seen.add(address);
      const html = await htmlOf(address);
      for (const link of countedLinks(address, html)) found.set(`${link.href} ${String(link.number)}`, link);
      for (const link of summedLinks(address, html)) sums.set(`${link.href} ${String(link.number)}`, link);
      left.push(...linksIn(html, 'a', 'href').filter((href) => new RegExp(`^${path}(\\?|$)`).test(href)));
    }
    return { links: [...found.values()], sums: [...sums.values()] };
  }

  async function countedWrong(links: readonly CountedLink[]): Promise<readonly string[]> {
    const wrong: string[] = [];
    for (const { on, href, number } of links) {
      const listed = await listedBehind(web.url, href, web.season.onlooker.token);
      if (listed.length !== number || new Set(listed).size !== number)
        wrong.push(`${on} says ${String(number)}, ${href} lists ${String(listed.length)}`);
    }
    return wrong;
  }

  async function summedWrong(sums: readonly CountedLink[]): Promise<readonly string[]> {
    const wrong: string[] = [];
    for (const { on, href, number } of sums) {
      const summed = await summedBehind(web.url, href, web.season.onlooker.token);
      if (summed !== number) wrong.push(`${on} says ${String(number)}, ${href} sums up to ${String(summed)}`);
    }
    return wrong;
  }

  it('of the board leads to exactly the proposals or dossiers that it counts', async () => {
    const filtered = ['&don-vi=gia-sang.phong-vhxh', '&duong-di=noi-bo', '&danh-muc=internal', '&noi-dung=I.1'];
    const first = [
      '/theo-doi',
      '/theo-doi?ke-hoach=',
      ...filtered.map((more) => `/theo-doi?ke-hoach=${TWO_WARDS[0]}${more}`),
    ];
    const { links } = await walkThrough(first, '/theo-doi');
    expect(await countedWrong(links)).toEqual([]);
    expect(links.length).toBeGreaterThan(60);
    for (const part of ['buoc=', 'qua-han=', 'ket-qua=', 'rieng-dia-ban=', 'loai-buoc=', 'han-tu=', '/ho-so?'])
      expect([part, links.some(({ href }) => href.includes(part))]).toEqual([part, true]);
  });

  it('in the middle of how long proposals were at a stage leads to each time that one was there', async () => {
    const pages = ['', `/ngay/${today()}`].map((past) => `${past}/theo-doi?ke-hoach=${TWO_WARDS[0]}`);
    for (const page of pages) {
      const medians = medianLinks(page, await htmlOf(page));
      const told = new Set(medians.map(({ number }) => number));
      expect([page, medians.length > 3, told.size > 1]).toEqual([page, true, true]);
      for (const { href, number } of medians) {
        expect([href, await medianBehind(web.url, href, web.season.onlooker.token)]).toEqual([href, number]);
        expect(await htmlOf(href)).toMatch(
          new RegExp(`Trung vị: <b>${String(number).replace('.', ',')} ngày làm việc`),
        );
      }
    }
  });

  it('of the savings leads to exactly the lines that it counts, however they are divided', async () => {
    const divided = DIVISIONS.map((by) => `/cat-giam?chia=${by}`);
    const first = ['/cat-giam', ...divided, `/cat-giam?ke-hoach=${TWO_WARDS[0]}`];
    const { links, sums } = await walkThrough(first, '/cat-giam');
    expect(await countedWrong(links)).toEqual([]);
    expect(await summedWrong(sums)).toEqual([]);
    expect(links.length).toBeGreaterThan(60);
    expect(sums.length).toBeGreaterThan(30);
    const parts = [
      'con-so=time%3A',
      'con-so=cost%3A',
      '-live',
      '-approved',
      '-unmatched',
      'computed',
      'tinh-trang=proposed%2C',
      'quy=',
      'thieu=',
    ];
    for (const part of parts) expect([part, links.some(({ href }) => href.includes(part))]).toEqual([part, true]);
  });

  it('of the targets leads to exactly the lines, procedures and baselines that make it up', async () => {
    for (const plan of TWO_WARDS) {
      const { links, sums } = await walkThrough([`/ke-hoach/${plan}/chi-tieu`], `/ke-hoach/${plan}/chi-tieu`);
      expect(await countedWrong(links)).toEqual([]);
      expect(await summedWrong(sums)).toEqual([]);
      if (plan !== TWO_WARDS[0]) continue;
      for (const part of ['co-so=approved', 'co-so=live', 'phan=measured', '/thu-tuc?'])
        expect([part, sums.some(({ href }) => href.includes(part))]).toEqual([part, true]);
      expect(sums.some(({ number }) => number > 1_000_000)).toBe(true);
      expect(links.map(({ href }) => href).join()).toContain('thieu=');
    }
  });

  it('of a day of the past leads to what it was made of on that day', async () => {
    const places = ['/theo-doi', '/cat-giam', `/ke-hoach/${TWO_WARDS[0]}/chi-tieu`];
    for (const place of places) {
      const page = `/ngay/${today()}${place}`;
      const { links, sums } = await walkThrough([page], page, MOST_PAST_PAGES);
      expect(await countedWrong(links)).toEqual([]);
      expect(await summedWrong(sums)).toEqual([]);
      expect([place, links.length + sums.length > 5]).toEqual([place, true]);
      expect(links.filter(({ href }) => !href.startsWith(`/ngay/${today()}/`))).toEqual([]);
    }
  });

  it('of two days compared leads to what changed, and every amount to the lines that changed it', async () => {
    const days = `tu=${daysAhead(-1)}&den=${today()}`;
    const pages = ['plan', 'unit', 'ward', 'stage'].map((by) => `/thay-doi?${days}&chia=${by}`);
    const { links, sums } = await walkThrough(pages, '/thay-doi', pages.length);
    expect(await countedWrong(links)).toEqual([]);
    expect(await summedWrong(sums)).toEqual([]);
    for (const part of ['ket-qua=rejected', 'buoc=', 'dia-ban='])
      expect([part, links.some(({ href }) => href.includes(part))]).toEqual([part, true]);
    for (const part of [`/ngay/${today()}/cat-giam/dong`, '/thay-doi/dong', 'buoc='])
      expect([part, sums.some(({ href }) => href.includes(part))]).toEqual([part, true]);
  });

  it('of a board can be narrowed to the same units, however it is narrowed and on whichever day', async () => {
    const board = `/theo-doi?ke-hoach=${TWO_WARDS[0]}`;
    const unitsOn = async (page: string) => {
      const [, options = ''] = /<select name="don-vi">(.*?)<\/select>/s.exec(await htmlOf(page)) ?? [];
      return [...options.matchAll(/<option value="([^"]+)"[^>]*>([^<]+)/g)].map(([, id, name]) => [id, name]);
    };
    const units = await unitsOn(board);
    expect(units.length).toBeGreaterThan(2);
    for (const page of [`${board}&don-vi=${ROOM}`, `${board}&duong-di=noi-bo`, `/ngay/${today()}${board}`])
      expect([page, await unitsOn(page)]).toEqual([page, units]);
  });

  it('of a stage is narrowed to what the path calls it', async () => {
    const list = `/phuong-an?ke-hoach=${TWO_WARDS[0]}`;
    const chosen = async (page: string) => {
      const [, options = ''] = /<select name="buoc">(.*?)<\/select>/s.exec(await htmlOf(page)) ?? [];
      return /<option value="[^"]+" selected[^>]*>([^<]+)/.exec(options)?.[1];
    };
    const ofPaths = ['san-xuat-kinh-doanh', 'noi-bo'].map((path) => chosen(`${list}&duong-di=${path}&buoc=phe-duyet`));
    const [business, internal] = await Promise.all(ofPaths);
    expect(business).toBe('UBND tỉnh xem xét, quyết định');
    expect(internal).not.toBe(business);
    expect(await chosen(`${list}&buoc=noi-bo:phe-duyet`)).toBe(internal);
    expect(await chosen(`/thay-doi/danh-sach?ke-hoach=${TWO_WARDS[0]}&buoc=noi-bo:phe-duyet`)).toBe(internal);
  });

  it('comes as a file for spreadsheets', async () => {
    const of = [`/theo-doi?ke-hoach=${TWO_WARDS[0]}`, '/theo-doi?ke-hoach=', '/cat-giam?chia=unit', '/cat-giam/dong'];
    for (const page of [...of, `/ke-hoach/${TWO_WARDS[0]}/chi-tieu`]) {
      const tables = linksIn(await htmlOf(page), 'a', 'href').filter((href) => href.includes('/bang-tinh'));
      expect([page, tables.length > 0]).toEqual([page, true]);
      for (const table of tables) {
        expect([table, (await fileAt(table)).split('\r\n').length > 1]).toEqual([table, true]);
      }
    }
  });

  it('of a target has what is behind it as a file, a row for each', async () => {
    const targets = `/ke-hoach/${TWO_WARDS[0]}/chi-tieu`;
    const html = await htmlOf(targets);
    const pages = new Set([...countedLinks(targets, html), ...summedLinks(targets, html)].map(({ href }) => href));
    for (const page of [...pages].filter((href) => href.startsWith(`${targets}/`))) {
      const listed = await listedBehind(web.url, page, web.season.onlooker.token);
      const tables = linksIn(await htmlOf(page), 'a', 'href').filter((href) => href.includes('/bang-tinh'));
      if (listed.length === 0) continue;
      expect([page, tables]).toEqual([page, [expect.stringContaining('/bang-tinh?')]]);
      const [, ...rows] = (await fileAt(tables[0] ?? '')).split('\r\n');
      expect([page, rows.length]).toEqual([page, listed.length]);
    }
    expect([...pages].filter((href) => href.includes('/thu-tuc?')).length).toBeGreaterThan(0);
    expect([...pages].filter((href) => href.includes('co-so=')).length).toBeGreaterThan(0);
  });

  it('of a column adds up to that of all', async () => {
    const { html } = await readPage(`${web.url}/theo-doi?ke-hoach=`, web.season.onlooker.token);
    const [, table = ''] = /<h2>Theo địa bàn[\s\S]*?<table([\s\S]*?)<\/table>/.exec(html ?? '') ?? [];
    const [rows = '', foot = ''] = table.split('<tfoot>');
    const totalled = cellsIn(foot).flat();
    const summed = totalled.map((_, at) => cellsIn(rows).reduce((sum, row) => sum + (row[at] ?? 0), 0));
    expect(summed).toEqual(totalled);
    expect(totalled.length).toBeGreaterThan(6);
  });
});

/** What the cells of each row count. */
function cellsIn(html: string): readonly (readonly number[])[] {
  const rows = html.split('<tr').filter((row) => row.includes('<td'));
  return rows.map((row) =>
    row
      .split('<td')
      .slice(1)
      .map((cell) => Number(/>(\d+)/.exec(cell)?.[1] ?? 0)),
  );
}
