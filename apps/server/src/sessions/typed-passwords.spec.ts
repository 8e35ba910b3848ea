import 'reflect-metadata';
import { ValidationPipe } from '../http/validation.pipe.js';
import { NewPasswordBody, NewPersonBody } from '../people/people-bodies.js';
import { PasswordChangeBody, SignInBody } from './session-views.js';

const TYPED = '  hai dấu cách ở hai đầu \t';
const person = { username: 'can.bo', fullName: 'Lê Thị Mới', area: ['19'] };

it.each([
  [SignInBody, { username: 'can.bo', password: TYPED }],
  [PasswordChangeBody, { current: TYPED, next: TYPED }],
  [NewPersonBody, { ...person, password: TYPED }],
  [NewPasswordBody, { password: TYPED }],
])('%p leaves passwords as they were typed', async (metatype, body) => {
  const read = await new ValidationPipe().transform(body, { type: 'body', metatype });
  expect(read).toMatchObject(body);
});
