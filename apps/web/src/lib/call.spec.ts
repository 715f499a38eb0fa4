import { ApiError } from './api-error.ts';
import { call, callPaged } from './call.ts';

const respond = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

test('gives the data of a good answer', async () => {
  await expect(call(Promise.resolve({ data: { id: 7 }, response: respond(200) }))).resolves.toEqual({ id: 7 });
});

test('throws what the server said', async () => {
  await expect(call(Promise.resolve({ error: { detail: 'No.', code: 'forbidden' }, response: respond(403) }))).rejects.toMatchObject({ status: 403, message: 'No.' });
});

test('throws when nothing came back', async () => {
  await expect(call(Promise.resolve({ error: new TypeError('fetch failed') }))).rejects.toBeInstanceOf(ApiError);
});

test('reads the paging headers', async () => {
  const response = respond(200, { 'X-Page': '2', 'X-Total': '45', 'X-Total-Pages': '3', 'X-Next-Page': '3' });
  await expect(callPaged(Promise.resolve({ data: [1], response }))).resolves.toEqual({ items: [1], page: 2, total: 45, totalPages: 3, hasNext: true });
});

test('a list too long to count has no total, and its last page no next', async () => {
  const response = respond(200, { 'X-Page': '9', 'X-Next-Page': '' });
  await expect(callPaged(Promise.resolve({ data: [], response }))).resolves.toEqual({ items: [], page: 9, total: undefined, totalPages: undefined, hasNext: false });
});
