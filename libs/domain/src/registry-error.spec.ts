import { errorTable, type ErrorCode } from './error-table.ts';
import { RegistryError } from './registry-error.ts';

describe('RegistryError', () => {
  it('carries GitLab’s text and a sentence that says what to do', () => {
    const problem = new RegistryError('version_exists', { name: 'left-pad', version: '1.0.0' }).toProblem('r1');
    expect(problem).toMatchObject({ status: 409, title: '409 Conflict', requestId: 'r1' });
    expect(problem.detail).toContain('left-pad 1.0.0');
  });

  it.each(Object.keys(errorTable) as ErrorCode[])('%s reads well without parameters', (code) => {
    const problem = new RegistryError(code).toProblem();
    expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.detail.length).toBeGreaterThan(10);
    if (!['parameter_missing', 'parameter_invalid', 'validation_failed'].includes(code)) expect(`${problem.title} ${problem.detail}`).not.toContain('undefined');
  });
});
