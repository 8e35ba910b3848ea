import type { PlanDocument } from '@app/domain';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageSeen, WorkSeen } from '../support/answers.js';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { approveAll, readDossier } from '../support/dossier-acts.js';
import { stepDossier } from '../support/dossier-step.js';
import { draft, readProposal } from '../support/proposal-acts.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type Session } from '../support/service.js';
import { inPhase, walk, type Season } from '../support/walk.js';

const PLAN = 'gia-sang-2026';
const SHIFTED_CLOCK = pathToFileURL(path.resolve('test/earlier-release/shifted-clock.mjs')).href;

/** The unit that drafts, and one that is asked. */
export const [UNIT, ASKED] = ['gia-sang.phong-kthtdt', 'gia-sang.phong-vhxh'];

/** A program with the plan of Gia Sàng, which may be started again on a later day. */
export class GiaSang {
  private program!: Program;
  season!: Season;

  private constructor(private readonly dataDir: string) {}

  static async begun(): Promise<GiaSang> {
    const place = new GiaSang(await mkdtemp(path.join(tmpdir(), 'tinhgon-')));
    await place.start({});
    return place;
  }

  /** Starts the program again, that many days later. */
  async later(days: number): Promise<void> {
    await this.program.stop();
    const startsAt = new Date(Date.now() + days * 86_400_000).toISOString();
    await this.start({ CLOCK_STARTS_AT: startsAt, NODE_OPTIONS: `--import=${SHIFTED_CLOCK}` });
  }

  async end(): Promise<void> {
    await this.program.stop();
    await rm(this.dataDir, { recursive: true, force: true, maxRetries: 10 });
  }

  as(role: string, unit: string): Promise<Session> {
    return this.season.cast.as(role, unit);
  }

  async workOf(by: Session, id: string): Promise<WorkSeen | undefined> {
    return (await by.get<PageSeen<WorkSeen>>('/my-work?limit=100')).items.find((item) => item.id === id);
  }

  /** A new proposal, walked until it is in this phase. */
  async walked(phase: string): Promise<string> {
    const content = completeContent('Cắt giảm thời hạn đăng ký hộ kinh doanh');
    const { id } = await draft(await this.as('officer', UNIT), PLAN, { unit: UNIT, item: 'I.1', content });
    await walk(this.season, [id], { until: inPhase(phase) });
    return id;
  }

  /** The dossier of a new proposal, received by the province. */
  async received(): Promise<string> {
    const { onlooker } = this.season;
    const { dossier } = await readProposal(onlooker, await this.walked('in-dossier'));
    for (let seen = await readDossier(onlooker, dossier!); seen.phase !== 'to-decide';) {
      await stepDossier(this.season, seen, approveAll);
      seen = await readDossier(onlooker, dossier!);
    }
    return dossier!;
  }

  private async start(settings: Readonly<Record<string, string>>): Promise<void> {
    this.program = await startProgram(this.dataDir, settings);
    const { program } = this;
    const cast = new Cast(new Service(program.url, () => program.output()));
    const document = JSON.parse(await readFile(`deploy/plans/${PLAN}.json`, 'utf8')) as PlanDocument;
    this.season = { document, cast, onlooker: await cast.as('auditor', 'thai-nguyen.ubnd') };
  }
}
