import { redactText } from '@packyard/http';

/** What is shown of an error that nobody expected. Apart from the other failures, because it brings the web server's code with it. */
export function describeBug(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `this should not have happened, please report it:\n${redactText(stack)}`;
}
