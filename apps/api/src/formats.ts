import type { PackageFormat } from '@packyard/domain';
import { genericFormat } from '@packyard/format-generic';
import { mavenFormat } from '@packyard/format-maven';
import { npmFormat } from '@packyard/format-npm';
import { pypiFormat } from '@packyard/format-pypi';
import { nugetFormat } from '@packyard/format-nuget';

/** THE list of package formats. A new one is a folder in libs/formats and a line here. */
export const formats: readonly PackageFormat[] = [genericFormat, mavenFormat, npmFormat, pypiFormat, nugetFormat];
