import type { Cast } from '../support/cast.js';
import { daysAhead, today } from '../support/days.js';
import type { Session } from '../support/service.js';

export interface BenchedPage {
  readonly system: string;
  readonly address: string;
  readonly token: string;
  /** What it asks of the API by reading, under `/api/v1`. */
  readonly asks: readonly string[];
}

const PLAN = 'gia-sang-2026';
const PLANS = '/plans?limit=100';
const LATE = 'overdue=true&sort=due&limit=10';
/** What pages ask for their header; my work knows itself how much waits. */
const [ME, COUNTS] = ['/me', '/my-work/counts'];

/** Of the season as it is once it is over: decided, being written, waiting for the center. */
const DECIDED = 'PA-0001';

/** The pages of those who work on the plan of the season, and of one who sees the whole province. */
export async function pagesOfSeason(cast: Cast): Promise<readonly BenchedPage[]> {
  const officer = await cast.as('officer', 'gia-sang.phong-vhxh');
  const reviewer = await cast.as('reviewer', 'gia-sang.ttpvhcc');
  const onlooker = await cast.as('auditor', 'thai-nguyen.ubnd');
  const leader = await cast.as('leader', 'gia-sang.ubnd');
  const approver = await cast.as('approver', 'thai-nguyen.ubnd');
  const dossier = await firstOf(onlooker, `/dossiers?plan=${PLAN}`);
  const decided = await idOf(onlooker, DECIDED);
  const written = await firstOf(officer, `/proposals?plan=${PLAN}&draftedBy=me&status=open`);
  const waiting = await firstOf(reviewer, `/proposals?plan=${PLAN}&phase=to-assess&sort=due`);
  const page = (system: string, { token }: Session, address: string, ...asks: readonly string[]): BenchedPage => {
    return { system, address, token, asks: [ME, ...(address === '/viec' ? [] : [COUNTS]), ...asks] };
  };
  const list = '/proposals?limit=50&total=true';
  const ofProposal = (id: string) => [`/proposals/${id}`, `/proposals/${id}/timeline?order=newest&limit=100`];
  const ofWriting = [`/proposals/${written}`, `/me/working-copies/proposal/${written}`, '/parameters', PLANS];
  const ofPlan = [PLANS, `/plans/${PLAN}`];
  const ofBoard = [
    `/plans/${PLAN}/board`,
    `/board?by=ward&plan=${PLAN}`,
    `/proposals?plan=${PLAN}&${LATE}`,
    `/stays/statistics?plan=${PLAN}&path=san-xuat-kinh-doanh&by=stage`,
  ];
  const ofSavings = [`/savings?plan=${PLAN}&by=unit`, `/plans/${PLAN}/targets`];
  const day = today();
  /** As of the day, of which no page counts what waits. */
  const past = (system: string, address: string, ...asks: readonly string[]): BenchedPage => ({
    ...page(`${system}, as of a day`, onlooker, `/ngay/${day}${address}`),
    asks: [ME, ...asks.map((asked) => `${asked}${asked.includes('?') ? '&' : '?'}asOf=${day}`)],
  });
  const administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
  const room = 'gia-sang.phong-vhxh';
  const units = '/units?ended=false&limit=100';
  const span = `from=${daysAhead(-30)}&to=${day}`;
  const between = `tu=${daysAhead(-30)}&den=${day}&ke-hoach=${PLAN}`;
  return [
    { ...page('sign-in', onlooker, '/dang-nhap'), asks: [] },
    page('my work, reviewer', reviewer, '/viec', '/my-work', '/me/working-copies'),
    page('my work, officer', officer, '/viec', '/my-work', '/me/working-copies'),
    page('proposals', onlooker, '/phuong-an', list, PLANS),
    page('proposals found', onlooker, '/phuong-an?tim=khai+sinh', `${list}&q=khai+sinh`, PLANS),
    page(
      'proposals of a plan',
      reviewer,
      `/phuong-an?ke-hoach=${PLAN}&xep=due`,
      `${list}&plan=${PLAN}&sort=due`,
      ...ofPlan,
    ),
    page('proposal', onlooker, `/phuong-an/${decided}`, ...ofProposal(decided)),
    page('writing', officer, `/phuong-an/${written}/soan/thu-tuc`, ...ofWriting),
    page('cost sheet', officer, `/phuong-an/${written}/soan/chi-phi`, ...ofWriting),
    page('review', reviewer, `/phuong-an/${waiting}/xet`, `/proposals/${waiting}`),
    page('people', administrator, '/quan-tri/nguoi', '/people?sort=name&total=true', '/me', units),
    page(
      'person',
      administrator,
      `/quan-tri/nguoi/${officer.person}`,
      `/people/${officer.person}`,
      `/people/${officer.person}/timeline?limit=100`,
      '/me',
    ),
    page(
      'unit',
      administrator,
      `/quan-tri/don-vi/${room}`,
      `/units/${room}`,
      `/units/${room}/timeline?limit=100`,
      `/people?unit=${room}&sort=name&limit=100`,
      '/me',
    ),
    page('calendar', administrator, '/quan-tri/lich/vn', '/calendars/vn', '/calendars/vn/timeline?limit=100', '/me'),
    page(
      'status',
      administrator,
      '/quan-tri/tinh-trang',
      '/vacant-work?limit=10',
      '/awaited-appointments?limit=10',
      '/me',
    ),
    page('dossiers', onlooker, '/ho-so', '/dossiers?total=true', PLANS),
    page(
      'dossier',
      approver,
      `/ho-so/${dossier}`,
      `/dossiers/${dossier}`,
      `/dossiers/${dossier}/timeline?order=newest`,
    ),
    page(
      'consolidating',
      reviewer,
      `/ho-so/moi?ke-hoach=${PLAN}`,
      '/proposals?phase=ready-to-gather&sort=due&limit=100',
    ),
    page('plans', onlooker, '/ke-hoach', '/plans?total=true'),
    page('plan', onlooker, `/ke-hoach/${PLAN}`, `/plans/${PLAN}`, `/plans/${PLAN}/timeline?limit=100`),
    page('tasks of a plan', onlooker, `/ke-hoach/${PLAN}/nhiem-vu`, `/plans/${PLAN}`),
    page('targets of a plan', onlooker, `/ke-hoach/${PLAN}/chi-tieu`, `/plans/${PLAN}`, `/plans/${PLAN}/targets`),
    page('procedures', onlooker, '/thu-tuc?tim=khai+sinh', '/procedures?total=true&q=khai+sinh'),
    page('deciding', approver, `/ho-so/${dossier}/quyet-dinh`, `/dossiers/${dossier}`),
    page('board of a plan', leader, `/theo-doi?ke-hoach=${PLAN}`, ...ofBoard, ...ofPlan),
    page('board of a province', onlooker, '/theo-doi', '/board?by=ward', `/proposals?${LATE}`, PLANS),
    page('savings of a plan', leader, `/cat-giam?ke-hoach=${PLAN}&chia=unit`, ...ofSavings, ...ofPlan),
    page('savings of a province', onlooker, '/cat-giam?chia=ward', '/savings?by=ward', PLANS),
    page('lines of savings', onlooker, '/cat-giam/dong', '/savings/lines?limit=50&total=true'),
    past('board of a plan', `/theo-doi?ke-hoach=${PLAN}`, ...ofBoard, ...ofPlan),
    past('savings of a plan', `/cat-giam?ke-hoach=${PLAN}&chia=unit`, ...ofSavings, ...ofPlan),
    past('proposals', '/phuong-an', list, PLANS),
    past('proposal', `/phuong-an/${decided}`, ...ofProposal(decided)),
    past('dossiers', '/ho-so', '/dossiers?total=true', PLANS),
    page(
      'two days compared',
      onlooker,
      `/thay-doi?${between}`,
      `/changes/summary?plan=${PLAN}&${span}&limit=50`,
      ...ofPlan,
    ),
    page(
      'what changed between them',
      onlooker,
      `/thay-doi/danh-sach?${between}`,
      `/changes?plan=${PLAN}&${span}&limit=50&total=true`,
      ...ofPlan,
    ),
    page('refused acts', onlooker, '/bi-tu-choi', '/refusals?limit=50&total=true'),
  ];
}

async function firstOf(by: Session, list: string): Promise<string> {
  const { items } = await by.get<{ readonly items: readonly { readonly id: string }[] }>(list);
  const [first] = items;
  if (!first) throw new Error(`nothing in ${list}`);
  return first.id;
}

/** By its number in the plan. */
async function idOf(by: Session, number: string): Promise<string> {
  return (await by.get<{ readonly id: string }>(`/proposals/${encodeURIComponent(`${PLAN}/${number}`)}`)).id;
}
