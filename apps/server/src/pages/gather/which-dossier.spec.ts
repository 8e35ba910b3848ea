import { Form } from '../browser/form.js';
import { unclearWhich } from './which-dossier.js';

const asked = (dossier: string, title: string) =>
  unclearWhich(new Form(Object.entries({ dossier, title })), 'r')?.errors?.map(({ field }) => field) ?? null;

it('does not put proposals into an open dossier while a new one is named', () => {
  expect(asked('open-one', 'Đợt hai')).toEqual(['title']);
  expect(asked('open-one', ' ')).toBeNull();
  expect(asked('', 'Đợt hai')).toBeNull();
});
