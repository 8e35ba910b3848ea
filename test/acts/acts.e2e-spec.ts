import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { include, openDossier } from '../support/dossier-acts.js';
import {
  accept,
  act,
  askOpinion,
  correct,
  draft,
  headApprove,
  sendBack,
  startAssessment,
  submit,
  tagOf,
} from '../support/proposal-acts.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type Session } from '../support/service.js';

jest.setTimeout(300_000);

const PLAN = 'gia-sang-2026';
const UNIT = 'gia-sang.phong-kthtdt';
const CENTER = 'gia-sang.ttpvhcc';

interface ActShown {
  readonly act: string;
  readonly name: string;
  readonly status: 'open' | 'done' | 'closed';
  readonly why: {
    readonly code: string;
    readonly detail: string;
    readonly errors: readonly { field: string }[];
  } | null;
  readonly needs: readonly string[];
  readonly corrections: readonly { readonly revision: number; readonly fields: readonly string[] }[];
  readonly offer: {
    readonly stages: readonly object[];
    readonly units: readonly object[];
    readonly asks: readonly object[];
  };
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly schema: string;
}
interface Shown {
  readonly revision: number;
  readonly acts: readonly ActShown[];
}

let program: Program;
let service: Service;
let cast: Cast;
let officer: Session;
let head: Session;
let reviewer: Session;

beforeAll(async () => {
  program = await startProgram();
  service = new Service(program.url, () => program.output());
  cast = new Cast(service);
  officer = await cast.as('officer', UNIT);
  head = await cast.as('head', UNIT);
  reviewer = await cast.as('reviewer', CENTER);
});
afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

const actsOn = async (by: Session, path: string) =>
  new Map((await by.get<Shown>(path)).acts.map((one) => [one.act, one]));
const drafted = async () =>
  (
    await draft(officer, PLAN, {
      unit: UNIT,
      item: 'I.1',
      content: completeContent('Cắt giảm thời hạn đăng ký hộ kinh doanh'),
    })
  ).id;

describe('the acts of a proposal', () => {
  it('are all there, for whoever asks: open, or closed with the reason', async () => {
    const id = await drafted();
    const [own, heads, auditors] = [
      await actsOn(officer, `/proposals/${id}`),
      await actsOn(head, `/proposals/${id}`),
      await actsOn(await cast.as('auditor', 'thai-nguyen.ubnd'), `/proposals/${id}`),
    ];
    expect(own.size).toBe(16);
    expect(own.get('ReviseProposal')).toMatchObject({ status: 'open', why: null, method: 'PUT' });
    expect(own.get('ApproveEdition')).toMatchObject({ status: 'closed', why: { code: 'FORBIDDEN' } });
    expect(own.get('StartAssessment')).toMatchObject({ status: 'closed', why: { code: 'FORBIDDEN' } });
    expect(heads.get('ApproveEdition')).toMatchObject({ status: 'open', name: 'Duyệt bản phương án' });
    const { why } = own.get('SubmitProposal')!;
    expect(why).toMatchObject({ code: 'INCOMPLETE', errors: [{ field: 'headApproval' }] });
    expect([...auditors.values()].map(({ status }) => status)).toEqual(Array(16).fill('closed'));
  });

  it('are asked for where it says, with what its schema says, and refused as it says', async () => {
    const id = await drafted();
    const { revision } = await head.get<Shown>(`/proposals/${id}`);
    const { method, path, schema } = (await actsOn(head, `/proposals/${id}`)).get('ApproveEdition')!;
    expect(path).toBe(`/api/v1/proposals/${id}/head-approval`);
    const [address, pointer = ''] = schema.split('#');
    const document: unknown = await (await fetch(`${program.url}${address ?? ''}`)).json();
    expect(at(document, pointer)).toMatchObject({ $ref: '#/components/schemas/EditionBody' });
    const sending = { ifMatch: `"${String(revision)}"` };
    await head.write(method, path.slice('/api/v1'.length), { edition: 1 }, sending);
    const after = await actsOn(head, `/proposals/${id}`);
    expect(after.get('ApproveEdition')?.status).toBe('done');
    expect(after.get('SubmitProposal')?.status).toBe('open');
    await submit(head, id);
    const closed = (await actsOn(head, `/proposals/${id}`)).get('SendBackEdition');
    expect(closed).toMatchObject({ status: 'closed', why: { code: 'WRONG_STAGE' } });
    const problem = act(head, `/proposals/${id}`, ['send-back', { edition: 1, reason: 'Thiếu căn cứ' }]);
    await expect(problem).rejects.toMatchObject({
      status: 409,
      body: { code: 'WRONG_STAGE', detail: closed?.why?.detail },
    });
  });
});

