/** Injection token of `ManagementOptions`. */
export const MANAGEMENT_OPTIONS = Symbol('ManagementOptions');

/** What the composition root tells the management API. */
export interface ManagementOptions {
  /** Origin under which clients reach this server, without a trailing slash. */
  readonly externalUrl: string;
  /** Version of this server, told to signed-in callers. */
  readonly version: string;
}
