import { Alert } from '@mantine/core';
import type { PackageDetails } from '@packyard/api-client';
import { IconAlertTriangle, IconEyeOff } from '@tabler/icons-react';

/** What somebody should know before using this version. */
export function Banners({ details }: { details: PackageDetails }) {
  return (
    <>
      {details.status === 'deprecated' && (
        <Alert color="amber" icon={<IconAlertTriangle size={18} />} title="This version is deprecated" mb="md">
          {details.deprecated_message ?? 'Its publisher advises to use another one.'}
        </Alert>
      )}
      {details.status === 'hidden' && (
        <Alert color="gray" icon={<IconEyeOff size={18} />} title="This version is hidden" mb="md">
          Lists leave it out. Whoever knows its name and version can install it.
        </Alert>
      )}
    </>
  );
}
