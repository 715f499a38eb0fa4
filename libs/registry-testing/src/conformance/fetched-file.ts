import type { Answer } from '../wire/wire-request.ts';
import type { TestProject } from '../registry/people.ts';
import type { Sample } from './format-driver.ts';
import type { Stage } from './stage.ts';

/** One published file, fetched once whole. */
export class FetchedFile {
  private constructor(
    private readonly stage: Stage,
    readonly project: TestProject,
    readonly sample: Sample,
    readonly content: Buffer,
    readonly whole: Answer,
  ) {}

  static async of(stage: Stage): Promise<FetchedFile> {
    const project = await stage.registry.people.project();
    const sample = await stage.published(project);
    return new FetchedFile(stage, project, sample, await stage.content(sample), await stage.download('reporter', project, sample));
  }

  get(headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.stage.download('reporter', this.project, this.sample, headers);
  }

  head(): Promise<Answer> {
    return this.stage.send('reporter', { ...this.stage.driver.download(this.stage.prefix(this.project), this.sample), method: 'HEAD' });
  }

  get etag(): string {
    return this.whole.headers['etag'] ?? '';
  }

  get lastModified(): string {
    return this.whole.headers['last-modified'] ?? '';
  }
}
