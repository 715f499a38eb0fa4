import { posix } from 'node:path';
import { isJsonObject, type JsonObject, type JsonValue } from './safe-json.ts';

/** The strings of a map; anything else in it is dropped, as npm does. Undefined if there are none. */
export function textMapOf(value: JsonValue | undefined): Record<string, string> | undefined {
  if (!isJsonObject(value)) return undefined;
  const entries = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A list of strings; one string counts as a list of one. Undefined if there are none. */
export function textsOf(value: JsonValue | undefined): string[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
  return list.length === 0 ? undefined : list;
}

/** Names of bundled dependencies: a list, a map's keys, or `true` for all. */
export function bundledOf(packageJson: JsonObject): string[] | undefined {
  const bundled = packageJson['bundleDependencies'] ?? packageJson['bundledDependencies'];
  if (bundled === true) return Object.keys(textMapOf(packageJson['dependencies']) ?? {});
  if (isJsonObject(bundled)) return Object.keys(bundled);
  return Array.isArray(bundled) ? textsOf(bundled) : undefined;
}

/**
 * Commands by name, each with its path below the package's folder: one path is a command named like the package without scope.
 * @see https://docs.npmjs.com/cli/configuring-npm/package-json#bin
 */
export function binOf(packageJson: JsonObject): Record<string, string> | undefined {
  const { bin, name } = packageJson;
  const listed: [string, JsonValue][] =
    typeof bin === 'string' ? [[typeof name === 'string' ? name : '', bin]] : Array.isArray(bin) ? bin.map((path) => [typeof path === 'string' ? path : '', path]) : isJsonObject(bin) ? Object.entries(bin) : [];
  const commands = listed.flatMap(([command, path]): [string, string][] => {
    const base = posix.basename(inside(command));
    const target = typeof path === 'string' ? inside(path) : '';
    return base === '' || target === '' ? [] : [[base, target]];
  });
  return commands.length === 0 ? undefined : Object.fromEntries(commands);
}

/** A path as seen from the package's folder, which it cannot leave. */
export function inside(path: string): string {
  return posix.join('/', path.replace(/[\\:]/g, '/')).slice(1);
}

export const installHooks = ['preinstall', 'install', 'postinstall'] as const;
export type InstallHook = (typeof installHooks)[number];

/** A script as npm runs it. npm drops a needless path to `node_modules/.bin` from the manifest it publishes. */
export function scriptOf(packageJson: JsonObject, hook: InstallHook): string | undefined {
  const scripts = packageJson['scripts'];
  const script = isJsonObject(scripts) ? scripts[hook] : undefined;
  return typeof script === 'string' && script !== '' ? script.replace(/^(?:\.[/\\])?node_modules[/\\]\.bin[\\/]/, '') : undefined;
}
