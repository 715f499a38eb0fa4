import type { Snippet } from '@packyard/api-client';

const placeholder = '<your_token>';

/** A snippet with the reader's token in place of `<your_token>`. */
export function withToken(snippet: Snippet, token: string | undefined): Snippet {
  return token === undefined ? snippet : { ...snippet, code: snippet.code.replaceAll(placeholder, () => token) };
}
