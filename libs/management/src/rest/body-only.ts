import { SetMetadata } from '@nestjs/common';

export const bodyOnlyKey = 'packyard:body-only';

/** Parameters of this route are read from the body alone: a password in a URL would end in logs and histories. */
export const BodyOnly = () => SetMetadata(bodyOnlyKey, true);
