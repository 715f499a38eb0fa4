import type { OpenAPIObject } from '@nestjs/swagger';

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const reference = (what: string): JsonObject => ({ oneOf: [{ type: 'integer' }, { type: 'string' }], description: `Id of the ${what}, or its full path (URL-encoded)` });
const methods = new Set(['get', 'post', 'put', 'delete', 'patch', 'head']);
const unsafeIntegers = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];

/** What the schemas cannot say by themselves: parameters that the guard reads, and bounds that zod adds but nobody needs to know. */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  const complete = cleanSchema(structuredClone(document) as unknown as Json) as unknown as OpenAPIObject;
  for (const [path, item] of Object.entries(complete.paths)) {
    for (const [method, operation] of Object.entries(item as Record<string, { parameters?: JsonObject[] }>)) {
      if (methods.has(method)) operation.parameters = [...missingPathParameters(path, operation.parameters ?? []), ...(operation.parameters ?? [])].filter(isPublic);
    }
  }
  return complete;
}

function missingPathParameters(path: string, known: JsonObject[]): JsonObject[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return names.filter((name) => !known.some((parameter) => parameter['in'] === 'path' && parameter['name'] === name)).map((name) => ({ name, in: 'path', required: true, schema: schemaOf(path) }));
}

function schemaOf(path: string): JsonObject {
  return reference(path.includes('/groups/') ? 'group' : 'project');
}

/** Headers are an offer to every request; listing them as parameters would put them into every generated call. */
function isPublic(parameter: JsonObject): boolean {
  return parameter['in'] !== 'header' || parameter['name'] === 'if-unmodified-since';
}

function cleanSchema(value: Json): Json {
  if (Array.isArray(value)) return value.map(cleanSchema);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key, inner]) => !isNoise(key, inner, value)).map(([key, inner]) => [key, cleanSchema(inner)]));
}

function isNoise(key: string, value: Json, schema: JsonObject): boolean {
  if (key === 'maximum' || key === 'minimum') return typeof value === 'number' && unsafeIntegers.includes(value);
  // answers may grow fields
  if (key === 'additionalProperties') return value === false || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return key === 'pattern' && typeof schema['format'] === 'string';
}
