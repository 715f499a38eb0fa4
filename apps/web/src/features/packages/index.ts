export { GroupPackagesPage } from './group-packages-page.tsx';
export { LatestPackages } from './latest-packages.tsx';
export { PackageDetailsPage } from './details/package-details-page.tsx';
export { ProjectPackagesPage } from './project-packages-page.tsx';
