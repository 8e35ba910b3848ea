import { readFileSync } from 'node:fs';
import type { PlanDocument } from '@app/domain';
import { Cast, DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import { completeContent, emptyContent } from '../support/content.js';
import { askExplanation, receive } from '../support/dossier-acts.js';
import { askOpinion, draft, readProposal } from '../support/proposal-acts.js';
import { Service, type SignedIn } from '../support/service.js';
import { atStage, inPhase, walk, type Season, type Walk } from '../support/walk.js';
import { Knowledge } from './knowledge.js';

export const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-vhxh';
const CENTER = 'gia-sang.ttpvhcc';
const PROVINCE = 'thai-nguyen.ubnd';

/** Somebody who sends; without a token a stranger. */
export interface Sender {
  readonly name: string;
  readonly person: string | null;
  token: string | null;
  /** Signs in again, where a token has become void. */
  renew(): Promise<void>;
}

export interface Stage {
  readonly senders: readonly Sender[];
  readonly known: Knowledge;
}

const POSTS: readonly (readonly [role: string, unit: string])[] = [
  ['officer', ROOM],
  ['head', ROOM],
  ['reviewer', CENTER],
  ['leader', 'gia-sang.ubnd'],
  ['examiner', 'thai-nguyen.vp-ubnd'],
  ['approver', PROVINCE],
  ['auditor', PROVINCE],
  ['administrator', PROVINCE],
  ['officer', 'gia-sang.phong-kthtdt'],
  ['officer', 'dong-nguyen.phong-vhxh'],
  ['reviewer', 'gia-lai.vp-ubnd'],
  ['administrator', 'bac-ninh.ubnd'],
];

/** Where one proposal each is walked to, and left. */
const PLACES: readonly NonNullable<Walk['until']>[] = [
  inPhase('awaiting-head'),
  inPhase('ready-to-submit'),
  inPhase('to-assess'),
  inPhase('assessing'),
  inPhase('ready-to-gather'),
  atStage('trinh'),
  atStage('phe-duyet'),
  () => false,
];

/** Proposals and dossiers of one plan at every phase, and people of several roles and areas who are signed in. */
export async function setStage(url: string): Promise<Stage> {
  const service = new Service(url);
  const cast = new Cast(service);
  const [onlooker, officer] = [await cast.as('auditor', PROVINCE), await cast.as('officer', ROOM)];
  const document = JSON.parse(readFileSync(`deploy/plans/${PLAN}.json`, 'utf8')) as PlanDocument;
  const season: Season = { document, cast, onlooker };
  const place = { unit: ROOM, item: 'I.1' };
  await draft(officer, PLAN, { ...place, content: emptyContent('Phương án còn trống') });
  for (const [at, until] of PLACES.entries()) {
    const content = completeContent(`Phương án thứ ${at + 1}`, 2);
    const { id } = await draft(officer, PLAN, { ...place, content });
    const [there] = await walk(season, [id], { until });
    if (there?.phase === 'assessing') await askOpinion(await cast.as('reviewer', CENTER), id, QUESTION);
    if (there?.stage.id === 'phe-duyet' && there.status === 'open')
      await examine(season, (await readProposal(onlooker, id)).dossier);
  }
  const senders = await sendersOf(service);
  const known = await Knowledge.gather(
    onlooker,
    senders.map(({ person }) => person ?? ''),
  );
  return { senders: [...senders, STRANGER, LIAR], known };
}

const QUESTION = { from: 'Sở Tư pháp', question: 'Có trái luật không?' };
const nothing = () => Promise.resolve();
const STRANGER: Sender = { name: 'nobody', person: null, token: null, renew: nothing };
const LIAR: Sender = { name: 'liar', person: null, token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.', renew: nothing };

async function examine({ cast }: Season, dossier: string | null): Promise<void> {
  const examiner = await cast.as('examiner', 'thai-nguyen.vp-ubnd');
  if (dossier === null) throw new Error('no dossier came to the province');
  await receive(examiner, dossier);
  await askExplanation(examiner, dossier, { question: 'Căn cứ nào?' });
}

async function sendersOf(service: Service): Promise<Sender[]> {
  const senders: Sender[] = [];
  for (const [role, unit] of POSTS) {
    const username = usernameOf({ role, unit });
    const body = { username, password: DEMONSTRATION_PASSWORD };
    const signIn = async () => (await service.send<SignedIn>('POST', '/sessions', { body })).body;
    const { token, person } = await signIn();
    const sender: Sender = {
      name: username,
      person: person.id,
      token,
      renew: async () => void (sender.token = (await signIn()).token),
    };
    senders.push(sender);
  }
  return senders;
}
