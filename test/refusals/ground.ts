import { completeContent } from '../support/content.js';
import { Cast } from '../support/cast.js';
import { openDossier } from '../support/dossier-acts.js';
import { accept, draft, headApprove, startAssessment, submit } from '../support/proposal-acts.js';
import type { Service, Session } from '../support/service.js';

export const PLAN = 'gia-sang-2026';
export const ROOM = 'gia-sang.phong-kthtdt';
export const PATH = 'san-xuat-kinh-doanh';
export const PROCEDURE = { ma_thu_tuc: '1.001612', ten_thu_tuc: 'Đăng ký thành lập hộ kinh doanh' };

/** A ward with a draft, an accepted proposal, an open dossier and a registered procedure; and people of another province. */
export interface Ground {
  readonly officer: Session;
  readonly head: Session;
  readonly reviewer: Session;
  readonly administrator: Session;
  readonly auditor: Session;
  readonly strangers: readonly Session[];
  readonly drafted: string;
  readonly accepted: string;
  readonly dossier: string;
  readonly draftKey: string;
  readonly importKey: string;
}

export async function layGround(service: Service): Promise<Ground> {
  const cast = new Cast(service);
  const [officer, head] = [await cast.as('officer', ROOM), await cast.as('head', ROOM)];
  const reviewer = await cast.as('reviewer', 'gia-sang.ttpvhcc');
  const administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
  const auditor = await cast.as('auditor', 'thai-nguyen.ubnd');
  const strangers = [
    await cast.as('officer', 'dong-nguyen.phong-vhxh'),
    await cast.as('reviewer', 'dong-nguyen.ttpvhcc'),
    await cast.as('administrator', 'bac-ninh.ubnd'),
  ];
  const [draftKey, importKey] = ['khoa-phuong-an-1', 'khoa-nap-tep-1'];
  const place = { unit: ROOM, item: 'I.1' };
  const { id: drafted } = await draft(officer, PLAN, { ...place, content: completeContent('Một') }, { key: draftKey });
  const { id: accepted } = await draft(officer, PLAN, { ...place, content: completeContent('Hai') });
  await headApprove(head, accepted);
  await submit(officer, accepted);
  await startAssessment(reviewer, accepted);
  await accept(reviewer, accepted);
  const { id: dossier } = await openDossier(reviewer, PLAN, { path: PATH, title: 'Đợt 1' });
  await administrator.post('/procedures/imports', [PROCEDURE], { key: importKey });
  const people = { officer, head, reviewer, administrator, auditor, strangers };
  return { ...people, drafted, accepted, dossier, draftKey, importKey };
}
