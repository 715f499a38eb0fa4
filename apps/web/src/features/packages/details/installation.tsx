import type { PackageDetails } from '@packyard/api-client';
import { SnippetTools } from '../snippet-tools.tsx';

/** How to install this version; what the registry needs once comes after. */
export function Installation({ snippets }: { snippets: PackageDetails['install'] }) {
  const order = { install: 0, setup: 1, publish: 2 };
  const sorted = [...snippets].sort((a, b) => order[a.purpose] - order[b.purpose]);
  return <SnippetTools snippets={sorted} />;
}
