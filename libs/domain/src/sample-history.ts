import type { SampleRandom } from './sample-random.ts';

/** A version of a history that follows Semantic Versioning. */
export interface SemverRelease {
  readonly version: string;
  readonly isPrerelease: boolean;
  readonly major: number;
}

interface Step {
  major: number;
  minor: number;
  patch: number;
}

/**
 * `count` versions in a row as a living package has them, oldest first: many fixes, some features, now and then a new major
 * version that was tried out before. The last may be a pre-release of what comes next.
 */
export function semverHistory(random: SampleRandom, count: number, start: '0.1.0' | '1.0.0'): SemverRelease[] {
  const at: Step = start === '1.0.0' ? { major: 1, minor: 0, patch: 0 } : { major: 0, minor: 1, patch: 0 };
  const releases: SemverRelease[] = [release(at)];
  while (releases.length < count) {
    const isMajor = takeStep(at, random);
    if (isMajor) releases.push(...trials(at, random));
    releases.push(release(at));
  }
  return releases.slice(0, count);
}

/** True for a new major version. */
function takeStep(at: Step, random: SampleRandom): boolean {
  const dice = random.next();
  if (dice < 0.55) at.patch += 1;
  else if (dice < 0.86) Object.assign(at, { minor: at.minor + 1, patch: 0 });
  else Object.assign(at, { major: at.major + 1, minor: 0, patch: 0 });
  return dice >= 0.86;
}

function trials(at: Step, random: SampleRandom): SemverRelease[] {
  const betas = Array.from({ length: random.integer(1, 2) }, (_, index) => `beta.${index + 1}`);
  return [...betas, ...(random.chance(0.5) ? ['rc.1'] : [])].map((label) => release(at, label));
}

function release({ major, minor, patch }: Step, label?: string): SemverRelease {
  const number = `${major}.${minor}.${patch}`;
  return { version: label === undefined ? number : `${number}-${label}`, isPrerelease: label !== undefined, major };
}
