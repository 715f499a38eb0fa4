import { RegistryError } from '@packyard/domain';
import { registryPrefix } from '@packyard/http';
import type { Request } from 'express';
import { parsePackageName, type PackageName } from '../package-name.ts';

/** What comes after a package's name in an address. */
export type PackageResource =
  | { readonly kind: 'package' }
  | { readonly kind: 'version'; readonly selector: string }
  | { readonly kind: 'tarball'; readonly fileName: string }
  /** With the state of the package that the client has read. */
  | { readonly kind: 'package-revision'; readonly rev: string }
  | { readonly kind: 'tarball-revision'; readonly fileName: string; readonly rev: string };

/**
 * The parts of an address below the registry (the route's parameter `address`): what the package is called there, and the rest.
 * Clients write the slash of a scope as `%2f`, `%2F` or `/`, so decoded segments are put together before they are told apart.
 * Nothing is decoded twice.
 */
export function splitAddress({ params, originalUrl }: Pick<Request, 'params' | 'originalUrl'>): { readonly name: string; readonly rest: readonly string[] } {
  const { address } = params;
  const decoded = withoutPrefix(Array.isArray(address) ? address.join('/') : String(address), originalUrl);
  const segments = decoded.replace(/\/$/, '').split('/');
  const nameLength = decoded.startsWith('@') ? 2 : 1;
  return { name: segments.slice(0, nameLength).join('/'), rest: segments.slice(nameLength) };
}

/** npm 6 puts the whole path of a tarball's URL below the registry, whose own path it then has twice. */
function withoutPrefix(decoded: string, originalUrl: string): string {
  const prefix = decodeURIComponent(registryPrefix('', { originalUrl }, 'npm')).slice(1);
  return decoded.startsWith(`${prefix}/`) ? decoded.slice(prefix.length + 1) : decoded;
}

/** The name in an address with parameters `scope`, if the slash was not escaped, and `package`. */
export function nameInParameters({ params }: Pick<Request, 'params'>): string {
  const { scope, package: base } = params;
  return scope === undefined ? String(base) : `${String(scope)}/${String(base)}`;
}

/** @throws RegistryError `package_not_found` for what cannot be a name: nothing is published under it */
export function knownName(text: string): PackageName {
  const name = parsePackageName(text);
  if (!name.ok) throw new RegistryError('package_not_found', {}, { cause: name.reason });
  return name.value;
}

/** @throws RegistryError `route_not_found` */
export function packageResource(rest: readonly string[]): PackageResource {
  const [first, second] = rest;
  if (first === undefined) return { kind: 'package' };
  if (first === '-rev' && second !== undefined && rest.length === 2) return { kind: 'package-revision', rev: second };
  if (first === '-' && rest.length > 1) return tarball(rest.slice(1));
  if (first !== '-' && first !== '-rev' && rest.length === 1) return { kind: 'version', selector: first };
  throw new RegistryError('route_not_found');
}

/** GitLab's file names hold the scope, with its slash. */
function tarball(segments: readonly string[]): PackageResource {
  const rev = segments.at(-1);
  if (segments.length > 2 && segments.at(-2) === '-rev' && rev !== undefined) return { kind: 'tarball-revision', fileName: segments.slice(0, -2).join('/'), rev };
  return { kind: 'tarball', fileName: segments.join('/') };
}
