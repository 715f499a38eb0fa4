import type { ActivityEntry } from '@packyard/pipeline-activity';
import type { ActivityEntryJson } from './activity.schema.ts';

type DetailValue = ActivityEntryJson['details'][string];

const maxDetailLength = 500;

export function presentActivity(entry: ActivityEntry): ActivityEntryJson {
  const details = Object.entries(entry.details).flatMap(([name, value]) => {
    const shown = plainValue(value);
    return shown === undefined ? [] : [[name, shown] as const];
  });
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    action: entry.action,
    actor: { kind: entry.actor.kind, id: entry.actor.id ?? null, name: entry.actor.name },
    subject: entry.subject,
    package_id: entry.versionId ?? null,
    details: Object.fromEntries(details),
  };
}

/** Plain values, and lists of texts as one. Whatever else a flow may note one day stays inside. */
function plainValue(value: unknown): DetailValue | undefined {
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(', ').slice(0, maxDetailLength);
  if (typeof value === 'string') return value.slice(0, maxDetailLength);
  return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
