import { PaceMeasured } from './fold-pace.js';

describe('the pace of a fold', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells no time that is left before some of the work is done', () => {
    const pace = new PaceMeasured();
    jest.advanceTimersByTime(1_000);
    expect(pace.told()).toEqual({ events: 0, eventsASecond: 0, share: 0, secondsLeft: null });
    pace.advance({ events: 0, share: 0 });
    jest.advanceTimersByTime(1_000);
    expect(pace.advance({ events: 300, share: 0.04 })).toMatchObject({ eventsASecond: 150, secondsLeft: null });
    jest.advanceTimersByTime(8_000);
    expect(pace.advance({ events: 2_000, share: 0.2 })).toEqual({
      events: 2_000,
      eventsASecond: 200,
      share: 0.2,
      secondsLeft: 40,
    });
  });

  it('counts from where it went on', () => {
    const pace = new PaceMeasured();
    expect(pace.advance({ events: 0, share: 0.6 })).toMatchObject({ secondsLeft: null });
    jest.advanceTimersByTime(10_000);
    expect(pace.advance({ events: 1_000, share: 0.8 })).toMatchObject({ share: 0.8, secondsLeft: 10 });
  });
});
