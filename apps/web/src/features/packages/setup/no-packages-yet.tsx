import type { Project } from '@packyard/api-client';
import { LogoMark } from '../../../components/logo.tsx';
import { SetupGuide } from './setup-guide.tsx';
import classes from './no-packages-yet.module.css';

/** A registry nobody published to: the way to the first package. */
export function NoPackagesYet({ project }: { project: Project }) {
  const mayPublish = project.capabilities.publish_packages;
  return (
    <section>
      <div className={classes.lead}>
        <LogoMark size={44} />
        <div>
          <h2 className={classes.title}>There are no packages yet</h2>
          <p className={classes.words}>
            {mayPublish ? 'Choose your tool, copy the commands, and publish the first one.' : 'Here is how to set up each tool. To publish, ask a maintainer for the developer role.'}
          </p>
        </div>
      </div>
      <SetupGuide project={project} />
    </section>
  );
}
