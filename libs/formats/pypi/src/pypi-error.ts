import type { ErrorCode, Problem, WireError } from '@packyard/domain';
import { gitlabError } from '@packyard/http';

interface PypiAnswer {
  readonly status: number;
  /** GitLab's text. */
  readonly message: string;
  readonly detail?: string;
}

/** The texts by which twine and poetry recognise what they may skip: status 400 with "already exist" or "already been taken". */
const answers: Partial<Record<ErrorCode, (problem: Problem) => PypiAnswer>> = {
  file_exists: ({ params }) => ({
    status: 400,
    message: 'Validation failed: File name has already been taken',
    detail: `File already exists: ${params['file'] ?? 'it'} was published with other bytes. Raise the version and publish again, or delete the file first.`,
  }),
  package_not_found: ({ detail }) => ({ status: 404, message: '404 Package Not Found', detail }),
  file_not_found: ({ detail }) => ({ status: 404, message: '404 Package Not Found', detail }),
};

/** GitLab's envelope. pip and twine print the status line and not the body, so the sentence for people stands there too. */
export function renderPypiError(problem: Problem): WireError {
  const answer = answers[problem.code]?.(problem);
  if (answer === undefined) return { ...gitlabError(problem), reason: problem.detail };
  const { status, message, detail = problem.detail } = answer;
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify({ message, detail }), reason: detail };
}
