import { withHeaders, type Answer } from '../wire/wire-request.ts';
import type { Stage } from './stage.ts';

/** Fetches a published file with exactly these headers, made from the token of one who may read it. */
export async function downloadWith(stage: Stage, visibility: 'private' | 'public', headers: (token: string) => Readonly<Record<string, string>>): Promise<Answer> {
  const project = await stage.registry.people.project(visibility);
  const sample = await stage.published(project);
  const { token } = stage.registry.people.person('reporter');
  return stage.send('anonymous', withHeaders(stage.driver.download(stage.prefix(project), sample), headers(token)));
}
