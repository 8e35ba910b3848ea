import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Hearing } from './hearing.js';
import { LiveNews } from './live-news.js';

const hearing = {
  session: { personId: 'one', sessionId: 's', series: 1, expiresAt: Infinity },
  posts: [],
  about: { what: 'my-work' },
} as unknown as Hearing;

function ground() {
  const readModels = {
    known: '1',
    advance: (): void => undefined,
    onAdvance: (listener: () => void) => {
      readModels.advance = listener;
      return () => undefined;
    },
  };
  const database = { isAway: false, asked: 0 };
  const news = {
    after: () => {
      database.asked += 1;
      return database.isAway ? Promise.reject(new Error('away')) : Promise.resolve({ news: [], complete: true });
    },
  };
  const clock = { now: () => 0, today: () => '2026-05-20' };
  const live = new LiveNews(
    ...([readModels, news, { check: () => undefined }, clock] as unknown as ConstructorParameters<typeof LiveNews>),
  );
  const looked = async (position: string) => {
    const { asked } = database;
    readModels.known = position;
    readModels.advance();
    while (database.asked === asked) await sleep(5);
    await sleep(150);
  };
  return { live, database, looked };
}

it('tells of each outage once, however often news cannot be read in it', async () => {
  const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  const { live, database, looked } = ground();
  live.onModuleInit();
  live.listen(hearing, null);
  await looked('2');
  expect(warned).not.toHaveBeenCalled();
  database.isAway = true;
  for (const position of ['3', '4', '5']) await looked(position);
  expect(warned).toHaveBeenCalledTimes(1);
  database.isAway = false;
  await looked('6');
  database.isAway = true;
  await looked('7');
  expect(warned).toHaveBeenCalledTimes(2);
  live.onModuleDestroy();
  warned.mockRestore();
});
