/** What a path of people's URLs names: `/<full path>/-/<page>` for projects and groups, `/groups/<full path>/-/<page>` for groups alone. */
export interface NamespaceLocation {
  readonly fullPath: string;
  /** The path says that it is a group; else only the server knows. */
  readonly isGroup: boolean;
  /** What stands after `/-/`, empty for the overview: ['packages', '41']. */
  readonly page: readonly string[];
}

/** Undefined if the path can name no namespace (no segment, or an empty one). `pathname` as the address bar has it, percent-encoded. */
export function parseNamespaceLocation(pathname: string): NamespaceLocation | undefined {
  const segments = pathname.replace(/^\/+|\/+$/g, '').split('/').map(decodeSegment);
  const isGroup = segments[0] === 'groups' && segments.length > 1 && segments[1] !== '-';
  const rest = isGroup ? segments.slice(1) : segments;
  const dash = rest.indexOf('-');
  const path = dash < 0 ? rest : rest.slice(0, dash);
  if (path.length === 0 || path.some((segment) => segment === '')) return undefined;
  return { fullPath: path.join('/'), isGroup, page: dash < 0 ? [] : rest.slice(dash + 1) };
}

/** A malformed escape stays as it is: it then names nothing, which is the right answer. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** 'top/sub/app' → [{ name: 'top', path: 'top' }, { name: 'sub', path: 'top/sub' }, …] */
export function pathSteps(fullPath: string): { name: string; path: string }[] {
  const segments = fullPath.split('/');
  return segments.map((name, index) => ({ name, path: segments.slice(0, index + 1).join('/') }));
}