describe('an act on what was recorded or asked', () => {
  it('says what the reader may correct, and what of it', async () => {
    const id = await drafted();
    await sendBack(head, id, 'Thiếu căn cứ.');
    const correcting = async (by: Session) => (await actsOn(by, `/proposals/${id}`)).get('CorrectProposal');
    expect(await correcting(head)).toMatchObject({
      status: 'open',
      corrections: [{ revision: 1, fields: ['reason', 'on'] }],
    });
    expect((await correcting(officer))?.corrections).toEqual([
      { revision: 0, fields: ['on'], fieldNames: ['ngày thực hiện'] },
    ]);
    expect(await correcting(reviewer)).toMatchObject({ status: 'closed', corrections: [] });
    const { revision } = await head.get<Shown>(`/proposals/${id}`);
    expect(revision).toBe(1);
    await correct(head, id, { revision: 1, changes: { reason: 'Thiếu căn cứ pháp lý.' }, reason: 'Ghi thiếu' });
    expect((await correcting(head))?.corrections).toHaveLength(1);
  });

  it('says that a reason is needed while a question is open', async () => {
    const id = await drafted();
    await headApprove(head, id);
    await submit(head, id);
    await startAssessment(reviewer, id);
    const accepting = async () => (await actsOn(reviewer, `/proposals/${id}`)).get('AcceptProposal');
    expect(await accepting()).toMatchObject({ status: 'open', needs: [] });
    await askOpinion(reviewer, id, { from: 'Sở Tư pháp', question: 'Có trái luật không?' });
    expect(await accepting()).toMatchObject({ status: 'open', needs: ['reason'] });
  });

  it('offer the stages to go back to and the units to ask, by their names', async () => {
    const id = await drafted();
    await headApprove(head, id);
    await submit(head, id);
    await startAssessment(reviewer, id);
    const acts = await actsOn(reviewer, `/proposals/${id}`);
    const { stages } = acts.get('ReturnProposal')?.offer ?? {};
    expect(stages).toEqual([{ stage: 'ra-soat', stageName: expect.any(String) as string, isDefault: true }]);
    const { units } = acts.get('RequestOpinion')?.offer ?? {};
    expect(units).toContainEqual({
      unit: UNIT,
      unitName: 'Phòng Kinh tế, Hạ tầng và Đô thị, phường Gia Sàng',
    });
    expect(acts.get('AcceptProposal')?.offer).toEqual({ stages: [], units: [], asks: [], works: [] });
    expect((await actsOn(officer, `/proposals/${id}`)).get('ReturnProposal')?.offer.stages).toEqual([]);
  });
});

describe('the acts of a dossier', () => {
  it('are all there, each with its route', async () => {
    const id = await drafted();
    await headApprove(head, id);
    await submit(head, id);
    await startAssessment(reviewer, id);
    await accept(reviewer, id);
    const { path } = await reviewer.get<{ path: { id: string } }>(`/proposals/${id}`);
    const dossier = await openDossier(reviewer, PLAN, { path: path.id, title: 'Đợt 1' });
    const empty = await actsOn(reviewer, `/dossiers/${dossier.id}`);
    expect(empty.get('CloseDossier')).toMatchObject({ status: 'closed', why: { code: 'DOSSIER_EMPTY' } });
    await include(reviewer, dossier.id, id);
    const filled = await actsOn(reviewer, `/dossiers/${dossier.id}`);
    expect(filled.size).toBe(13);
    expect(filled.get('CloseDossier')).toMatchObject({
      status: 'open',
      path: `/api/v1/dossiers/${dossier.id}/closure`,
    });
    expect(filled.get('SubmitDossier')).toMatchObject({ status: 'closed', why: { code: 'FORBIDDEN' } });
    const seen = await reviewer.get<Shown>(`/dossiers/${dossier.id}`);
    const answer = await reviewer.post(
      `/dossiers/${dossier.id}/closure`,
      { proposals: [{ proposal: id, edition: 1 }], letter: null },
      { ifMatch: tagOf(seen) },
    );
    expect(answer.changed).toBe(true);
  });
});

/** What a JSON Pointer (RFC 6901) finds. */
function at(document: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>(
    (found, step) => (found as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    document,
  );
}
