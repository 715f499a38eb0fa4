import { isJsonObject, type JsonObject, type JsonValue } from '../safe-json.ts';
import { badBody } from '../publish/body-error.ts';

/** A token as `npm token create` asks for it. */
export interface TokenRequest {
  readonly name: string;
  readonly description?: string;
  readonly readOnly: boolean;
  readonly expiresAt?: Date;
  /** The caller's, asked for again by npm. */
  readonly password?: string;
}

const dayMs = 24 * 60 * 60 * 1000;
const maxDays = 3650;
/** Limits that npm's own registry knows. A token without them would do more than was asked for. */
const unsupported: Readonly<Record<string, string>> = {
  cidr_whitelist: '--cidr',
  packages: '--packages',
  packages_all: '--packages-all',
  scopes: '--scopes',
  orgs: '--orgs',
  orgs_permission: '--orgs-permission',
};

/** @throws RegistryError `body_malformed` with what this registry's tokens cannot be */
export function tokenRequest(body: JsonObject, now: Date): TokenRequest {
  const asked = Object.keys(unsupported).find((field) => isGiven(body[field]));
  if (asked !== undefined) throw badBody(`Tokens of this registry act as you in all your projects, within their scopes: leave out ${unsupported[asked]}.`);
  const { name, description, password, expires, readonly, packages_and_scopes_permission: permission } = body;
  return {
    name: typeof name === 'string' && name.trim() !== '' ? name : 'npm token',
    ...(typeof description === 'string' && description !== '' ? { description } : {}),
    ...(typeof password === 'string' ? { password } : {}),
    readOnly: readonly === true || permission === 'read-only',
    ...(expires === undefined || expires === null ? {} : { expiresAt: expiry(expires, now) }),
  };
}

function expiry(days: JsonValue, now: Date): Date {
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > maxDays) throw badBody(`A token expires after a number of days from 1 to ${maxDays}: set --expires.`);
  return new Date(now.getTime() + days * dayMs);
}

function isGiven(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== false && value !== '' && !(isJsonObject(value) && Object.keys(value).length === 0);
}
