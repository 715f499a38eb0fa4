import { Initial1760000000001 } from './0001-initial.ts';
import { DerivedFiles1760000000002 } from './0002-derived-files.ts';

/** Oldest first. Every migration is safe while the previous release runs, and goes down as well as up. */
export const migrations = [Initial1760000000001, DerivedFiles1760000000002];
