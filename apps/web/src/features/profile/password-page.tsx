import { notifications } from '@mantine/notifications';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { PasswordForm } from '../session/index.ts';

export function PasswordPage() {
  return (
    <Page title="Password" width="reading">
      <PageHeader title="Password" subtitle="Changing it signs you out everywhere else. Access tokens keep working." />
      <PasswordForm onChanged={() => notifications.show({ message: 'Your password was changed. All other browsers are signed out.', color: 'green' })} />
    </Page>
  );
}
