import { listSetupGuides } from '@packyard/api-client';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';

export const setupGuidesQuery = (projectId: number) =>
  queryOptions({
    queryKey: ['setup', projectId],
    queryFn: ({ signal }) => call(listSetupGuides({ path: { id: projectId }, signal })),
    staleTime: 300_000,
  });
