export { MemberCount } from './member-count.tsx';
export { MembersPage } from './members-page.tsx';
