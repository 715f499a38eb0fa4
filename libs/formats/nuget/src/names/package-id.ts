import { parsed, refused, type Parsed } from '@packyard/domain';

const maxLength = 100;
/** The client's own rule (words joined by single dots or hyphens), ASCII only: look-alike letters would be another package. */
const packageId = /^[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*$/;

/** @see https://github.com/NuGet/NuGet.Client/blob/dev/src/NuGet.Core/NuGet.Packaging/PackageCreation/Utility/PackageIdValidator.cs */
export function parsePackageId(text: string): Parsed<string> {
  if (text.length > maxLength) return refused(`a package id has at most ${maxLength} characters`);
  if (!packageId.test(text)) return refused('a package id has the letters A to Z, digits and underscores, with single dots or hyphens between them');
  return parsed(text);
}

/** Clients compare ids without case, and ask for them in lower case. */
export function packageIdKey(id: string): string {
  return id.toLowerCase();
}
