import { RequestMethod } from '@nestjs/common';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiModule } from '../../api.module.js';
import { ruleOfHandler } from '../../http/gate/route-rule.js';

type Controller = new () => object;

/** What no page asks for under this address, and by what people reach the same. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'GET /health/live': 'for whoever watches the process; /quan-tri/tinh-trang tells whether it serves',
  'GET /procedures/{}/timeline': 'the versions and the baselines on the page of a procedure are its facts',
  'GET /proposals/{}/cost-sheet': 'the sheet is shown and filled in where the proposal is written',
  'GET /proposals/{}/editions': 'the answer of a proposal names its editions',
  'GET /proposals/{}/open-dossiers': 'the page that gathers chooses among open dossiers',
  'GET /savings/duplicates': 'lines of the savings say which other line counts instead',
  'GET /stays/statistics.csv': 'the board shows them',
  'POST /dossiers/{}/proposals': 'a form includes one or many',
  'POST /dossiers/{}/removals': 'a form takes out one or many',
  'POST /proposals/acceptances': 'each is accepted on its own page',
  'POST /proposals/{}/warning-answers': 'saved with the content in one edition',
  'PUT /proposals/{}/measurements': 'saved with the content in one edition',
};

/** Acts at an address that is also read, or is put together: the page that does each. */
const DONE_BY: Readonly<Record<string, string>> = {
  'DELETE /me/working-copies/{}/{}': 'keep/kept-forms.ts',
  'POST /parameters/{}': 'administration/rates/rates.controller.ts',
  'POST /people': 'administration/people/new-person.controller.tsx',
  'POST /people/{}/appointments/{}/confirmation': 'work/appointment.controller.tsx',
  'POST /people/{}/appointments/{}/refusal': 'work/appointment.controller.tsx',
  'POST /plans': 'plans/import/plan-import.controller.tsx',
  'POST /procedures/imports': 'procedures/import/import-files.ts',
  'POST /units': 'administration/units/new-unit.controller.tsx',
  'PUT /calendars/{}': 'administration/calendar/calendar.controller.tsx',
  'PUT /me/working-copies/{}/{}': 'keep/kept-forms.ts',
  'PUT /units/{}': 'administration/units/unit-forms.ts',
};

const controllers = Reflect.getMetadata('controllers', ApiModule) as readonly Controller[];

/** Of the API alone, as `GET /plans/{}`. */
const routes = controllers.flatMap((controller) => {
  const base = Reflect.getMetadata('path', controller) as string;
  const methods = Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object));
  return methods.flatMap(([name, { value }]) => {
    if (name === 'constructor' || typeof value !== 'function') return [];
    const handler = value as object;
    if (!Reflect.hasMetadata('path', handler) || ruleOfHandler(handler)?.page) return [];
    const method = RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod];
    const path = `/${base}/${String(Reflect.getMetadata('path', handler))}`.replaceAll(/\/+/g, '/');
    return [`${method} ${plain(path.replace(/\/$/, ''))}`];
  });
});

const pages = join(__dirname, '..');
const sources = new Map(
  readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'))
    .map((file) => [file, readFileSync(join(pages, file), 'utf8')]),
);
const asked = new Set([...sources.values()].flatMap(pathsIn));

function plain(path: string): string {
  return path.replace(/^\/api\/v1/, '').replaceAll(/:\w+|\{\w+\}/g, '{}');
}

function pathsIn(text: string): readonly string[] {
  const found = text.matchAll(/['`"](\/[^'`"\s?]*)(?:\?[^'`"]*)?['`"]/g);
  return [...found].map(([, path = '']) => plain(path));
}

const pathOf = (route: string) => route.split(' ')[1] ?? '';

it('knows every route of the API', () => expect(routes.length).toBeGreaterThan(100));

it('what the API can, a page can, or people reach it otherwise', () => {
  const read = new Set(routes.filter((route) => route.startsWith('GET ')).map(pathOf));
  const isTold = (route: string) => route in OTHERWISE || route in DONE_BY;
  const isAsked = (route: string) => asked.has(pathOf(route)) && (route.startsWith('GET ') || !read.has(pathOf(route)));
  expect(routes.filter((route) => !isTold(route) && !isAsked(route))).toEqual([]);
});

it('tells nothing of what is no route, or of what pages ask for by now', () => {
  expect([...Object.keys(OTHERWISE), ...Object.keys(DONE_BY)].filter((route) => !routes.includes(route))).toEqual([]);
  expect(Object.keys(OTHERWISE).filter((route) => asked.has(pathOf(route)))).toEqual([]);
});

it.each(Object.entries(DONE_BY))('%s is done by %s', (route, file) => {
  const text = sources.get(file) ?? '';
  const [method = ''] = route.split(' ');
  const [first = ''] = pathOf(route).split('/{}').slice(0, 1);
  expect(text).toContain(first === '' ? pathOf(route) : first);
  if (method !== 'POST') expect(text).toContain(`'${method}'`);
});
