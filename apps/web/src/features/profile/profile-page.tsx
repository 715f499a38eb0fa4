import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { Tile } from '../../components/tile.tsx';
import { calendarDay } from '../../lib/relative-time.ts';
import { useSession } from '../session/index.ts';
import classes from './profile-page.module.css';

export function ProfilePage() {
  const { user, instance } = useSession();
  if (!user) return null;
  const facts: [label: string, value: string][] = [
    ['User name', user.username],
    ['Email', user.email ?? 'None'],
    ['Role on this server', user.is_admin ? 'Administrator' : 'User'],
    ...(user.created_at ? ([['Here since', calendarDay(user.created_at)]] as [string, string][]) : []),
    ['Server', `${instance.external_url}${instance.version ? `, Packyard ${instance.version}` : ''}`],
  ];
  return (
    <Page title="Profile" width="reading">
      <PageHeader icon={<Tile name={user.name} size={48} round />} title={user.name} subtitle={`@${user.username}`} />
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>An administrator changes your name and email address.</p>
    </Page>
  );
}
