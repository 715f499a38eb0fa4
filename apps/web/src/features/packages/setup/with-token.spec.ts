import type { Snippet } from '@packyard/api-client';
import { withToken } from './with-token.ts';

const snippet: Snippet = { tool: 'curl', purpose: 'publish', title: 'Publish', language: 'bash', code: 'curl -H "PRIVATE-TOKEN: <your_token>" # <your_token>' };

test('every placeholder becomes the token, as it is', () => {
  expect(withToken(snippet, 'tok-$&1').code).toBe('curl -H "PRIVATE-TOKEN: tok-$&1" # tok-$&1');
});

test('without a token nothing changes', () => {
  expect(withToken(snippet, undefined)).toBe(snippet);
});
