/** A link target from a package, if it is a web address: other schemes (`javascript:`) run code or open programs. */
export function httpUrl(text: string): string | undefined {
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
