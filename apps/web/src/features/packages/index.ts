export { LatestPackages } from './latest-packages.tsx';
