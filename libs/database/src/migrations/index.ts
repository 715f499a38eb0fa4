import { Initial1760000000001 } from './0001-initial.ts';
import { DerivedFiles1760000000002 } from './0002-derived-files.ts';
import { Bots1760000000003 } from './0003-bots.ts';
import { TokensOfBuilds1760000000004 } from './0004-tokens-of-builds.ts';
import { KeptBuilds1760000000005 } from './0005-kept-builds.ts';
import { DerivedPaths1760000000006 } from './0006-derived-paths.ts';

/** Oldest first. Every migration is safe while the previous release runs, and goes down as well as up. */
export const migrations = [Initial1760000000001, DerivedFiles1760000000002, Bots1760000000003, TokensOfBuilds1760000000004, KeptBuilds1760000000005, DerivedPaths1760000000006];
