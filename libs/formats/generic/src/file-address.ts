import { printable, RegistryError, type Parsed } from '@packyard/domain';
import type { Request } from 'express';
import { isPathSegment, maxFilePathLength, parseGenericName, parseGenericVersion } from './generic-grammar.ts';

/** What the URL of a file names, decoded. */
export interface FileAddress {
  readonly name: string;
  readonly version: string;
  /** With its folders: `linux/x86_64/tool.tar.gz`. */
  readonly path: string;
}

/**
 * Reads `:packageName/:packageVersion/*filePath`. A slash within the path may come encoded (`linux%2Ftool`), because that is how
 * the API shows the path of a file.
 *
 * @throws RegistryError `parameter_invalid` with GitLab's name of the part that is wrong
 */
export function fileAddress(params: Request['params']): FileAddress {
  return {
    name: accepted('package_name', parseGenericName(text(params['packageName']))),
    version: accepted('package_version', parseGenericVersion(text(params['packageVersion']))),
    path: filePath(text(params['filePath'])),
  };
}

function filePath(path: string): string {
  const segments = path.split('/');
  const fileName = segments.pop() ?? '';
  const allowed = 'letters, digits and . _ + ~ - only, not beginning or ending in ~';
  if (path.length > maxFilePathLength || !segments.every(isPathSegment)) throw new RegistryError('parameter_invalid', { name: 'path', allowed: `folders of ${allowed}` });
  if (!isPathSegment(fileName)) throw new RegistryError('parameter_invalid', { name: 'file_name', allowed });
  return path;
}

function accepted(name: string, result: Parsed<string>): string {
  if (!result.ok) throw new RegistryError('parameter_invalid', { name, allowed: printable(result.reason, 200) });
  return result.value;
}

/** Express gives a wildcard as its decoded segments. */
const text = (param: string | string[] | undefined): string => (Array.isArray(param) ? param.join('/') : (param ?? ''));
