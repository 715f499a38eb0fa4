export const redacted = '[redacted]';

const secretNames = '(?:token|passwo?r?d|secret|api[-_]?key|credentials?|signature|npm-otp|_auth)';
const secretValue = `(?!\\[redacted\\])[^\\s"'&,;{}[\\]\\\\]+`;

/** Every quantifier is bounded or anchored at a literal, so that a hostile line costs linear time. */
const rules: readonly (readonly [RegExp, string])[] = [
  // user information of a URL
  [/:\/\/[^\s/"'\\<>]+@/g, `://${redacted}@`],
  // header lines: everything up to the end of the line or of the quoted text
  [/\b((?:proxy-)?authorization|(?:set-)?cookie)(\\{0,4}["']?\s{0,4}[:=]\s{0,4}\\{0,4}["']?)[^"'\\\r\n]+/gi, `$1$2${redacted}`],
  [/\b(Bearer|Basic)\s{1,4}[\w.~+/:-]{16,}=*/gi, `$1 ${redacted}`],
  // "name": "value", name=value and name: value of anything that is named like a secret; in JSON numbers stay (ids)
  [new RegExp(`(${secretNames}\\\\{0,4}["']\\s{0,4}[=:]\\s{0,4}\\\\{0,4}["'])${secretValue}`, 'gi'), `$1${redacted}`],
  [new RegExp(`(${secretNames}\\s{0,4}[=:]\\s{0,4}\\\\{0,4}["']?)${secretValue}`, 'gi'), `$1${redacted}`],
  // tokens by their shape, wherever they stand: ours, those of GitLab, npm and GitHub, JSON web tokens
  [/\b(?:gl[a-z]{2,8}|py[swp]|npm|gh[a-z])[-_][A-Za-z0-9_-]{16,}(?:\.[A-Za-z0-9_.-]{1,64})?/g, redacted],
  [/\beyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g, redacted],
  // e-mail addresses; the name of a package version (left-pad@1.3.0) is none
  [/[\w.+-]{1,64}(?:@|%40)(?=[a-z0-9-]{0,63}[a-z])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\b/gi, redacted],
];

/** Text without the secrets and e-mail addresses that it may quote: error messages, stack traces, whole log lines. */
export function redactText(text: string): string {
  return rules.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text);
}
