import { apiErrorFrom } from './api-error.ts';

const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

test('the detail is what people read, the code what programs do', () => {
  const error = apiErrorFrom({ message: '404 Project Not Found', detail: 'No such project.', code: 'project_not_found', request_id: 'r1' }, answer(404));
  expect(error).toMatchObject({ message: 'No such project.', status: 404, code: 'project_not_found', requestId: 'r1', isNotFound: true });
});

test('problems of fields become sentences', () => {
  expect(apiErrorFrom({ message: { path: ['has already been taken'], display_name: ['is empty'] } }, answer(400)).message).toBe('Path has already been taken. Display name is empty.');
});

test('a rate limit says when to come back', () => {
  expect(apiErrorFrom({ message: '429 Too Many Requests' }, answer(429, { 'Retry-After': '30' })).retryAfterSeconds).toBe(30);
});

test.each([
  [undefined, undefined, 0, 'cannot be reached'],
  ['<html>Bad gateway</html>', answer(502), 502, 'does not answer just now'],
  [null, answer(418, { 'X-Request-Id': 'r9' }), 418, 'status 418'],
])('an answer that is not ours: %p', (body, response, status, words) => {
  const error = apiErrorFrom(body, response);
  expect(error.status).toBe(status);
  expect(error.message).toContain(words);
});
