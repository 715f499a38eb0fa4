import type { Problem, WireError } from '@packyard/domain';

/** Codes whose text GitLab puts under `error`: its parameter validation, and routes it does not have. */
const underError = new Set<Problem['code']>(['parameter_missing', 'parameter_invalid', 'route_not_found']);

/** GitLab's envelope, with our sentence beside it under `detail`. @see https://docs.gitlab.com/api/rest/troubleshooting/ */
export function gitlabError(problem: Problem): WireError {
  return {
    status: problem.status,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({ ...body(problem), detail: problem.detail, ...(problem.status >= 500 ? { request_id: problem.requestId } : {}) }),
  };
}

function body(problem: Problem): Record<string, unknown> {
  if (underError.has(problem.code)) return { error: problem.title };
  if (problem.code === 'scope_insufficient') return { error: 'insufficient_scope', error_description: problem.detail, scope: problem.params['scope'] };
  if (problem.code === 'token_expired' || problem.code === 'token_revoked') return { error: 'invalid_token', error_description: problem.detail, message: problem.title };
  const field = problem.params['field'];
  if (problem.code === 'validation_failed' && field !== undefined) return { message: { [String(field)]: [withoutField(String(field), String(problem.params['reason']))] } };
  return { message: problem.title };
}

/** `Path has already been taken` under the key `path` loses its first word, as GitLab's texts do. */
function withoutField(field: string, reason: string): string {
  const label = field.charAt(0).toUpperCase() + field.slice(1).replaceAll('_', ' ');
  return reason.startsWith(`${label} `) ? reason.slice(label.length + 1) : reason;
}
