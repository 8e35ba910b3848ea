import { officerOf } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { season } from '../../spec-support/season.js';
import { drafted } from '../../spec-support/stories.js';

jest.setTimeout(60_000);

interface Row {
  readonly stay: number;
  readonly stage: string;
  readonly entered_on: string;
  readonly left_on: string | null;
  readonly known_from: string;
  readonly known_to: string | null;
  readonly left_known: string | null;
}

describe('the stays of a proposal in the table', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  /** As known at a position, or as counts now. */
  async function known(at?: string) {
    const rows = await database.dataSource.query<Row[]>(
      `select stay, stage, entered_on::text, left_on::text, left_known, known_from, known_to
       from read_side.proposal_stay join read_side.proposal_stay_place using (place)`,
    );
    return rows
      .filter(({ known_from: from, known_to: to }) =>
        at === undefined ? to === null : from <= at && (to === null || to > at),
      )
      .sort((a, b) => a.stay - b.stay)
      .map(({ stage, entered_on: entered, left_on: left, left_known: told }) => [
        stage,
        entered,
        at === undefined || (told !== null && told <= at) ? left : null,
      ]);
  }

  it.each(['at once', 'one by one'])('are kept as they were known at every position, projected %s', async (how) => {
    const log = new SpecLog();
    const story = drafted();
    const project = () => (how === 'one by one' ? projectAll(database.dataSource, log.store) : undefined);
    const tell = async () => {
      const position = await log.goOn('proposal', 'a', story);
      await project();
      return position;
    };
    const begun = await tell();
    story.pass({ on: '2026-03-04' });
    const passed = await tell();
    const revision = story.facts.length - 1;
    const wrong = { type: 'CorrectProposal', revision, changes: { on: '2026-03-06' }, reason: 'Gõ nhầm' } as const;
    story.does(officerOf('room-a'), wrong, { on: '2026-03-09' });
    const corrected = await tell();
    await projectAll(database.dataSource, log.store);
    expect(await known(corrected)).toEqual(await known());
    expect(await known()).toEqual([
      ['review-1', '2026-03-02', '2026-03-06'],
      ['consolidation-1', '2026-03-06', null],
    ]);
    expect(await known(passed)).toEqual([
      ['review-1', '2026-03-02', '2026-03-04'],
      ['consolidation-1', '2026-03-04', null],
    ]);
    expect(await known(begun)).toEqual([['review-1', '2026-03-02', null]]);
  });

  it('count once each now, as the record of the proposal tells them', async () => {
    const log = await season(120, 3);
    await projectAll(database.dataSource, log.store);
    for (const kind of ['proposal', 'dossier']) {
      const counted = await database.dataSource.query<unknown[]>(
        `select id, stay, stage, entered_on::text, left_on::text, due::text from read_side.${kind}_stay join read_side.${kind}_stay_place using (place)
         where known_to is null order by 1, 2`,
      );
      const told = await database.dataSource.query<unknown[]>(
        `select id, (at - 1)::int as stay, one ->> 'stage' as stage, one -> 'entered' ->> 'on' as entered_on,
           one -> 'left' ->> 'on' as left_on, one ->> 'due' as due
         from read_side.${kind}, json_array_elements(record::json -> 'stays') with ordinality as stays(one, at)
         order by 1, 2`,
      );
      expect(counted).toEqual(told);
      expect(counted.length).toBeGreaterThan(0);
    }
  });
});
