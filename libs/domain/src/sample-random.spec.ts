import { semverHistory } from './sample-history.ts';
import { SampleRandom } from './sample-random.ts';

describe('SampleRandom', () => {
  it('gives the same for the same seed, and something else for another', () => {
    const draw = (seed: string): string => new SampleRandom(seed).bytes(33).toString('hex');
    expect(draw('lock-firmware 1.0.0')).toBe(draw('lock-firmware 1.0.0'));
    expect(draw('lock-firmware 1.0.0')).not.toBe(draw('lock-firmware 1.0.1'));
    // must never change: people compare screenshots and digests of sample data
    expect(draw('a')).toBe('f6ca269fcdbbe74e3696ea5df6d95a98ed4617e4afb8bca50de254759c1ebcb0da');
  });

  it('stays within bounds and reaches them', () => {
    const random = new SampleRandom('bounds');
    const drawn = new Set(Array.from({ length: 200 }, () => random.integer(2, 4)));
    expect([...drawn].sort()).toEqual([2, 3, 4]);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});

describe('semverHistory', () => {
  it('has the count asked for, each version once, no release before its trials', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const versions = semverHistory(new SampleRandom(`history ${seed}`), 12, seed % 2 === 0 ? '0.1.0' : '1.0.0').map((release) => release.version);
      expect(new Set(versions).size).toBe(12);
      for (const trial of versions.filter((version) => version.includes('-'))) {
        const release = versions.indexOf(trial.split('-')[0] ?? '');
        expect(release === -1 || release > versions.indexOf(trial)).toBe(true);
      }
    }
  });
});
