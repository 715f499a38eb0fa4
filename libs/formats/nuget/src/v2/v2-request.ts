import { hasUnsafeCharacters, RegistryError } from '@packyard/domain';

/** Which of a package's versions a feed shows. */
export type FeedSelection = 'all' | 'latest' | 'absolute-latest';

/** What a client of the old protocol asks for. */
export type V2Request =
  | { readonly kind: 'one'; readonly id: string; readonly version: string }
  | { readonly kind: 'package'; readonly id: string; readonly selection: FeedSelection; readonly skip: number; readonly top?: number }
  | { readonly kind: 'search'; readonly text: string; readonly prereleases: boolean; readonly skip: number; readonly top?: number }
  | { readonly kind: 'metadata' };

type Query = Readonly<Record<string, unknown>>;

/** The name that the request is about; undefined for searches, and for what cannot be read (the handler says so). */
export function namedIn(resource: string, query: Query): string | undefined {
  try {
    const request = v2Request(resource, query);
    return request.kind === 'one' || request.kind === 'package' ? request.id : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads `Packages(Id='a',Version='1.0')`, `FindPackagesById()`, `Packages()` and `Search()` as the clients write them; other OData
 * is not understood.
 * @throws RegistryError `route_not_found`, `parameter_invalid`, `parameter_missing`
 */
export function v2Request(resource: string, query: Query): V2Request {
  if (resource === '$metadata') return { kind: 'metadata' };
  const [, name = '', inner = ''] = /^([A-Za-z]{1,30})(?:\((.{0,300})\))?$/.exec(resource) ?? [];
  if (name === 'Packages' && inner !== '') return one(inner);
  const paging = { skip: numberOf(query, '$skip') ?? 0, ...topOf(query) };
  if (name === 'FindPackagesById') return { kind: 'package', id: quoted(query, 'id') ?? missing('id'), selection: selectionOf(query), ...paging };
  const id = name === 'Packages' ? filteredId(textOf(query, '$filter')) : undefined;
  if (id !== undefined) return { kind: 'package', id, selection: selectionOf(query), ...paging };
  if (name !== 'Packages' && name !== 'Search') throw new RegistryError('route_not_found');
  return { kind: 'search', text: quoted(query, 'searchTerm') ?? '', prereleases: textOf(query, 'includePrerelease') === 'true' || selectionOf(query) === 'absolute-latest', ...paging };
}

function one(keys: string): V2Request {
  const [, id] = /(?:^|,)\s*Id\s*=\s*'([^']{1,255})'/i.exec(keys) ?? [];
  const [, version] = /(?:^|,)\s*Version\s*=\s*'([^']{1,255})'/i.exec(keys) ?? [];
  if (id === undefined || version === undefined) throw new RegistryError('parameter_invalid', { name: 'Packages', allowed: "Packages(Id='...',Version='...')" });
  return { kind: 'one', id, version };
}

/** `(tolower(Id) eq 'a')`, as PowerShell's and GitLab's clients ask. */
function filteredId(filter: string): string | undefined {
  return /\btolower\(Id\)\s+eq\s+'([^']{1,255})'/i.exec(filter)?.[1] ?? /\bId\s+eq\s+'([^']{1,255})'/i.exec(filter)?.[1];
}

function selectionOf(query: Query): FeedSelection {
  const filter = textOf(query, '$filter');
  if (/\bIsAbsoluteLatestVersion\b/.test(filter)) return 'absolute-latest';
  return /\bIsLatestVersion\b/.test(filter) ? 'latest' : 'all';
}

function quoted(query: Query, name: string): string | undefined {
  const text = textOf(query, name);
  return text === '' ? undefined : (/^'(.*)'$/s.exec(text)?.[1] ?? text);
}

function textOf(query: Query, name: string): string {
  const value = query[name];
  if (value === undefined) return '';
  if (typeof value !== 'string' || value.length > 1000 || hasUnsafeCharacters(value)) throw new RegistryError('parameter_invalid', { name });
  return value;
}

function numberOf(query: Query, name: string): number | undefined {
  const text = textOf(query, name);
  if (text === '') return undefined;
  if (!/^[0-9]{1,9}$/.test(text)) throw new RegistryError('parameter_invalid', { name, allowed: 'a number from 0' });
  return Number(text);
}

function topOf(query: Query): { readonly top?: number } {
  const top = numberOf(query, '$top');
  return top === undefined ? {} : { top };
}

function missing(name: string): never {
  throw new RegistryError('parameter_missing', { name });
}
