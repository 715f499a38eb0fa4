import type { FormatDriver } from './format-driver.ts';
import type { Stage } from './stage.ts';

/** A client has a token for the address that it was given: what it reads there must not send it elsewhere. */
export function describeAddresses(stage: () => Stage, driver: FormatDriver): void {
  const { index } = driver;
  const { urls } = index ?? {};
  if (index === undefined || urls === undefined) return;
  it.each(['project', ...(driver.scopes ?? [])] as const)('the addresses in an index of the %s endpoint lead back to it', async (scope) => {
    const { registry } = stage();
    const project = await registry.people.project();
    const sample = await stage().published(project);
    const prefixes = { project: stage().prefix(project), group: stage().groupPrefix(project.group.id), instance: stage().instancePrefix() };
    // a document made for another endpoint must not be served here
    for (const prefix of Object.values(prefixes)) await stage().send('reporter', index.request(prefix, sample.name));
    const found = urls(await stage().send('reporter', index.request(prefixes[scope], sample.name)));
    expect(found.length).toBeGreaterThan(0);
    for (const url of found) {
      expect(url).toContain(`${registry.origin}${prefixes[scope]}/`);
      expect((await stage().send('reporter', { method: 'GET', path: url.slice(registry.origin.length) })).status).toBe(200);
    }
  });
}
