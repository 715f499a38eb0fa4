import { packageAccessLevels, visibilities } from '@packyard/domain';
import { assertFitsInto, packageAccessAfter } from './visibility-rule.ts';

describe('packageAccessAfter', () => {
  // contract 2.3: the stored value per toggle state
  it.each`
    from          | access        | to            | becomes
    ${'private'}  | ${'private'}  | ${'internal'} | ${'enabled'}
    ${'private'}  | ${'private'}  | ${'public'}   | ${'public'}
    ${'internal'} | ${'enabled'}  | ${'private'}  | ${'private'}
    ${'public'}   | ${'public'}   | ${'private'}  | ${'private'}
    ${'public'}   | ${'public'}   | ${'internal'} | ${'enabled'}
    ${'private'}  | ${'public'}   | ${'internal'} | ${'public'}
    ${'internal'} | ${'public'}   | ${'private'}  | ${'public'}
    ${'private'}  | ${'public'}   | ${'public'}   | ${'public'}
    ${'public'}   | ${'private'}  | ${'private'}  | ${'private'}
  `('$from with $access, made $to: $becomes', ({ from, access, to, becomes }) => {
    expect(packageAccessAfter({ visibility: from, packageAccess: access }, to)).toBe(becomes);
  });

  it('never turns off on, nor changes without a change of visibility', () => {
    for (const from of visibilities) {
      for (const to of visibilities) expect(packageAccessAfter({ visibility: from, packageAccess: 'disabled' }, to)).toBe('disabled');
      for (const packageAccess of packageAccessLevels) expect(packageAccessAfter({ visibility: from, packageAccess }, from)).toBe(packageAccess);
    }
  });
});

describe('assertFitsInto', () => {
  it('limits what is in a group, not what is in a person’s own namespace', () => {
    expect(() => assertFitsInto('internal', { kind: 'group', visibility: 'private' })).toThrow('Visibility level internal is not allowed in a private group');
    assertFitsInto('internal', { kind: 'group', visibility: 'internal' });
    assertFitsInto('public', { kind: 'user', visibility: 'private' });
    assertFitsInto('public', undefined);
  });
});
