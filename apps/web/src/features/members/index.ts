export { MemberCount } from './member-count.tsx';
