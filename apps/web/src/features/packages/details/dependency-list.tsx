import { Badge, Table } from '@mantine/core';
import type { PackageDependency, PackageDetails } from '@packyard/api-client';
import { IconAffiliate } from '@tabler/icons-react';
import { EmptyState } from '../../../components/empty-state.tsx';
import classes from './dependency-list.module.css';

export function DependencyList({ details }: { details: PackageDetails }) {
  if (details.dependencies.length === 0) {
    return (
      <EmptyState icon={<IconAffiliate size={40} stroke={1.3} />} title="No dependencies">
        This version asks for no other package.
      </EmptyState>
    );
  }
  const left = details.dependencies_count - details.dependencies.length;
  return (
    <>
      {[...byKind(details.dependencies)].map(([kind, dependencies]) => (
        <section key={kind} className={classes.section}>
          <h2 className={classes.title}>{kind}</h2>
          <Table verticalSpacing={6} horizontalSpacing="sm" aria-label={kind}>
            <Table.Tbody>
              {dependencies.map((dependency) => (
                <Table.Tr key={`${dependency.name} ${dependency.requirement}`}>
                  <Table.Td className={classes.name}>
                    {dependency.name} {dependency.optional && <Optional />}
                  </Table.Td>
                  <Table.Td className={classes.requirement}>{dependency.requirement || 'any version'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
      {left > 0 && <p className={classes.more}>{left} more are not shown.</p>}
    </>
  );
}

function byKind(dependencies: readonly PackageDependency[]): Map<string, PackageDependency[]> {
  const groups = new Map<string, PackageDependency[]>();
  for (const dependency of dependencies) groups.set(dependency.kind, [...(groups.get(dependency.kind) ?? []), dependency]);
  return groups;
}

function Optional() {
  return (
    <Badge color="gray">
      optional
    </Badge>
  );
}
