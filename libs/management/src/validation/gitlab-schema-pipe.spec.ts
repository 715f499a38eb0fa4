import type { ArgumentMetadata } from '@nestjs/common';
import { z } from 'zod';
import { GitLabSchemaPipe } from './gitlab-schema-pipe.ts';
import { accessLevelInput, booleanInput, dateInput, idInput, integerInput, listInput } from './scalars.ts';

const pipe = new GitLabSchemaPipe();
const check = (schema: z.ZodType, value: unknown, data?: string) => pipe.transform(value, { type: data === undefined ? 'query' : 'param', schema, data } as ArgumentMetadata);

describe('GitLabSchemaPipe', () => {
  const schema = z.object({
    name: z.string().min(1).max(5).optional(),
    sort: z.enum(['asc', 'desc']).optional(),
    id: idInput.optional(),
    flag: booleanInput.optional(),
    level: accessLevelInput.optional(),
    day: dateInput.optional(),
    scopes: listInput(z.enum(['api', 'read_api'])).optional(),
    count: integerInput.refine((value) => value < 10, 'must be below 10').optional(),
    nested: z.object({ key: z.string() }).optional(),
  });

  it.each([
    [{ name: '' }, 'name is empty'],
    [{ name: '123456' }, 'name is too long (maximum is 5 characters)'],
    [{ name: ['a', 'b'] }, 'name is invalid'],
    [{ sort: 'up' }, 'sort does not have a valid value'],
    [{ id: '0' }, 'id does not have a valid value'],
    [{ id: '1e3' }, 'id is invalid'],
    [{ id: '12345678901234567890' }, 'id is invalid'],
    [{ flag: 'perhaps' }, 'flag is invalid'],
    [{ level: '35' }, 'level does not have a valid value'],
    [{ day: '2026-02-30' }, 'day is invalid'],
    [{ scopes: 'api,root' }, 'scopes does not have a valid value'],
    [{ scopes: '' }, 'scopes does not have a valid value'],
    [{ count: '12' }, 'count must be below 10'],
    [{ nested: {} }, 'nested.key is missing'],
    [{ sort: 'up', name: 5 }, 'name is invalid, sort does not have a valid value'],
  ])('refuses %j as GitLab does', async (value, expected) => {
    await expect(check(schema, value)).rejects.toMatchObject({ code: 'parameter_invalid', message: expect.stringContaining(expected) });
  });

  it.each([
    [{ flag: 'TRUE' }, { flag: true }],
    [{ flag: '0' }, { flag: false }],
    [{ id: '42' }, { id: 42 }],
    [{ day: '' }, { day: null }],
    [{ day: '2026-02-28' }, { day: '2026-02-28' }],
    [{ scopes: 'api, read_api' }, { scopes: ['api', 'read_api'] }],
    [{ scopes: ['api'] }, { scopes: ['api'] }],
    [{ unknown: 1 }, {}],
    [undefined, {}],
  ])('converts %j', async (value, expected) => {
    expect(await check(schema, value)).toEqual(expected);
  });

  it('names what is missing, and a parameter of the path', async () => {
    await expect(check(z.object({ name: z.string(), path: z.string() }), {})).rejects.toMatchObject({ params: { name: 'name', problem: 'is missing, path is missing' } });
    await expect(check(idInput, 'x', 'package_id')).rejects.toMatchObject({ params: { name: 'package_id', problem: 'is invalid' } });
  });
});
