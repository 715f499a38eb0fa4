export type Visibility = 'private' | 'internal' | 'public';

interface VisibilityWords {
  readonly label: string;
  /** Who can see a project. */
  readonly project: string;
  /** Who can see a group. */
  readonly group: string;
}

export const visibilityWords: Readonly<Record<Visibility, VisibilityWords>> = {
  private: {
    label: 'Private',
    project: 'Only members see the project and pull its packages.',
    group: 'Only members see the group and its projects.',
  },
  internal: {
    label: 'Internal',
    project: 'Everyone who is signed in sees the project and pulls its packages.',
    group: 'Everyone who is signed in sees the group.',
  },
  public: {
    label: 'Public',
    project: 'Everyone sees the project and pulls its packages, without signing in.',
    group: 'Everyone sees the group, without signing in.',
  },
};

const openness: readonly Visibility[] = ['private', 'internal', 'public'];

/** What is in a group is never more open than the group. */
export function isWithin(visibility: Visibility, outer: Visibility): boolean {
  return openness.indexOf(visibility) <= openness.indexOf(outer);
}
