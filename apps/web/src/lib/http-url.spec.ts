import { httpUrl } from './http-url.ts';

test.each(['https://example.com/a', 'http://localhost:8080/'])('%s is a link', (url) => {
  expect(httpUrl(url)).toBe(url);
});

test.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/relative', 'nonsense', ''])('%p is none', (text) => {
  expect(httpUrl(text)).toBeUndefined();
});
