/** C0 and C1 control characters: PostgreSQL text cannot hold NUL, and terminals obey the others. */
const control = /\p{Cc}/u;
/** Marks that have no width or turn the reading direction: they hide what a name says. */
const invisible = /[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
const pollutingKeys = new Set(['__proto__', 'constructor', 'prototype']);

export function hasUnsafeCharacters(text: string): boolean {
  return control.test(text) || invisible.test(text);
}

/** True for keys that would reach an object's prototype. */
export function isPollutingKey(key: string): boolean {
  return pollutingKeys.has(key);
}

/** Text from a client made safe to print in an error or a log: control characters become spaces, the rest is cut. */
export function printable(text: string, maxLength = 120): string {
  const clean = text.slice(0, maxLength * 2).replace(/\p{Cc}/gu, ' ').replace(new RegExp(invisible, 'g'), '');
  return clean.length > maxLength ? `${clean.slice(0, maxLength)}…` : clean;
}
