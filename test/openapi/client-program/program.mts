import {
  plansControllerList,
  proposalDraftsControllerDraft,
  proposalsControllerGet,
  proposalsControllerList,
  proposalTableControllerTable,
  sessionsControllerSignIn,
  type DraftBody,
  type ProposalBody,
} from './client/index.js';
import { client } from './client/client.gen.js';

declare const process: { readonly argv: readonly string[] };
declare const console: { log(text: string): void };

const [url = '', username = '', password = ''] = process.argv.slice(2);
client.setConfig({ baseUrl: url, throwOnError: true });

const signedIn = await sessionsControllerSignIn({ body: { username, password }, throwOnError: true });
const token: string = signedIn.data.token;
client.setConfig({ auth: () => token });

const plans = await plansControllerList({ query: { limit: 1, total: 'true' }, throwOnError: true });
const total: number | null = plans.data.total;
console.log(`plans: ${String(total)}`);

const body: DraftBody = {
  item: 'I.1',
  unit: 'gia-sang.phong-vhxh',
  title: 'Rút ngắn thời hạn',
  procedures: [{ code: '1.001193', name: 'Đăng ký khai sinh' }],
  measures: [
    { content: 'Từ 01 ngày xuống 0,5 ngày', reason: 'Dữ liệu đã có', recommendation: { text: 'Sửa quy trình nội bộ' } },
  ],
};
const drafted = await proposalDraftsControllerDraft({
  path: { plan: 'gia-sang-2026' },
  headers: { 'Idempotency-Key': 'a-generated-client' },
  body,
  throwOnError: true,
});
const { id, position } = drafted.data;

const { data: proposal } = await proposalsControllerGet({
  path: { id },
  query: { after: position ?? '' },
  throwOnError: true,
});
console.log(described(proposal));

const listed = await proposalsControllerList({
  query: { plan: ['gia-sang-2026'], phase: ['drafting', 'reworking'], sort: 'number' },
  throwOnError: true,
});
console.log(listed.data.items.map(({ number, stage, due }) => [number, stage.name, due ?? 'no day'].join('; ')).join());

const table: { readonly data: string } = await proposalTableControllerTable({ throwOnError: true });
console.log(`rows: ${String(table.data.trimEnd().split('\n').length - 1)}`);

const refused = await proposalsControllerGet({ path: { id: 'khong-co' }, throwOnError: false });
console.log(refused.error?.code ?? 'found');

function described({ number, status, content, mustAct }: ProposalBody): string {
  const articles: (string | null)[] = content.measures.map(({ recommendation }) => recommendation.article);
  const open: 'open' | 'completed' | 'decided' | 'withdrawn' = status;
  return [number, open, content.title, articles[0] ?? 'no article', mustAct.map(({ roleName }) => roleName)].join('; ');
}
