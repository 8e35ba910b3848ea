import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Proxy } from '../contract/eventstoredb/double/proxy.js';
import { Double } from '../contract/eventstoredb/double/server.js';
import { all, followed, insist, sample, samples, within } from '../contract/samples.js';
import { StoreUnavailable } from '../errors.js';
import { EventStoreDbEventStore } from './eventstoredb-event-store.js';

jest.setTimeout(60_000);

describe('what a real server does not do on demand', () => {
  let double: Double;
  let stores: EventStoreDbEventStore[];

  const open = (url = double.url, timeoutMs = 4000): EventStoreDbEventStore => {
    const store = new EventStoreDbEventStore({ url, timeoutMs });
    stores.push(store);
    return store;
  };
  const noOpenCalls = async (): Promise<void> => {
    while (double.open.size > 0) await sleep(10);
  };

  beforeEach(async () => {
    stores = [];
    double = new Double();
    await double.start();
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    double.stop();
  });

  it('applied but not answered: an outage, and the repeat gets the first answer', async () => {
    const store = open(double.url, 400);
    const events = samples(3);
    double.holdAnswers();
    await expect(store.append('proposal-1', 'no_stream', events)).rejects.toThrow(StoreUnavailable);
    double.answerAtOnce();
    const log = await all(store.readAll());
    expect(log.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    const again = await store.append('proposal-1', 'no_stream', events);
    expect(again).toEqual({ revision: 2, position: log.at(-1)?.position, repeated: null });
    expect(await all(store.readAll())).toEqual(log);
  });

  it('answers in the wrong order: each append gets its own', async () => {
    const store = open();
    const answers = double.holdAnswers();
    const appends = Array.from({ length: 8 }, (_, index) => {
      return store.append(`proposal-${index}`, 'no_stream', samples(index + 1));
    });
    while (answers.length < 8) await sleep(5);
    for (const answer of answers.reverse()) answer();
    expect((await Promise.all(appends)).map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('answers after the timeout do not end the process', async () => {
    const program = path.join(__dirname, '../contract/eventstoredb/double/late-reply.ts');
    const root = path.join(__dirname, '../../../..');
    await promisify(execFile)(process.execPath, ['--import', './test/bench/register.mjs', program], { cwd: root });
  });

  it('a node that is not the leader: appends and reads go to the leader', async () => {
    const follower = new Double();
    await follower.start();
    follower.leader = { host: '127.0.0.1', port: double.port };
    const event = sample();
    const appended = await open(follower.url).append('proposal-1', 'no_stream', [event]);
    expect(appended.revision).toBe(0);
    expect(await all(open(follower.url).readStream('proposal-1'))).toMatchObject([event]);
    expect(await all(open(follower.url).readAll())).toMatchObject([event]);
    expect(await followed(open(follower.url), () => 1)).toMatchObject([event]);
    expect(follower.refusals).toBe(4);
    expect(follower.log.all).toEqual([]);
    follower.stop();
  });

  it('no leader for now: an outage at the timeout', async () => {
    double.leader = { host: '127.0.0.1', port: double.port };
    const store = open(double.url, 400);
    await expect(within(2000, store.append('proposal-1', 'no_stream', [sample()]))).rejects.toThrow(StoreUnavailable);
    await expect(within(2000, all(store.readAll()))).rejects.toThrow(StoreUnavailable);
    double.leader = undefined;
    expect(await insist(() => store.append('proposal-1', 'no_stream', [sample()]))).toMatchObject({ revision: 0 });
  });

  it('a connection that goes dead: calls end at their timeout, subscriptions go on', async () => {
    const proxy = await Proxy.open(double.port);
    const store = open(`esdb://127.0.0.1:${proxy.port}?tls=false&keepAliveInterval=10000&keepAliveTimeout=500`, 400);
    const follower = followed(store, () => 2);
    follower.catch(() => undefined);
    await store.append('proposal-1', 'no_stream', [sample()]);
    proxy.freeze();
    const event = sample();
    await expect(within(2000, store.append('proposal-1', 0, [event]))).rejects.toThrow(StoreUnavailable);
    await expect(within(2000, all(store.readStream('proposal-1')))).rejects.toThrow(StoreUnavailable);
    expect(await insist(() => store.append('proposal-1', 0, [event]))).toMatchObject({ revision: 1 });
    expect((await follower).map(({ revision }) => revision)).toEqual([0, 1]);
    proxy.close();
  });

  it('a server that takes reads and says nothing: an outage at the timeout, and no call is left', async () => {
    double.silent = true;
    const store = open(double.url, 400);
    await expect(within(2000, all(store.readStream('proposal-1')))).rejects.toThrow(StoreUnavailable);
    await expect(within(2000, all(store.readAll()))).rejects.toThrow(StoreUnavailable);
    await within(2000, noOpenCalls());
  });

  it('reads and subscriptions leave no call behind, however they end', async () => {
    const store = open();
    await store.append('proposal-1', 'no_stream', samples(1200));
    expect(await all(store.readAll({ limit: 3 }))).toHaveLength(3);
    for await (const { revision } of store.readAll()) if (revision === 5) break;
    for await (const { revision } of store.readStream('proposal-1')) if (revision === 5) break;
    for await (const { caughtUp } of store.subscribe({ signal: new AbortController().signal })) if (caughtUp) break;
    await within(2000, noOpenCalls());
  });

  it('an event that is not of our making ends what reads it, not the process, and is not skipped', async () => {
    const store = open();
    const [sound, ...others] = samples(4);
    const log = [sound, { ...sample(), metadata: '' }, ...others].filter((event) => event !== undefined);
    double.log.append('tinhgon.proposal-1', 'no_stream', log);
    await expect(all(store.readStream('proposal-1'))).rejects.toThrow(TypeError);
    await expect(all(store.readAll())).rejects.toThrow(TypeError);
    const seen: string[] = [];
    const following = async () => {
      const { signal } = new AbortController();
      for await (const { events } of store.subscribe({ signal })) seen.push(...events.map(({ id }) => id));
    };
    await expect(following()).rejects.toThrow(TypeError);
    expect(seen).toEqual([sound?.id]);
    await within(2000, noOpenCalls());
  });

  it('where others write and we do not, positions go on, and a restart reads only what is new', async () => {
    const event = sample();
    const store = open();
    await store.append('proposal-1', 'no_stream', [event]);
    const foreign = Array.from({ length: 20_500 }, () => sample());
    double.log.append('other.stream-1', 'no_stream', foreign);
    const controller = new AbortController();
    const positions: (string | undefined)[] = [];
    for await (const batch of store.subscribe({ signal: controller.signal })) {
      positions.push(batch.position);
      if (batch.caughtUp) controller.abort();
    }
    const first = (await all(store.readAll()))[0]?.position ?? '';
    expect((positions.at(-1) ?? '') > first).toBe(true);
    expect(positions).toEqual([...positions].sort());
    expect(await all(store.readAll({ after: positions.at(-1) ?? '' }))).toEqual([]);
  });

  it('other applications on the server are not seen', async () => {
    const [ours, theirs] = [open(), new EventStoreDbEventStore({ url: double.url, prefix: 'theirs.' })];
    stores.push(theirs);
    await theirs.append('proposal-1', 'no_stream', [sample()]);
    double.log.append('$settings', 'no_stream', [sample()]);
    const event = sample();
    expect(await ours.append('proposal-1', 'no_stream', [event])).toMatchObject({ revision: 0 });
    expect(await all(ours.readAll())).toMatchObject([{ ...event, stream: 'proposal-1', revision: 0 }]);
    expect(await all(theirs.readAll())).toHaveLength(1);
  });
});
