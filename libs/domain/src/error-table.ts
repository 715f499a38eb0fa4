/** Values that fill an error's texts. They are printed: pass client text through `printable` first. */
export type ErrorParams = Readonly<Record<string, string | number | undefined>>;

interface ErrorRow {
  readonly status: number;
  readonly title: (p: ErrorParams) => string;
  readonly detail: (p: ErrorParams) => string;
}

const row = (status: number, title: string | ((p: ErrorParams) => string), detail: string | ((p: ErrorParams) => string)): ErrorRow => ({
  status,
  title: typeof title === 'string' ? () => title : title,
  detail: typeof detail === 'string' ? () => detail : detail,
});
const because = (p: ErrorParams, otherwise: string): string => (p['reason'] === undefined ? otherwise : String(p['reason']));

/**
 * Code → status, GitLab's text, and a sentence that says what to do.
 * Titles are the texts of GitLab's API, which existing scripts match on; details are ours.
 */
export const errorTable = {
  // who is asking
  unauthenticated: row(401, '401 Unauthorized', 'Sign in: send an access token with this request.'),
  token_invalid: row(401, '401 Unauthorized', 'The token is not valid: check that it was copied whole, or create a new one.'),
  token_expired: row(401, '401 Unauthorized', 'The token has expired: create a new one.'),
  token_revoked: row(401, '401 Unauthorized', 'The token was revoked: create a new one.'),
  deploy_token_refused: row(401, '401 Unauthorized', 'A deploy token is for package managers only: use a personal, project or group access token here.'),
  password_refused: row(401, '401 Unauthorized', 'Passwords are not accepted here: use an access token in their place.'),
  sign_in_failed: row(401, '401 Unauthorized', 'User name or password is wrong.'),
  credentials_ambiguous: row(401, '401 Unauthorized', 'The request carries two different identities: send one credential only.'),
  user_blocked: row(403, '403 Forbidden', 'This account is blocked: ask an administrator.'),
  password_change_required: row(403, '403 Forbidden', 'The password must be changed first: sign in to the web page and choose a new one.'),
  csrf_failed: row(403, '403 Forbidden', 'The request did not come from this site: reload the page and try again.'),
  scope_insufficient: row(403, 'insufficient_scope', (p) => `The token lacks the scope this needs: create one with ${p['scope'] ?? 'api'}.`),

  // what they may do
  forbidden: row(403, (p) => (p['reason'] === undefined ? '403 Forbidden' : `403 Forbidden - ${p['reason']}`), (p) => because(p, 'You do not have the right to do this: ask a maintainer of the project.')),
  registry_disabled: row(404, '404 Not Found', 'The package registry is switched off on this server: ask an administrator.'),
  project_registry_disabled: row(403, '403 Forbidden', 'The package registry is switched off for this project: a maintainer can switch it on in Settings > General.'),
  project_archived: row(403, '403 Forbidden', 'The project is archived, so its packages can be read but not changed.'),

  // what is not there
  not_found: row(404, '404 Not Found', 'There is nothing here, or you may not see it.'),
  route_not_found: row(404, '404 Not Found', (p) => because(p, 'This address does not exist: check the URL.')),
  project_not_found: row(404, '404 Project Not Found', 'No such project, or you may not see it: check the path and your token.'),
  group_not_found: row(404, '404 Group Not Found', 'No such group, or you may not see it: check the path and your token.'),
  namespace_not_found: row(404, '404 Namespace Not Found', 'No such namespace, or you may not create projects in it.'),
  user_not_found: row(404, '404 User Not Found', 'No such user.'),
  token_not_found: row(404, '404 Not Found', 'No such token.'),
  deploy_token_not_found: row(404, '404 Not found', 'No such deploy token here: it belongs to one project or group, and is gone when it was revoked.'),
  access_token_not_found: row(404, (p) => `404 ${p['place'] ?? 'project'} Access Token Not Found`, (p) => `No such access token in this ${p['place'] ?? 'project'}.`),
  member_not_found: row(404, '404 Not found', 'No such member.'),
  package_not_found: row(404, '404 Package Not Found', 'No such package here: check the name and the registry URL.'),
  version_not_found: row(404, '404 Package Not Found', (p) => `No such version${p['version'] === undefined ? '' : ` ${p['version']}`}: check the version and the registry URL.`),
  file_not_found: row(404, '404 Not Found', 'No such file in this package.'),
  tag_not_found: row(404, '404 Package tag Not Found', (p) => `No such tag${p['tag'] === undefined ? '' : ` ${p['tag']}`}.`),

  // what was sent
  parameter_missing: row(400, (p) => `${p['name']} is missing`, (p) => `The parameter ${p['name']} is missing.`),
  parameter_invalid: row(400, (p) => `${p['name']} ${p['problem'] ?? 'is invalid'}`, (p) => `The parameter ${p['name']} ${p['problem'] ?? 'is invalid'}${p['allowed'] === undefined ? '.' : `: allowed is ${p['allowed']}.`}`),
  bad_request: row(400, (p) => (p['reason'] === undefined ? '400 Bad request' : `400 Bad request - ${p['reason']}`), (p) => because(p, 'The request could not be understood.')),
  validation_failed: row(400, (p) => `Validation failed: ${p['reason']}`, (p) => `Validation failed: ${p['reason']}`),
  body_truncated: row(400, '400 Bad request - Body is incomplete', 'The upload ended before it was complete: send it again.'),
  body_malformed: row(400, (p) => `400 Bad request - ${because(p, 'Body is malformed')}`, (p) => because(p, 'The body is not what this address expects.')),
  archive_invalid: row(400, (p) => `400 Bad request - ${because(p, 'Archive is invalid')}`, (p) => because(p, 'The archive cannot be read: build it again with the usual tool.')),
  digest_mismatch: row(400, (p) => `400 Bad request - ${p['algorithm'] ?? 'Checksum'} mismatch`, (p) => `The ${p['algorithm'] ?? 'checksum'} sent does not match the bytes received (${p['actual'] ?? 'other'}): the upload was damaged, or the file was changed after the checksum was made. Publish again.`),
  checksum_refused: row(409, '409 Conflict', (p) => `The ${p['algorithm'] ?? 'checksum'} sent is not that of ${p['file'] ?? 'the file'} as it arrived here${p['actual'] === undefined ? '' : ` (${p['actual']})`}: the upload was damaged on its way. Publish the file again.`),
  size_mismatch: row(400, '400 Bad request - Size mismatch', (p) => `The size announced (${p['announced'] ?? '?'} bytes) is not the size received (${p['actual'] ?? '?'} bytes): publish again.`),
  media_type_unsupported: row(415, '415 Unsupported Media Type', (p) => `The content type ${p['type'] ?? 'of this request'} is not understood here: send ${p['allowed'] ?? 'application/json'}.`),
  too_large: row(413, '413 Request Entity Too Large', (p) => because(p, `File is too large${p['limit'] === undefined ? '' : `: the limit here is ${p['limit']} bytes`}.`)),
  method_not_allowed: row(405, '405 Method Not Allowed', (p) => because(p, 'This address does not accept this method.')),
  precondition_failed: row(412, '412 Precondition Failed', 'It was changed since you last read it: read it again and repeat.'),

  // what is there already
  version_exists: row(409, '409 Conflict', (p) => `${p['name'] ?? 'This package'} ${p['version'] ?? ''} is published already and a published version is never changed: publish a new version, or delete this one first.`),
  file_exists: row(409, '409 Conflict', (p) => `The file ${p['file'] ?? ''} is published already: publish a new version, or delete this one first.`),
  duplicate_refused: row(400, '400 Bad request - Duplicate package is not allowed', 'This package is published already and its group refuses duplicates: publish a new version.'),
  conflict: row(409, (p) => (p['reason'] === undefined ? '409 Conflict' : String(p['reason'])), (p) => because(p, 'Somebody changed this at the same moment: try again.')),
  revision_stale: row(409, '409 Conflict', 'The package changed since you read it: fetch it again and repeat.'),

  // what does not work now
  rate_limited: row(429, '429 Too Many Requests', (p) => `Too many attempts: wait ${p['seconds'] ?? 'a few'} seconds and try again.`),
  uploads_busy: row(429, '429 Too Many Requests', 'Too many uploads at once from this account: wait until one has ended.'),
  storage_full: row(507, '507 Insufficient Storage', 'The server has no room left for this file: tell its administrator.'),
  unavailable: row(503, '503 Service Unavailable', 'The server cannot answer just now: try again in a moment.'),
  internal: row(500, '500 Internal Server Error', (p) => `Something went wrong on the server${p['requestId'] === undefined ? '' : `; its administrator finds the reason in the log under request ${p['requestId']}`}.`),
} satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof errorTable;
