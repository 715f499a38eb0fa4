import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';

/** OWASP's minimum for argon2id, which is the library's default kind. Memory in KiB: 19 MiB and about 10 ms for each check. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody knows. Checked when there is no user, so that an answer takes as long as with one. */
export const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$OXoTERHpbXf2123X3oNClQ$eWbamC9FOWhjJHaokhlBCQzU/KyTI6psckvY2+aLxBM';

@Injectable()
export class Passwords {
  hash(password: string): Promise<string> {
    return hash(canonical(password), cost);
  }

  /** Takes as long for `null` (no such user, or one without a password) as for a hash. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const same = await verify(passwordHash ?? nobodysHash, canonical(password));
    return same && passwordHash !== null;
  }
}

/** Keyboards differ in how they send the same letter. */
function canonical(password: string): string {
  return password.normalize('NFKC');
}
