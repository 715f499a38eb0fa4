/** The fields that a change really changes, for the audit log: `visibility_from`, `visibility_to`, ... */
export function changedFields<T extends object>(before: T, after: T): Record<string, unknown> {
  const changed = (Object.keys(after) as (keyof T & string)[]).filter((field) => before[field] !== after[field]);
  return Object.fromEntries(changed.flatMap((field) => [[`${field}_from`, before[field]], [`${field}_to`, after[field]]]));
}
