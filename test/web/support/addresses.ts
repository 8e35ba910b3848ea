import type { Session } from '../../support/service.js';
import type { Post } from '../../support/answers.js';
import { WARD_ID, type Ground } from '../ground/ground.js';
import { MARKED_PLAN, UNITS } from '../ground/marked-plan.js';
import { DOSSIER_FORMS } from '../../../apps/server/src/pages/dossiers/dossier-forms.js';
import { PLAN_FORMS } from '../../../apps/server/src/pages/plans/plan-forms.js';
import { UNIT_FORMS } from '../../../apps/server/src/pages/administration/units/unit-forms.js';
import { PERSON_FORMS } from '../../../apps/server/src/pages/administration/people/person-forms.js';
import { BASELINE_KINDS } from '../../../apps/server/src/pages/procedures/baselines/baseline-form.js';
import { PROPOSAL_FORMS } from '../../../apps/server/src/pages/proposals/proposal-forms.js';
import { PARTS as PARTS_WRITTEN } from '../../../apps/server/src/pages/writing/parts.js';
import { daysAhead, today } from '../../support/days.js';
import { pageRouteAt, pageRoutes } from './page-routes.js';

/** A page, and who opens it; null: somebody without session. */
export interface Address {
  readonly route: string;
  readonly address: string;
  readonly by: Session | null;
}

/** What may stand for a part of an address that names no thing. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  '/phuong-an/:id/soan/:part': PARTS_WRITTEN,
  '/ho-so/:id/viec/:slug': DOSSIER_FORMS.map(({ slug }) => slug),
  '/thu-tuc/:id/so-lieu-goc/:kind': Object.keys(BASELINE_KINDS),
  '/ke-hoach/:id/viec/:slug': PLAN_FORMS.map(({ slug }) => slug),
  '/quan-tri/don-vi/:id/viec/:slug': UNIT_FORMS.map(({ slug }) => slug),
  '/quan-tri/tham-so/:area/:parameter/ngay-cuoi': ['thu-nhap-thu'],
  '/quan-tri/nguoi/:id/viec/:slug': PERSON_FORMS.map(({ slug }) => slug),
  '/phuong-an/:id/viec/:slug': PROPOSAL_FORMS.map(({ slug }) => slug),
};

/** Addresses with filters, and such as there are not. */
const more = ({ players, onlooker, administrator, proposals }: Ground): readonly Address[] =>
  [
    { address: '/viec?sau=1', by: players.officer },
    { address: `/phuong-an/${proposals[0] ?? ''}/soan/thu-tuc?tim=dang+ky`, by: players.officer },
    { address: `/phuong-an/${proposals[5] ?? ''}/tra-loi`, by: players.asked },
    { address: '/dang-nhap?den=%2Fviec', by: null },
    { address: '/dang-nhap?ra=1', by: null },
    { address: `/phuong-an/moi?ke-hoach=${MARKED_PLAN}`, by: players.officer },
    { address: `/phuong-an?ke-hoach=${MARKED_PLAN}&tim=thời+hạn`, by: onlooker },
    { address: `/ho-so?ke-hoach=${MARKED_PLAN}&dia-ban=19`, by: onlooker },
    { address: `/theo-doi?ke-hoach=${MARKED_PLAN}`, by: onlooker },
    { address: `/theo-doi?ke-hoach=${MARKED_PLAN}&danh-muc=tthc`, by: onlooker },
    { address: '/theo-doi?dia-ban=19', by: onlooker },
    { address: `/theo-doi/o-buoc?ke-hoach=${MARKED_PLAN}&loai=dossier&xep=shortest`, by: onlooker },
    { address: `/cat-giam?ke-hoach=${MARKED_PLAN}&chia=unit`, by: onlooker },
    { address: '/cat-giam?chia=month&dia-ban=19&thieu=month', by: onlooker },
    { address: `/cat-giam/dong?ke-hoach=${MARKED_PLAN}`, by: onlooker },
    { address: `/ho-so/moi?ke-hoach=${MARKED_PLAN}`, by: players.reviewer },
    { address: '/ke-hoach?tim=phường+mới&tinh-trang=adopted', by: onlooker },
    { address: '/ke-hoach?tim=khong+co', by: onlooker },
    { address: `/ke-hoach/${MARKED_PLAN}/nhiem-vu?tinh-trang=late`, by: onlooker },
    { address: '/ke-hoach/gia-sang-2026/chi-tieu', by: onlooker },
    { address: '/ke-hoach/gia-sang-2026/chi-tieu/II.b.1?so=0', by: onlooker },
    { address: '/ke-hoach/gia-sang-2026/chi-tieu/II.b.1/thu-tuc?so=0&phan=measured&loai=working-hour', by: onlooker },
    { address: '/ke-hoach/gia-sang-2026/bao-cao/nhiem-vu/III.1', by: administrator },
    { address: '/ke-hoach/nhap', by: administrator },
    { address: '/thu-tuc/nhap', by: administrator },
    { address: '/thu-tuc?tim=hộ+kinh+doanh&danh-muc=national', by: onlooker },
    { address: '/thu-tuc?tim=khong+co', by: onlooker },
    { address: '/phuong-an?thu-tuc=1.001612', by: onlooker },
    { address: '/quan-tri/nguoi?tim=thử&vai-tro=officer&tai-khoan=open&xep=id', by: administrator },
    { address: '/quan-tri/don-vi?tim=phong&vai-tro=officer&da-het=false', by: onlooker },
    { address: '/khong-co-trang-nay', by: onlooker },
    { address: '/chon-ngay?ngay=31/02/2026', by: onlooker },
    { address: '/thay-doi?tu=x', by: onlooker },
    { address: `/thay-doi/dong?tu=${daysAhead(-9)}&con-so=time:working-hour`, by: onlooker },
    { address: '/bi-tu-choi?tu=x', by: onlooker },
    { address: `/thay-doi?tu=${daysAhead(-9)}&theo=giay-to&chia=ward`, by: onlooker },
    { address: `/thay-doi/danh-sach?ke-hoach=${MARKED_PLAN}&thay-doi=returned`, by: onlooker },
    { address: `/ngay/${daysAhead(9)}/phuong-an`, by: onlooker },
    { address: `/ngay/${today()}/phuong-an/${proposals[5] ?? ''}/tra-loi`, by: players.asked },
  ].map((one) => ({ ...one, route: routeAt(one.address.split('?')[0] ?? '') }));

