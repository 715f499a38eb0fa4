import { hasUnsafeCharacters, RegistryError } from '@packyard/domain';
import { z } from 'zod';

const maxReasonLength = 255;
const body = z.strictObject({ reason: z.string().max(maxReasonLength).refine((text) => !hasUnsafeCharacters(text)).optional() });

/** The reason in a request's body; empty if none is given. @throws RegistryError `parameter_invalid`, `body_malformed` */
export function yankReason(bytes: Buffer): string {
  if (bytes.length === 0) return '';
  const result = body.safeParse(parsedJson(bytes));
  if (!result.success) throw new RegistryError('parameter_invalid', { name: 'reason', allowed: `a JSON object with one line of at most ${maxReasonLength} characters as its reason` });
  return result.data.reason ?? '';
}

function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new RegistryError('body_malformed', { reason: 'The body is no JSON: send {"reason": "why"} or nothing' }, { cause: error });
  }
}
