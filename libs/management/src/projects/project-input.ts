import type { NewProjectInput, ProjectQuery } from '@packyard/namespaces';
import { given } from '../rest/given.ts';
import type { CreateProjectBody, ProjectListQuery, UpdateProjectBody } from './project.schema.ts';

type Fields = Pick<NewProjectInput, 'name' | 'path' | 'description' | 'visibility' | 'packagesEnabled' | 'packageAccess'>;

/** What creating and changing a project have in common, in our words. */
export function projectInput(body: Omit<CreateProjectBody, 'namespace_id'> | UpdateProjectBody): Fields {
  const { name, path, description, visibility } = body;
  return given({ name, path, description, visibility, packagesEnabled: body.packages_enabled, packageAccess: body.package_registry_access_level });
}

export function projectQuery(query: ProjectListQuery): Omit<ProjectQuery, 'page' | 'perPage'> {
  const { membership, owned, visibility, archived } = query;
  return {
    ...given({ search: query.search || undefined, membership, owned, minAccessLevel: query.min_access_level, visibility, archived }),
    orderBy: query.order_by,
    sort: query.sort,
  };
}