/** That of pages, or else the address itself. */
const routeAt = (address: string) => pageRouteAt(address)?.path ?? address;

/** Every page of a known address, on everything of the ground that it can be about, by whoever must act there. */
export async function everyAddress(ground: Ground): Promise<readonly Address[]> {
  const routes = pageRoutes().filter(({ method }) => method === 'GET');
  const found: Address[] = [...more(ground)];
  for (const { path, past } of routes) {
    const things = await thingsOf(path, ground);
    if (past) found.push(...(things?.slice(-1) ?? lookers(ground)).flatMap((thing) => asOf(path, thing)));
    if (things === null) found.push(...everybody(path, ground));
    else found.push(...things.flatMap(({ id, by }) => fill(path, id).map((address) => ({ route: path, address, by }))));
  }
  return found;
}

const lookers = ({ onlooker, administrator }: Ground): readonly Thing[] =>
  [onlooker, administrator].map((by) => ({ id: '', by }));

/** Today as recorded and by paper, and a day on which nothing was. */
function asOf(path: string, { id, by }: Thing): readonly Address[] {
  const days = [`/ngay/${today()}`, `/ngay/${today()}/theo-giay`, `/ngay/${daysAhead(-900)}`];
  return fill(path, id).flatMap((page) => days.map((day) => ({ route: path, address: `${day}${page}`, by })));
}

const everybody = (path: string, { players, onlooker, administrator }: Ground): readonly Address[] =>
  [...Object.values(players), onlooker, administrator, null].map((by) => ({ route: path, address: path, by }));

interface Thing {
  readonly id: string;
  readonly by: Session;
}

/** Null for a page that is about none. */
async function thingsOf(path: string, ground: Ground): Promise<readonly Thing[] | null> {
  if (path.startsWith('/phuong-an/:id')) return actors('proposals', ground);
  if (path.startsWith('/ho-so/:id')) return actors('dossiers', ground);
  if (path.startsWith('/ke-hoach/:id'))
    return [ground.onlooker, ground.administrator].map((by) => ({ id: MARKED_PLAN, by }));
  if (path === '/thu-tuc/:id')
    return [ground.onlooker, ground.administrator].map((by) => ({ id: '1.001612%3A19', by }));
  if (path.startsWith('/quan-tri/tham-so/:area')) {
    return ['vn', WARD_ID].flatMap((id) => [ground.administrator, ground.onlooker].map((by) => ({ id, by })));
  }
  if (path.startsWith('/quan-tri/lich/:area')) {
    return ['vn', WARD_ID, '19'].flatMap((id) => [ground.administrator, ground.onlooker].map((by) => ({ id, by })));
  }
  if (path.startsWith('/quan-tri/don-vi/:id')) {
    return ground.units.flatMap((id) => [ground.administrator, ground.onlooker].map((by) => ({ id, by })));
  }
  if (path.startsWith('/quan-tri/nguoi/:id')) {
    return ground.people.map((id) => ({ id, by: ground.administrator }));
  }
  return path.includes(':') ? [] : null;
}

async function actors(kind: 'proposals' | 'dossiers', ground: Ground): Promise<readonly Thing[]> {
  const things: Thing[] = [];
  for (const id of ground[kind]) {
    const { mustAct } = await ground.onlooker.get<{ readonly mustAct: readonly Post[] }>(`/${kind}/${id}`);
    // Who decided may decide anew.
    const last = kind === 'dossiers' ? ground.players.approver : ground.onlooker;
    things.push({ id, by: holderOf(mustAct[0], ground) ?? last });
  }
  return things;
}

function holderOf(post: Post | undefined, { players }: Ground): Session | undefined {
  const holders: Readonly<Record<string, Session>> = {
    [`officer ${UNITS.room}`]: players.officer,
    [`head ${UNITS.room}`]: players.head,
    [`head ${UNITS.other}`]: players.asked,
    [`reviewer ${UNITS.center}`]: players.reviewer,
    [`leader ${UNITS.ward}`]: players.leader,
    [`examiner ${UNITS.province}`]: players.examiner,
    [`approver ${UNITS.province}`]: players.approver,
  };
  return holders[`${post?.role ?? ''} ${post?.unit ?? ''}`];
}

/** Empty for a path with parts that only links to it know. */
function fill(path: string, id: string): readonly string[] {
  const named = path.replace(/:(id|area)/, id);
  const [part] = /:\w+/.exec(named) ?? [];
  return part === undefined ? [named] : (PARTS[path] ?? []).map((value) => named.replace(part, value));
}
