import type { ErrorCode, Problem, WireError } from '@packyard/domain';
import { gitlabError } from '@packyard/http';

interface NugetAnswer {
  readonly status: number;
  /** GitLab's text. */
  readonly message: string;
  readonly detail?: string;
}

/** `dotnet nuget push --skip-duplicate` passes over status 409 and no other. */
const answers: Partial<Record<ErrorCode, NugetAnswer>> = {
  duplicate_refused: { status: 409, message: 'A package with the same name and version already exists', detail: 'This version is published already and the settings of the group refuse duplicates: raise the version, or delete this one first.' },
};

/** GitLab's envelope. Clients print the status line and never the body, so the sentence for people stands there too. */
export function renderNugetError(problem: Problem): WireError {
  const answer = answers[problem.code];
  const detail = answer?.detail ?? problem.detail;
  if (answer === undefined) return { ...gitlabError(problem), reason: detail };
  return { status: answer.status, contentType: 'application/json; charset=utf-8', body: JSON.stringify({ message: answer.message, detail }), reason: detail };
}
