import { COMMANDS, ruleOf as policyRuleOf, type CommandName } from '@app/domain';
import { ApiModule } from '../../api.module.js';
import { isComplete, ruleOfHandler, type RouteRule } from './route-rule.js';

type Controller = new () => object;

interface Route {
  readonly name: string;
  readonly rule: RouteRule | undefined;
}

const controllers = Reflect.getMetadata('controllers', ApiModule) as readonly Controller[];

function routesOf(controller: Controller): readonly Route[] {
  const methods = Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object));
  return methods.flatMap(([name, { value }]) =>
    name !== 'constructor' && typeof value === 'function' && Reflect.hasMetadata('path', value as object)
      ? [{ name: `${controller.name}.${name}`, rule: ruleOfHandler(value as object) }]
      : [],
  );
}

const routes = controllers.flatMap(routesOf);

it('knows every route', () => expect(routes.length).toBeGreaterThan(50));

it.each(routes)('$name says whom it is for', ({ rule }) => expect(rule && isComplete(rule)).toBe(true));

it('has a route for every act of people, and none for what processes alone do', () => {
  const done = new Set(routes.flatMap(({ rule }) => rule?.acts ?? []));
  const ofPeople = (Object.keys(COMMANDS) as CommandName[]).filter((act) => policyRuleOf(act).by !== 'process');
  expect([...done].sort()).toEqual(ofPeople.sort());
});

it('asks for an Idempotency-Key wherever a command reaches the log', () => {
  const keyless = routes.filter(({ rule }) => rule?.acts && !rule.head).map(({ name }) => name);
  expect(keyless.filter((name) => !name.startsWith('AccountsController.'))).toEqual([]);
});
