import type { FormatSettingRow } from '@packyard/database';
import { effectiveSettings, type FormatDefaults } from './effective-format-settings.ts';

const format: FormatDefaults = {
  id: 'sample',
  onRepublish: 'supersede',
  rest: { sortWeight: 1, listedByDefault: true, defaultMaxFileBytes: 1000, maxFileSizeKey: 'sample_max_file_size' },
};
const row = (setting: Partial<FormatSettingRow>): FormatSettingRow => ({ own: false, duplicatesAllowed: null, duplicateExceptionPattern: null, maxFileBytes: null, keptBuilds: null, ...setting });

describe('effectiveSettings', () => {
  it('keeps all builds unless told how many', () => {
    expect(effectiveSettings([], format).keptBuilds).toBeUndefined();
    expect(effectiveSettings([row({ maxFileBytes: 1 }), row({ keptBuilds: 3 }), row({ keptBuilds: 5 })], format).keptBuilds).toBe(3);
  });

  it('falls back to the format', () => {
    expect(effectiveSettings([], format)).toMatchObject({ duplicatesAllowed: true, maxFileBytes: 1000 });
    expect(effectiveSettings([], { ...format, onRepublish: 'refuse' })).toMatchObject({ duplicatesAllowed: false });
  });

  it('takes each setting from the nearest that says something', () => {
    const rows = [row({ maxFileBytes: 5 }), row({ duplicatesAllowed: false }), row({ duplicatesAllowed: true, maxFileBytes: 7 })];
    expect(effectiveSettings(rows, format)).toMatchObject({ duplicatesAllowed: false, maxFileBytes: 5 });
  });

  it('never joins the switch of one scope with the pattern of another', () => {
    const settings = effectiveSettings([row({ duplicatesAllowed: false }), row({ duplicatesAllowed: true, duplicateExceptionPattern: '.*' })], format);
    expect(settings.acceptsDuplicate('a', '1')).toBe(false);
  });

  // contract 2.4: the exception turns the switch round
  it.each`
    allowed  | pattern         | name     | version           | accepted
    ${true}  | ${null}         | ${'app'} | ${'1.0'}          | ${true}
    ${true}  | ${'.*-RELEASE'} | ${'app'} | ${'1.0-RELEASE'}  | ${false}
    ${true}  | ${'.*-RELEASE'} | ${'app'} | ${'1.0-SNAPSHOT'} | ${true}
    ${false} | ${null}         | ${'app'} | ${'1.0'}          | ${false}
    ${false} | ${'.*-SNAPSHOT'} | ${'app'} | ${'1.0-SNAPSHOT'} | ${true}
    ${false} | ${'app'}        | ${'app'} | ${'1.0'}          | ${true}
    ${false} | ${'ap'}         | ${'app'} | ${'1.0'}          | ${false}
    ${false} | ${'('}          | ${'app'} | ${'1.0'}          | ${false}
  `('duplicates allowed $allowed, exception $pattern: $name $version → $accepted', ({ allowed, pattern, name, version, accepted }) => {
    const settings = effectiveSettings([row({ duplicatesAllowed: allowed, duplicateExceptionPattern: pattern })], format);
    expect(settings.acceptsDuplicate(name, version)).toBe(accepted);
  });

  it('reads a limit of 0 as none', () => {
    expect(effectiveSettings([row({ maxFileBytes: 0 })], format).maxFileBytes).toBe(Number.MAX_SAFE_INTEGER);
  });
});
