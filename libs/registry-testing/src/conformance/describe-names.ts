import { hasUnsafeCharacters } from '@packyard/domain';
import type { HostileText } from './format-driver.ts';
import type { Stage } from './stage.ts';

const escaped = (decoded: string): HostileText => ({ decoded, encoded: encodeURIComponent(decoded).replace(/[!'()*.~]/g, (c) => `%${c.charCodeAt(0).toString(16)}`) });
const lower = (text: HostileText): HostileText => ({ ...text, encoded: text.encoded.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()) });
const raw = (decoded: string, encoded = decoded): HostileText => ({ decoded, encoded });

/** Names that lead somewhere else, cannot be stored, hide what they say or reach into objects. */
const hostileTexts: readonly HostileText[] = [
  raw('..'),
  raw('.'),
  raw('..', '%2e%2e'),
  raw('..', '.%2E'),
  ...['../../etc/passwd', '..\\..\\windows', '/etc/passwd', '....//', 'a/../b'].flatMap((text) => [escaped(text), lower(escaped(text))]),
  raw('%2e%2e%2f', '%252e%252e%252f'),
  raw('a\0b', 'a%00b'),
  raw('\0', '%00'),
  raw('a\r\nSet-Cookie: x=1', 'a%0d%0aSet-Cookie%3a%20x=1'),
  raw('\u001b[31m', '%1b[31m'),
  raw('\u007f', '%7F'),
  raw('\u0085', '%C2%85'),
  raw('rtl\u202etxt', 'rtl%E2%80%AEtxt'),
  raw('zero\u200bwidth', 'zero%e2%80%8bwidth'),
  raw('\ufeffbom', '%EF%BB%BFbom'),
  raw('sl\u2044ash', 'sl%E2%81%84ash'),
  raw('full\uff0fwidth', 'full%EF%BC%8Fwidth'),
  raw('\ufffd', '%ff'),
  raw('\ufffd', '%C0%AF'),
  raw('\ufffd', '%ED%A0%80'),
  raw('%', '%'),
  raw('%zz', '%zz'),
  ...['__proto__', 'constructor', 'prototype'].map((key) => ({ ...raw(key), reserved: true })),
  raw(' ', '%20'),
  raw('', ''),
  raw('x'.repeat(256)),
  raw('x'.repeat(5000)),
  raw('ä'.repeat(200), '%C3%A4'.repeat(200)),
  raw('<script>alert(1)</script>', '%3Cscript%3Ealert(1)%3C%2Fscript%3E'),
  raw(`'; drop table package; --`, `';%20drop%20table%20package;%20--`),
  raw('$(id)', '%24%28id%29'),
];

/** Whatever stands where a name should be: it is published and found under exactly that name, or refused as the client's mistake. */
export function describeNames(stage: () => Stage): void {
  describe('names', () => {
    it.each(hostileTexts.map((text) => [JSON.stringify(text.encoded.slice(0, 60)), text] as const))('%s is refused and leaves nothing', async (_, text) => {
      const { registry, driver } = stage();
      const project = await registry.people.project();
      const before = await registry.storedState();
      for (const request of driver.hostile(stage().prefix(project), text)) {
        const answer = await stage().send('developer', request);
        expect({ request: `${request.method} ${request.path}`, refused: answer.status >= 400 && answer.status < 500, status: answer.status }).toMatchObject({ refused: true });
        // what a client sent must not reach a terminal
        expect(hasUnsafeCharacters(answer.body.toString())).toBe(false);
      }
      expect(await registry.storedState()).toEqual(before);
    });

    it('unusual but valid names are published, listed and fetched', async () => {
      const { registry, driver } = stage();
      const project = await registry.people.project();
      for (const names of driver.unusual) {
        const sample = await stage().published(project, { ...names, seed: 1 });
        expect(await stage().listed(project, sample.name)).toContain(sample.version);
        expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
      }
    });

    it('the case of escapes does not matter, nor whether an escape was needed', async () => {
      const { registry, driver } = stage();
      const project = await registry.people.project();
      const sample = await stage().published(project);
      const prefix = stage().prefix(project);
      const segments = driver.download(prefix, sample).path.slice(prefix.length).split('/');
      const isClients = (segment: string): boolean => segment === sample.name || segment === sample.version;
      for (const caseOf of [(hex: string) => hex.toUpperCase(), (hex: string) => hex.toLowerCase()]) {
        const escapeAll = (text: string): string => [...Buffer.from(text)].map((byte) => `%${caseOf(byte.toString(16).padStart(2, '0'))}`).join('');
        const path = prefix + segments.map((segment) => (isClients(segment) ? escapeAll(segment) : segment)).join('/');
        expect((await stage().send('reporter', { method: 'GET', path })).body.equals(await stage().content(sample))).toBe(true);
      }
    });
  });
}
