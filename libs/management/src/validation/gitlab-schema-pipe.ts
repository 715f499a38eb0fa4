import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { RegistryError } from '@packyard/domain';
import { gitlabProblems } from './gitlab-problems.ts';

/** Checks and converts a handler's parameters by the schema in their decorator, and refuses in GitLab's words. */
@Injectable()
export class GitLabSchemaPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.schema === undefined || metadata.type === 'custom') return value;
    const input = metadata.data === undefined ? (value ?? {}) : value;
    const result = await metadata.schema['~standard'].validate(input);
    if (result.issues === undefined) return result.value;
    throw refusal(gitlabProblems(result.issues, input, metadata.data));
  }
}

/** One error for all problems: `sort does not have a valid value, page is invalid`. */
function refusal(problems: ReturnType<typeof gitlabProblems>): RegistryError {
  const [first, ...others] = problems;
  if (first === undefined) return new RegistryError('bad_request');
  const rest = others.map(({ name, problem }) => `, ${name} ${problem}`).join('');
  return new RegistryError('parameter_invalid', { name: first.name, problem: first.problem + rest });
}
