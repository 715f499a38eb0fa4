import { Badge } from '@mantine/core';
import type { Project } from '@packyard/api-client';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Tile } from '../../components/tile.tsx';
import { VisibilityIcon } from '../../components/visibility-icon.tsx';
import { countOf } from '../../lib/count-of.ts';
import { projectPaths } from '../../lib/paths.ts';
import { MemberCount } from '../members/index.ts';
import { LatestPackages } from '../packages/index.ts';

export function ProjectOverviewPage({ project }: { project: Project }) {
  const paths = projectPaths(project.path_with_namespace);
  return (
    <Page title={project.name_with_namespace}>
      <PageHeader
        icon={<Tile name={project.name} size={48} />}
        title={project.name}
        marks={
          <>
            <VisibilityIcon visibility={project.visibility} of="project" size={18} />
            {project.archived && (
              <Badge color="amber">
                Archived
              </Badge>
            )}
          </>
        }
        subtitle={
          <>
            {project.description && <div>{project.description}</div>}
            {project.capabilities.read_packages && project.packages_count !== undefined && (
              <>
                <TextLink to={paths.packages}>{countOf(project.packages_count, 'package')}</TextLink>
                {' · '}
              </>
            )}
            <MemberCount of={{ kind: 'project', id: project.id }} to={paths.members} />
          </>
        }
      />
      <LatestPackages project={project} />
    </Page>
  );
}
