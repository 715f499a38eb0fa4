import type { ErrorCode, Problem, WireError } from '@packyard/domain';

interface NpmAnswer {
  readonly status?: number;
  /** GitLab's text where its npm routes have one of their own. */
  readonly message?: string;
  /** What npm, pnpm, yarn and bun print, if not the problem's own sentence. */
  readonly error?: string;
}

const answers: Partial<Record<ErrorCode, (problem: Problem) => NpmAnswer>> = {
  // 403 is what clients take for "published already"; lerna and others look for the second sentence and pass over the package.
  version_exists: ({ params }) => ({
    status: 403,
    message: 'Package already exists.',
    error: `Package already exists. You cannot publish over the previously published versions: ${params['version'] ?? 'this one'}. Raise the version in package.json and publish again.`,
  }),
  duplicate_refused: ({ detail }) => ({ status: 403, message: 'Package already exists.', error: `Package already exists. ${detail}` }),
  unauthenticated: () => ({ error: 'No token was sent: add the line //<this registry, without https:>/:_authToken=<your token> to .npmrc, or run npm login --registry=<this registry>.' }),
  too_large: () => ({ message: 'File is too large.' }),
  // These carry whole sentences, which GitLab's npm routes give without a prefix.
  body_malformed: ({ detail }) => ({ message: detail }),
  archive_invalid: ({ detail }) => ({ message: detail }),
  package_not_found: ({ params }) => (params['tags'] === undefined ? { message: '404 Packages Not Found' } : {}),
};

/**
 * A problem as npm's clients show it: they print `error`, scripts made for GitLab match `message`.
 * Never with `success`, which bun takes for success whatever the status.
 */
export function renderNpmError(problem: Problem): WireError {
  const answer = answers[problem.code]?.(problem) ?? {};
  const body = { error: answer.error ?? problem.detail, message: answer.message ?? problem.title };
  return { status: answer.status ?? problem.status, headers: problem.headers, contentType: 'application/json', body: JSON.stringify(body) };
}
