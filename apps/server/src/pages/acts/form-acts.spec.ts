import type { HttpReply, HttpRequest } from '../../http/request.js';
import type { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { Form } from '../browser/form.js';
import type { Pages } from '../frame/pages.js';
import type { KeptForms } from '../keep/kept-forms.js';
import { FormActs } from './form-acts.js';
import type { Meanwhile } from './meanwhile.js';

const busy = new ApiRefusal(
  { type: '', title: '', status: 429, detail: '', code: 'TOO_MANY_REQUESTS', requestId: '1' },
  null,
);

it('tells that an act is done, though its working copy is not gone yet', async () => {
  const told: string[] = [];
  const request = {
    originalUrl: '/phuong-an/a/viec/rut',
    body: new Form([['_key', 'a-key']]),
  } as unknown as HttpRequest;
  const reply = {
    request,
    status: () => reply,
    header: (name: string, value: string) => (told.push(`${name}: ${value}`), reply),
    send: () => reply,
  } as unknown as HttpReply;
  const api = { act: () => Promise.resolve({ id: 'a', revision: 2, position: '7' }) } as unknown as Api;
  const kept = { drop: () => Promise.reject(busy) } as unknown as KeptForms;
  const acts = new FormActs(api, {} as Pages, kept, {} as Meanwhile);
  await acts.perform(request, reply, {
    act: { path: '/proposals/{id}/withdrawal' },
    to: () => '/phuong-an/a?da=rut',
    again: () => Promise.reject(new Error('shown again')),
    afterwards: () => Promise.reject(busy),
    kept: { form: 'withdrawal', subject: 'a' },
  });
  expect(told).toContain('location: /phuong-an/a?da=rut&after=7');
});
