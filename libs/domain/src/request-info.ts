/** Where a request came from, for the audit log. */
export interface RequestInfo {
  readonly ip?: string;
  /** Cut to 255 characters. */
  readonly userAgent?: string;
  readonly requestId?: string;
}
