export const digestAlgorithms = ['sha256', 'sha512', 'sha1', 'md5'] as const;
export type DigestAlgorithm = (typeof digestAlgorithms)[number];

/** Digests of one byte sequence. SHA-256 is its identity and always there; the others are kept when somebody asked for them. */
export type Digests = { readonly sha256: Buffer } & { readonly [A in Exclude<DigestAlgorithm, 'sha256'>]?: Buffer };

export const digestBytes: Record<DigestAlgorithm, number> = { sha256: 32, sha512: 64, sha1: 20, md5: 16 };
