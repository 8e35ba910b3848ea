// Loaded before a program: its clock starts at CLOCK_STARTS_AT (instant, ISO 8601) and goes on from there.
const Clock = globalThis.Date;
const ahead = Clock.parse(process.env.CLOCK_STARTS_AT) - Clock.now();
const now = () => Clock.now() + ahead;

globalThis.Date = new Proxy(Clock, {
  construct: (target, given) => new target(...(given.length > 0 ? given : [now()])),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
