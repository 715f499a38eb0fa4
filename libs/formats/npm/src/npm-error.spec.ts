import { RegistryError, type ErrorCode, type ErrorParams } from '@packyard/domain';
import { renderNpmError } from './npm-error.ts';

function rendered(code: ErrorCode, params: ErrorParams = {}) {
  const { status, contentType, body } = renderNpmError(new RegistryError(code, params).toProblem());
  return { status, contentType, ...(JSON.parse(body) as { error: string; message: string }) };
}

describe('renderNpmError', () => {
  it.each<[ErrorCode, ErrorParams, number, string]>([
    ['version_exists', { version: '1.0.0' }, 403, 'Package already exists.'],
    ['duplicate_refused', {}, 403, 'Package already exists.'],
    ['too_large', { limit: 5 }, 413, 'File is too large.'],
    ['validation_failed', { reason: 'Version 1: not SemVer' }, 400, 'Validation failed: Version 1: not SemVer'],
    ['body_malformed', { reason: 'Version is empty.' }, 400, 'Version is empty.'],
    ['body_malformed', { reason: 'Attachment data is empty.' }, 400, 'Attachment data is empty.'],
    ['archive_invalid', { reason: 'The tarball is not gzipped.' }, 400, 'The tarball is not gzipped.'],
    ['bad_request', { reason: '"Version" not given' }, 400, '400 Bad request - "Version" not given'],
    ['forbidden', {}, 403, '403 Forbidden'],
    ['unauthenticated', {}, 401, '401 Unauthorized'],
    ['package_not_found', {}, 404, '404 Packages Not Found'],
    ['package_not_found', { tags: 'yes' }, 404, '404 Package Not Found'],
    ['tag_not_found', { tag: 'beta' }, 404, '404 Package tag Not Found'],
    ['project_not_found', {}, 404, '404 Project Not Found'],
    ['revision_stale', {}, 409, '409 Conflict'],
  ])('%s %j: %i %s', (code, params, status, message) => {
    expect(rendered(code, params)).toMatchObject({ status, message, contentType: 'application/json' });
  });

  it('tells people what to do, in the field that clients print', () => {
    expect(rendered('version_exists', { version: '1.0.0' }).error).toBe('Package already exists. You cannot publish over the previously published versions: 1.0.0. Raise the version in package.json and publish again.');
    expect(rendered('bad_request', { reason: '"Version" not given' }).error).toBe('"Version" not given');
    expect(rendered('unauthenticated').error).toContain('_authToken=<your token> to .npmrc');
  });

  it('passes headers on', () => {
    const problem = new RegistryError('uploads_busy', {}, { headers: { 'Retry-After': '5' } }).toProblem();
    expect(renderNpmError(problem).headers).toEqual({ 'Retry-After': '5' });
  });
});
