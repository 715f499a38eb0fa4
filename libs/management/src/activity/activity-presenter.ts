import type { ActivityEntry } from '@packyard/pipeline-activity';
import type { ActivityEntryJson } from './activity.schema.ts';

/** Only plain values of the details: whatever else a flow may note one day stays inside. */
export function presentActivity(entry: ActivityEntry): ActivityEntryJson {
  const details = Object.entries(entry.details).filter((pair): pair is [string, string | number | boolean | null] => pair[1] === null || ['string', 'number', 'boolean'].includes(typeof pair[1]));
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
