/** The moment of an `If-Unmodified-Since` header; one that is no date asks for nothing, as in GitLab. */
export function unmodifiedSince(header: string | undefined): { unmodifiedSince?: Date } {
  const moment = new Date(header ?? NaN);
  return Number.isNaN(moment.getTime()) ? {} : { unmodifiedSince: moment };
}
