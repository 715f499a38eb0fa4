import type { PackageFormat } from '@packyard/domain';
import { genericFormat } from '@packyard/format-generic';
import { npmFormat } from '@packyard/format-npm';

/** THE list of package formats. A new one is a folder in libs/formats and a line here. */
export const formats: readonly PackageFormat[] = [genericFormat, npmFormat];
