const hostOf: Readonly<Record<string, string>> = { github: 'github.com', gitlab: 'gitlab.com', bitbucket: 'bitbucket.org', gist: 'gist.github.com' };
const knownHosts: ReadonlySet<string> = new Set(Object.values(hostOf));
/** `owner/name` or `owner/name#ref`: npm's shorthand for GitHub. */
const shorthand = /^[A-Za-z0-9-][\w.-]*\/[\w.-]+(?:#.*)?$/;
const hosted = /^(github|gitlab|bitbucket|gist):(.+)$/;
const url = /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)[/:](.+)$/;
const scpLike = /^[^@/]+@([^/:]+):(.+)$/;

/**
 * Equal for two ways to write one requirement. npm rewrites references to repositories on well-known hosts when it publishes
 * (`acme/x` becomes `github:acme/x`), in the manifest it sends but not in the tarball. Only for comparison: the protocol is dropped.
 */
export function requirementKey(requirement: string): string {
  const text = requirement.trim();
  if (shorthand.test(text)) return repositoryKey('github.com', text);
  const [, provider, path] = hosted.exec(text) ?? [];
  if (provider !== undefined && path !== undefined) return repositoryKey(hostOf[provider] ?? provider, path);
  const [, host, rest] = url.exec(text) ?? scpLike.exec(text) ?? [];
  return host !== undefined && rest !== undefined && knownHosts.has(host) ? repositoryKey(host, rest) : text;
}

/** A repository's address for people and tools: shorthands become https addresses, anything else stays. */
export function repositoryUrl(text: string): string {
  const key = shorthand.test(text) || hosted.test(text) ? requirementKey(text) : undefined;
  if (key === undefined) return text;
  return key.startsWith('gist.') ? `https://${key}` : `git+https://${key}.git`;
}

function repositoryKey(host: string, path: string): string {
  return `${host}/${path.replace(/\.git(?=#|$)/, '')}`;
}
