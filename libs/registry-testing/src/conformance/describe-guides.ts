import { registryUrls, type RegistryUrls, type Snippet } from '@packyard/domain';
import { Catalog } from '@packyard/registry';
import type { Stage } from './stage.ts';

/** What people copy must work where they copy it from. */
export function describeGuides(stage: () => Stage): void {
  describe('guides', () => {
    const origin = 'https://packages.acme.test:8443';
    const urls = (): RegistryUrls => registryUrls(origin, stage().format.id, { id: 4711, path: 'acme/tools', groupId: 42, groupPath: 'acme' });

    function expectUsable(snippets: readonly Snippet[]): void {
      expect(snippets.length).toBeGreaterThan(0);
      expect(snippets.some((snippet) => snippet.code.includes(origin))).toBe(true);
      for (const { tool, title, language, code } of snippets) {
        expect([tool, title, language].every((text) => text.length > 0)).toBe(true);
        expect(code).not.toMatch(/undefined|\[object|NaN|localhost|127\.0\.0\.1|example\.(com|org)/);
        // an address of this registry has its port
        expect(code.replaceAll(origin, '')).not.toContain('packages.acme.test/');
        expect(code).not.toMatch(/glpat-/);
      }
    }

    it('the install guide names the package, the version and the real address', async () => {
      const { registry, driver, format } = stage();
      const project = await registry.people.project();
      const samples = [await stage().published(project), ...driver.unusual.map((names) => ({ ...names, seed: 1 }))];
      for (const sample of samples) {
        if (sample !== samples[0]) await stage().published(project, sample);
        const row = (await stage().rows(project)).find((candidate) => candidate.name === sample.name && candidate.version === sample.version);
        const { version } = await registry.app.get(Catalog).details(project.id, row?.id ?? 0, 100);
        const snippets = format.installGuide(version, urls());
        expectUsable(snippets);
        expect(snippets.some((snippet) => snippet.purpose === 'install' && snippet.code.includes(sample.name))).toBe(true);
        for (const field of format.details(version)) expect(field.label.length * field.value.length).toBeGreaterThan(0);
      }
    });

    it('the setup guide shows how to publish, at the real address', () => {
      const snippets = stage().format.setupGuide(urls());
      expectUsable(snippets);
      expect(snippets.some((snippet) => snippet.purpose !== 'install')).toBe(true);
      expect(snippets.some((snippet) => snippet.code.includes('4711') || snippet.code.includes('acme'))).toBe(true);
    });

    it('the icon is a drawing and nothing else', () => {
      expect(stage().format.icon).toMatch(/^<svg [^>]*viewBox="0 0 24 24"[^>]*>.*<\/svg>$/s);
      expect(stage().format.icon).not.toMatch(/<script|\son\w+=|href|<style|<foreignObject/i);
    });
  });
}
