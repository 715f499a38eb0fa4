import { getApplicationSettings, updateApplicationSettings, type UpdateApplicationSettings } from '@packyard/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';
import { useInvalidate } from '../../../lib/use-invalidate.ts';

export const applicationSettingsQuery = () =>
  queryOptions({
    queryKey: ['application-settings'],
    queryFn: ({ signal }) => call(getApplicationSettings({ signal })),
  });

/** The session tells every page whether the registry is on: it loads again, and so do the rights of projects. */
export function useUpdateApplicationSettings() {
  const queries = useQueryClient();
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: (body: UpdateApplicationSettings) => call(updateApplicationSettings({ body })),
    onSuccess: (settings) => {
      queries.setQueryData(applicationSettingsQuery().queryKey, settings); // else the switch flips back until they are loaded
      invalidate([]);
    },
  });
}
