import type { OpenAPIObject } from '@nestjs/swagger';
import { completeDocument } from './complete-document.ts';

const document = (paths: object, schemas: object = {}) => completeDocument({ openapi: '3.0.0', info: { title: '', version: '' }, paths, components: { schemas } } as OpenAPIObject);

it('adds the parameter that the guard reads', () => {
  const { paths } = document({ '/api/v4/groups/{id}': { get: { responses: {} } }, '/api/v4/projects/{id}/packages/{package_id}': { get: { responses: {}, parameters: [{ name: 'package_id', in: 'path' }] } } });
  expect(paths['/api/v4/groups/{id}']?.get?.parameters).toEqual([expect.objectContaining({ name: 'id', in: 'path', required: true, schema: expect.objectContaining({ description: expect.stringContaining('group') }) })]);
  expect(paths['/api/v4/projects/{id}/packages/{package_id}']?.get?.parameters).toHaveLength(2);
});

it('drops bounds that say nothing, and that answers hold no other field', () => {
  const { components } = document({}, { A: { type: 'object', additionalProperties: false, properties: { id: { type: 'integer', maximum: Number.MAX_SAFE_INTEGER, minimum: 1 }, on: { type: 'string', format: 'date', pattern: 'x' } } } });
  expect(components?.schemas?.['A']).toEqual({ type: 'object', properties: { id: { type: 'integer', minimum: 1 }, on: { type: 'string', format: 'date' } } });
});
