// Generated from libs/management/openapi.json: npm run generate -w @packyard/api-client

import { client } from './client.gen.ts';
import type { Client, ClientMeta, Options as Options2, RequestResult, TDataShape } from './client/index.ts';
import type { AddGroupMemberData, AddGroupMemberErrors, AddGroupMemberResponses, AddProjectMemberData, AddProjectMemberErrors, AddProjectMemberResponses, ApproveWebLoginData, ApproveWebLoginErrors, ApproveWebLoginResponses, BlockUserData, BlockUserErrors, BlockUserResponses, ChangePasswordData, ChangePasswordErrors, ChangePasswordResponses, CreateGroupAccessTokenData, CreateGroupAccessTokenErrors, CreateGroupAccessTokenResponses, CreateGroupData, CreateGroupDeployTokenData, CreateGroupDeployTokenErrors, CreateGroupDeployTokenResponses, CreateGroupErrors, CreateGroupResponses, CreatePersonalAccessTokenData, CreatePersonalAccessTokenErrors, CreatePersonalAccessTokenResponses, CreateProjectAccessTokenData, CreateProjectAccessTokenErrors, CreateProjectAccessTokenResponses, CreateProjectData, CreateProjectDeployTokenData, CreateProjectDeployTokenErrors, CreateProjectDeployTokenResponses, CreateProjectErrors, CreateProjectResponses, CreateSessionData, CreateSessionErrors, CreateSessionResponses, CreateUserData, CreateUserErrors, CreateUserPersonalAccessTokenData, CreateUserPersonalAccessTokenErrors, CreateUserPersonalAccessTokenResponses, CreateUserResponses, DeleteGroupData, DeleteGroupErrors, DeleteGroupResponses, DeletePackageFileData, DeletePackageFileErrors, DeletePackageFileResponses, DeleteProjectData, DeleteProjectErrors, DeleteProjectPackageData, DeleteProjectPackageErrors, DeleteProjectPackageResponses, DeleteProjectResponses, DeleteSessionData, DeleteSessionErrors, DeleteSessionResponses, DownloadPackageFileData, DownloadPackageFileErrors, DownloadPackageFileResponses, EndAllSessionsData, EndAllSessionsErrors, EndAllSessionsResponses, EndSessionData, EndSessionErrors, EndSessionResponses, GetApplicationSettingsData, GetApplicationSettingsErrors, GetApplicationSettingsResponses, GetCurrentUserData, GetCurrentUserErrors, GetCurrentUserResponses, GetGroupAccessTokenData, GetGroupAccessTokenErrors, GetGroupAccessTokenResponses, GetGroupData, GetGroupDeployTokenData, GetGroupDeployTokenErrors, GetGroupDeployTokenResponses, GetGroupErrors, GetGroupMemberData, GetGroupMemberErrors, GetGroupMemberResponses, GetGroupResponses, GetMetadataData, GetMetadataErrors, GetMetadataResponses, GetOwnPersonalAccessTokenData, GetOwnPersonalAccessTokenErrors, GetOwnPersonalAccessTokenResponses, GetProjectAccessTokenData, GetProjectAccessTokenErrors, GetProjectAccessTokenResponses, GetProjectData, GetProjectDeployTokenData, GetProjectDeployTokenErrors, GetProjectDeployTokenResponses, GetProjectErrors, GetProjectMemberData, GetProjectMemberErrors, GetProjectMemberResponses, GetProjectPackageData, GetProjectPackageDetailsData, GetProjectPackageDetailsErrors, GetProjectPackageDetailsResponses, GetProjectPackageErrors, GetProjectPackageResponses, GetProjectResponses, GetSessionData, GetSessionErrors, GetSessionResponses, GetUserData, GetUserErrors, GetUserResponses, GetVersionData, GetVersionErrors, GetVersionResponses, GetWebLoginData, GetWebLoginErrors, GetWebLoginResponses, ListAllGroupMembersData, ListAllGroupMembersErrors, ListAllGroupMembersResponses, ListAllProjectMembersData, ListAllProjectMembersErrors, ListAllProjectMembersResponses, ListDeployTokensData, ListDeployTokensErrors, ListDeployTokensResponses, ListGroupAccessTokensData, ListGroupAccessTokensErrors, ListGroupAccessTokensResponses, ListGroupDeployTokensData, ListGroupDeployTokensErrors, ListGroupDeployTokensResponses, ListGroupMembersData, ListGroupMembersErrors, ListGroupMembersResponses, ListGroupPackagesData, ListGroupPackagesErrors, ListGroupPackagesResponses, ListGroupProjectsData, ListGroupProjectsErrors, ListGroupProjectsResponses, ListGroupsData, ListGroupsErrors, ListGroupsResponses, ListNamespacesData, ListNamespacesErrors, ListNamespacesResponses, ListPackageActivityData, ListPackageActivityErrors, ListPackageActivityResponses, ListPackageFilesData, ListPackageFilesErrors, ListPackageFilesResponses, ListPackageFormatsData, ListPackageFormatsErrors, ListPackageFormatsResponses, ListPersonalAccessTokensData, ListPersonalAccessTokensErrors, ListPersonalAccessTokensResponses, ListProjectAccessTokensData, ListProjectAccessTokensErrors, ListProjectAccessTokensResponses, ListProjectActivityData, ListProjectActivityErrors, ListProjectActivityResponses, ListProjectDeployTokensData, ListProjectDeployTokensErrors, ListProjectDeployTokensResponses, ListProjectMembersData, ListProjectMembersErrors, ListProjectMembersResponses, ListProjectPackagePipelinesData, ListProjectPackagePipelinesErrors, ListProjectPackagePipelinesResponses, ListProjectPackagesData, ListProjectPackagesErrors, ListProjectPackagesResponses, ListProjectPackageVersionsData, ListProjectPackageVersionsErrors, ListProjectPackageVersionsResponses, ListProjectsData, ListProjectsErrors, ListProjectsResponses, ListSessionsData, ListSessionsErrors, ListSessionsResponses, ListSetupGuidesData, ListSetupGuidesErrors, ListSetupGuidesResponses, ListSubgroupsData, ListSubgroupsErrors, ListSubgroupsResponses, ListUserProjectsData, ListUserProjectsErrors, ListUserProjectsResponses, ListUsersData, ListUsersErrors, ListUsersResponses, RefuseWebLoginData, RefuseWebLoginErrors, RefuseWebLoginResponses, RemoveGroupMemberData, RemoveGroupMemberErrors, RemoveGroupMemberResponses, RemoveProjectMemberData, RemoveProjectMemberErrors, RemoveProjectMemberResponses, RevokeGroupAccessTokenData, RevokeGroupAccessTokenErrors, RevokeGroupAccessTokenResponses, RevokeGroupDeployTokenData, RevokeGroupDeployTokenErrors, RevokeGroupDeployTokenResponses, RevokeOwnPersonalAccessTokenData, RevokeOwnPersonalAccessTokenErrors, RevokeOwnPersonalAccessTokenResponses, RevokePersonalAccessTokenData, RevokePersonalAccessTokenErrors, RevokePersonalAccessTokenResponses, RevokeProjectAccessTokenData, RevokeProjectAccessTokenErrors, RevokeProjectAccessTokenResponses, RevokeProjectDeployTokenData, RevokeProjectDeployTokenErrors, RevokeProjectDeployTokenResponses, RotateGroupAccessTokenData, RotateGroupAccessTokenErrors, RotateGroupAccessTokenResponses, RotateOwnPersonalAccessTokenData, RotateOwnPersonalAccessTokenErrors, RotateOwnPersonalAccessTokenResponses, RotatePersonalAccessTokenData, RotatePersonalAccessTokenErrors, RotatePersonalAccessTokenResponses, RotateProjectAccessTokenData, RotateProjectAccessTokenErrors, RotateProjectAccessTokenResponses, UnblockUserData, UnblockUserErrors, UnblockUserResponses, UpdateApplicationSettingsData, UpdateApplicationSettingsErrors, UpdateApplicationSettingsResponses, UpdateGroupData, UpdateGroupErrors, UpdateGroupMemberData, UpdateGroupMemberErrors, UpdateGroupMemberResponses, UpdateGroupResponses, UpdateProjectData, UpdateProjectErrors, UpdateProjectMemberData, UpdateProjectMemberErrors, UpdateProjectMemberResponses, UpdateProjectResponses, UpdateUserData, UpdateUserErrors, UpdateUserResponses } from './types.gen.ts';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: keyof ClientMeta extends never ? Record<string, unknown> : ClientMeta;
};

/**
 * List the package formats of this server
 *
 * EXT: an addition to GitLab's API.
 */
export const listPackageFormats = <ThrowOnError extends boolean = false>(options?: Options<ListPackageFormatsData, ThrowOnError>): RequestResult<ListPackageFormatsResponses, ListPackageFormatsErrors, ThrowOnError> => (options?.client ?? client).get<ListPackageFormatsResponses, ListPackageFormatsErrors, ThrowOnError>({ url: '/api/v4/package_formats', ...options });

/**
 * How to set up each tool for this project
 *
 * EXT: an addition to GitLab's API.
 */
export const listSetupGuides = <ThrowOnError extends boolean = false>(options: Options<ListSetupGuidesData, ThrowOnError>): RequestResult<ListSetupGuidesResponses, ListSetupGuidesErrors, ThrowOnError> => (options.client ?? client).get<ListSetupGuidesResponses, ListSetupGuidesErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages/setup', ...options });

/**
 * What was done to the packages of a project, newest first
 *
 * EXT: an addition to GitLab's API.
 */
export const listProjectActivity = <ThrowOnError extends boolean = false>(options: Options<ListProjectActivityData, ThrowOnError>): RequestResult<ListProjectActivityResponses, ListProjectActivityErrors, ThrowOnError> => (options.client ?? client).get<ListProjectActivityResponses, ListProjectActivityErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages/activity', ...options });

/**
 * What was done to one package, newest first
 *
 * EXT: an addition to GitLab's API.
 */
export const listPackageActivity = <ThrowOnError extends boolean = false>(options: Options<ListPackageActivityData, ThrowOnError>): RequestResult<ListPackageActivityResponses, ListPackageActivityErrors, ThrowOnError> => (options.client ?? client).get<ListPackageActivityResponses, ListPackageActivityErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages/{package_id}/activity', ...options });

/**
 * List the packages of a project
 */
export const listProjectPackages = <ThrowOnError extends boolean = false>(options: Options<ListProjectPackagesData, ThrowOnError>): RequestResult<ListProjectPackagesResponses, ListProjectPackagesErrors, ThrowOnError> => (options.client ?? client).get<ListProjectPackagesResponses, ListProjectPackagesErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages', ...options });

/**
 * Delete a package
 *
 * With If-Unmodified-Since only if it was not changed after.
 */
export const deleteProjectPackage = <ThrowOnError extends boolean = false>(options: Options<DeleteProjectPackageData, ThrowOnError>): RequestResult<DeleteProjectPackageResponses, DeleteProjectPackageErrors, ThrowOnError> => (options.client ?? client).delete<DeleteProjectPackageResponses, DeleteProjectPackageErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages/{package_id}', ...options });

/**
 * Get one package
 */
export const getProjectPackage = <ThrowOnError extends boolean = false>(options: Options<GetProjectPackageData, ThrowOnError>): RequestResult<GetProjectPackageResponses, GetProjectPackageErrors, ThrowOnError> => (options.client ?? client).get<GetProjectPackageResponses, GetProjectPackageErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages/{package_id}', ...options });

/**
 * Get all that the page of one package shows
 *
 * EXT: an addition to GitLab's API.
 */
export const getProjectPackageDetails = <ThrowOnError extends boolean = false>(options: Options<GetProjectPackageDetailsData, ThrowOnError>): RequestResult<GetProjectPackageDetailsResponses, GetProjectPackageDetailsErrors, ThrowOnError> => (options.client ?? client).get<GetProjectPackageDetailsResponses, GetProjectPackageDetailsErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages/{package_id}/details', ...options });

/**
 * List the other versions of a package, newest version first
 *
 * EXT: an addition to GitLab's API.
 */
export const listProjectPackageVersions = <ThrowOnError extends boolean = false>(options: Options<ListProjectPackageVersionsData, ThrowOnError>): RequestResult<ListProjectPackageVersionsResponses, ListProjectPackageVersionsErrors, ThrowOnError> => (options.client ?? client).get<ListProjectPackageVersionsResponses, ListProjectPackageVersionsErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages/{package_id}/versions', ...options });

/**
 * List the pipelines that built a package
 */
export const listProjectPackagePipelines = <ThrowOnError extends boolean = false>(options: Options<ListProjectPackagePipelinesData, ThrowOnError>): RequestResult<ListProjectPackagePipelinesResponses, ListProjectPackagePipelinesErrors, ThrowOnError> => (options.client ?? client).get<ListProjectPackagePipelinesResponses, ListProjectPackagePipelinesErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages/{package_id}/pipelines', ...options });

/**
 * List the packages of a group
 *
 * Those of the projects whose packages the caller may read.
 */
export const listGroupPackages = <ThrowOnError extends boolean = false>(options: Options<ListGroupPackagesData, ThrowOnError>): RequestResult<ListGroupPackagesResponses, ListGroupPackagesErrors, ThrowOnError> => (options.client ?? client).get<ListGroupPackagesResponses, ListGroupPackagesErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/packages', ...options });

/**
 * List the files of a package
 */
export const listPackageFiles = <ThrowOnError extends boolean = false>(options: Options<ListPackageFilesData, ThrowOnError>): RequestResult<ListPackageFilesResponses, ListPackageFilesErrors, ThrowOnError> => (options.client ?? client).get<ListPackageFilesResponses, ListPackageFilesErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages/{package_id}/package_files', ...options });

/**
 * Download a file
 */
export const downloadPackageFile = <ThrowOnError extends boolean = false>(options: Options<DownloadPackageFileData, ThrowOnError>): RequestResult<DownloadPackageFileResponses, DownloadPackageFileErrors, ThrowOnError> => (options.client ?? client).get<DownloadPackageFileResponses, DownloadPackageFileErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages/{package_id}/package_files/{package_file_id}/download', ...options });

/**
 * Delete a file of a package
 *
 * The package stays, even without files. With If-Unmodified-Since only if it was not changed after.
 */
export const deletePackageFile = <ThrowOnError extends boolean = false>(options: Options<DeletePackageFileData, ThrowOnError>): RequestResult<DeletePackageFileResponses, DeletePackageFileErrors, ThrowOnError> => (options.client ?? client).delete<DeletePackageFileResponses, DeletePackageFileErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/packages/{package_id}/package_files/{package_file_id}', ...options });

/**
 * List the projects that the caller may see
 */
export const listProjects = <ThrowOnError extends boolean = false>(options?: Options<ListProjectsData, ThrowOnError>): RequestResult<ListProjectsResponses, ListProjectsErrors, ThrowOnError> => (options?.client ?? client).get<ListProjectsResponses, ListProjectsErrors, ThrowOnError>({ url: '/api/v4/projects', ...options });

/**
 * Create a project
 */
export const createProject = <ThrowOnError extends boolean = false>(options: Options<CreateProjectData, ThrowOnError>): RequestResult<CreateProjectResponses, CreateProjectErrors, ThrowOnError> => (options.client ?? client).post<CreateProjectResponses, CreateProjectErrors, ThrowOnError>({
    url: '/api/v4/projects',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Delete a project with all its packages
 */
export const deleteProject = <ThrowOnError extends boolean = false>(options: Options<DeleteProjectData, ThrowOnError>): RequestResult<DeleteProjectResponses, DeleteProjectErrors, ThrowOnError> => (options.client ?? client).delete<DeleteProjectResponses, DeleteProjectErrors, ThrowOnError>({ url: '/api/v4/projects/{id}', ...options });

/**
 * Get one project
 */
export const getProject = <ThrowOnError extends boolean = false>(options: Options<GetProjectData, ThrowOnError>): RequestResult<GetProjectResponses, GetProjectErrors, ThrowOnError> => (options.client ?? client).get<GetProjectResponses, GetProjectErrors, ThrowOnError>({ url: '/api/v4/projects/{id}', ...options });

/**
 * Change a project
 */
export const updateProject = <ThrowOnError extends boolean = false>(options: Options<UpdateProjectData, ThrowOnError>): RequestResult<UpdateProjectResponses, UpdateProjectErrors, ThrowOnError> => (options.client ?? client).put<UpdateProjectResponses, UpdateProjectErrors, ThrowOnError>({
    url: '/api/v4/projects/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the namespaces in which the caller may create projects
 */
export const listNamespaces = <ThrowOnError extends boolean = false>(options?: Options<ListNamespacesData, ThrowOnError>): RequestResult<ListNamespacesResponses, ListNamespacesErrors, ThrowOnError> => (options?.client ?? client).get<ListNamespacesResponses, ListNamespacesErrors, ThrowOnError>({ url: '/api/v4/namespaces', ...options });

/**
 * List the projects in the namespace of one user
 */
export const listUserProjects = <ThrowOnError extends boolean = false>(options: Options<ListUserProjectsData, ThrowOnError>): RequestResult<ListUserProjectsResponses, ListUserProjectsErrors, ThrowOnError> => (options.client ?? client).get<ListUserProjectsResponses, ListUserProjectsErrors, ThrowOnError>({ url: '/api/v4/users/{user_id}/projects', ...options });

/**
 * List the groups that the caller may see
 */
export const listGroups = <ThrowOnError extends boolean = false>(options?: Options<ListGroupsData, ThrowOnError>): RequestResult<ListGroupsResponses, ListGroupsErrors, ThrowOnError> => (options?.client ?? client).get<ListGroupsResponses, ListGroupsErrors, ThrowOnError>({ url: '/api/v4/groups', ...options });

/**
 * Create a group
 */
export const createGroup = <ThrowOnError extends boolean = false>(options: Options<CreateGroupData, ThrowOnError>): RequestResult<CreateGroupResponses, CreateGroupErrors, ThrowOnError> => (options.client ?? client).post<CreateGroupResponses, CreateGroupErrors, ThrowOnError>({
    url: '/api/v4/groups',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Delete a group with everything below it
 */
export const deleteGroup = <ThrowOnError extends boolean = false>(options: Options<DeleteGroupData, ThrowOnError>): RequestResult<DeleteGroupResponses, DeleteGroupErrors, ThrowOnError> => (options.client ?? client).delete<DeleteGroupResponses, DeleteGroupErrors, ThrowOnError>({ url: '/api/v4/groups/{id}', ...options });

/**
 * Get one group
 */
export const getGroup = <ThrowOnError extends boolean = false>(options: Options<GetGroupData, ThrowOnError>): RequestResult<GetGroupResponses, GetGroupErrors, ThrowOnError> => (options.client ?? client).get<GetGroupResponses, GetGroupErrors, ThrowOnError>({ url: '/api/v4/groups/{id}', ...options });

/**
 * Change a group
 */
export const updateGroup = <ThrowOnError extends boolean = false>(options: Options<UpdateGroupData, ThrowOnError>): RequestResult<UpdateGroupResponses, UpdateGroupErrors, ThrowOnError> => (options.client ?? client).put<UpdateGroupResponses, UpdateGroupErrors, ThrowOnError>({
    url: '/api/v4/groups/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the groups right below a group
 */
export const listSubgroups = <ThrowOnError extends boolean = false>(options: Options<ListSubgroupsData, ThrowOnError>): RequestResult<ListSubgroupsResponses, ListSubgroupsErrors, ThrowOnError> => (options.client ?? client).get<ListSubgroupsResponses, ListSubgroupsErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/subgroups', ...options });

/**
 * List the projects of a group
 */
export const listGroupProjects = <ThrowOnError extends boolean = false>(options: Options<ListGroupProjectsData, ThrowOnError>): RequestResult<ListGroupProjectsResponses, ListGroupProjectsErrors, ThrowOnError> => (options.client ?? client).get<ListGroupProjectsResponses, ListGroupProjectsErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/projects', ...options });

/**
 * List the members of a project
 */
export const listProjectMembers = <ThrowOnError extends boolean = false>(options: Options<ListProjectMembersData, ThrowOnError>): RequestResult<ListProjectMembersResponses, ListProjectMembersErrors, ThrowOnError> => (options.client ?? client).get<ListProjectMembersResponses, ListProjectMembersErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/members', ...options });

/**
 * Add a member to a project
 */
export const addProjectMember = <ThrowOnError extends boolean = false>(options: Options<AddProjectMemberData, ThrowOnError>): RequestResult<AddProjectMemberResponses, AddProjectMemberErrors, ThrowOnError> => (options.client ?? client).post<AddProjectMemberResponses, AddProjectMemberErrors, ThrowOnError>({
    url: '/api/v4/projects/{id}/members',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the members of a project, with those of the groups above it
 */
export const listAllProjectMembers = <ThrowOnError extends boolean = false>(options: Options<ListAllProjectMembersData, ThrowOnError>): RequestResult<ListAllProjectMembersResponses, ListAllProjectMembersErrors, ThrowOnError> => (options.client ?? client).get<ListAllProjectMembersResponses, ListAllProjectMembersErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/members/all', ...options });

/**
 * Remove a member from a project
 *
 * Maintainers remove others; everybody may leave.
 */
export const removeProjectMember = <ThrowOnError extends boolean = false>(options: Options<RemoveProjectMemberData, ThrowOnError>): RequestResult<RemoveProjectMemberResponses, RemoveProjectMemberErrors, ThrowOnError> => (options.client ?? client).delete<RemoveProjectMemberResponses, RemoveProjectMemberErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/members/{user_id}', ...options });

/**
 * Get one member of a project
 */
export const getProjectMember = <ThrowOnError extends boolean = false>(options: Options<GetProjectMemberData, ThrowOnError>): RequestResult<GetProjectMemberResponses, GetProjectMemberErrors, ThrowOnError> => (options.client ?? client).get<GetProjectMemberResponses, GetProjectMemberErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/members/{user_id}', ...options });

/**
 * Change the role of a member of a project
 */
export const updateProjectMember = <ThrowOnError extends boolean = false>(options: Options<UpdateProjectMemberData, ThrowOnError>): RequestResult<UpdateProjectMemberResponses, UpdateProjectMemberErrors, ThrowOnError> => (options.client ?? client).put<UpdateProjectMemberResponses, UpdateProjectMemberErrors, ThrowOnError>({
    url: '/api/v4/projects/{id}/members/{user_id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the members of a group
 */
export const listGroupMembers = <ThrowOnError extends boolean = false>(options: Options<ListGroupMembersData, ThrowOnError>): RequestResult<ListGroupMembersResponses, ListGroupMembersErrors, ThrowOnError> => (options.client ?? client).get<ListGroupMembersResponses, ListGroupMembersErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/members', ...options });

/**
 * Add a member to a group
 */
export const addGroupMember = <ThrowOnError extends boolean = false>(options: Options<AddGroupMemberData, ThrowOnError>): RequestResult<AddGroupMemberResponses, AddGroupMemberErrors, ThrowOnError> => (options.client ?? client).post<AddGroupMemberResponses, AddGroupMemberErrors, ThrowOnError>({
    url: '/api/v4/groups/{id}/members',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the members of a group, with those of the groups above it
 */
export const listAllGroupMembers = <ThrowOnError extends boolean = false>(options: Options<ListAllGroupMembersData, ThrowOnError>): RequestResult<ListAllGroupMembersResponses, ListAllGroupMembersErrors, ThrowOnError> => (options.client ?? client).get<ListAllGroupMembersResponses, ListAllGroupMembersErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/members/all', ...options });

/**
 * Remove a member from a group
 *
 * Maintainers remove others; everybody may leave.
 */
export const removeGroupMember = <ThrowOnError extends boolean = false>(options: Options<RemoveGroupMemberData, ThrowOnError>): RequestResult<RemoveGroupMemberResponses, RemoveGroupMemberErrors, ThrowOnError> => (options.client ?? client).delete<RemoveGroupMemberResponses, RemoveGroupMemberErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/members/{user_id}', ...options });

/**
 * Get one member of a group
 */
export const getGroupMember = <ThrowOnError extends boolean = false>(options: Options<GetGroupMemberData, ThrowOnError>): RequestResult<GetGroupMemberResponses, GetGroupMemberErrors, ThrowOnError> => (options.client ?? client).get<GetGroupMemberResponses, GetGroupMemberErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/members/{user_id}', ...options });

/**
 * Change the role of a member of a group
 */
export const updateGroupMember = <ThrowOnError extends boolean = false>(options: Options<UpdateGroupMemberData, ThrowOnError>): RequestResult<UpdateGroupMemberResponses, UpdateGroupMemberErrors, ThrowOnError> => (options.client ?? client).put<UpdateGroupMemberResponses, UpdateGroupMemberErrors, ThrowOnError>({
    url: '/api/v4/groups/{id}/members/{user_id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Get yourself
 */
export const getCurrentUser = <ThrowOnError extends boolean = false>(options?: Options<GetCurrentUserData, ThrowOnError>): RequestResult<GetCurrentUserResponses, GetCurrentUserErrors, ThrowOnError> => (options?.client ?? client).get<GetCurrentUserResponses, GetCurrentUserErrors, ThrowOnError>({ url: '/api/v4/user', ...options });

/**
 * List users
 *
 * Only administrators see email addresses and the like.
 */
export const listUsers = <ThrowOnError extends boolean = false>(options?: Options<ListUsersData, ThrowOnError>): RequestResult<ListUsersResponses, ListUsersErrors, ThrowOnError> => (options?.client ?? client).get<ListUsersResponses, ListUsersErrors, ThrowOnError>({ url: '/api/v4/users', ...options });

/**
 * Create a user
 */
export const createUser = <ThrowOnError extends boolean = false>(options: Options<CreateUserData, ThrowOnError>): RequestResult<CreateUserResponses, CreateUserErrors, ThrowOnError> => (options.client ?? client).post<CreateUserResponses, CreateUserErrors, ThrowOnError>({
    url: '/api/v4/users',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Get one user
 */
export const getUser = <ThrowOnError extends boolean = false>(options: Options<GetUserData, ThrowOnError>): RequestResult<GetUserResponses, GetUserErrors, ThrowOnError> => (options.client ?? client).get<GetUserResponses, GetUserErrors, ThrowOnError>({ url: '/api/v4/users/{user_id}', ...options });

/**
 * Change a user
 */
export const updateUser = <ThrowOnError extends boolean = false>(options: Options<UpdateUserData, ThrowOnError>): RequestResult<UpdateUserResponses, UpdateUserErrors, ThrowOnError> => (options.client ?? client).put<UpdateUserResponses, UpdateUserErrors, ThrowOnError>({
    url: '/api/v4/users/{user_id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Block a user
 *
 * Sessions end and tokens stop at once.
 */
export const blockUser = <ThrowOnError extends boolean = false>(options: Options<BlockUserData, ThrowOnError>): RequestResult<BlockUserResponses, BlockUserErrors, ThrowOnError> => (options.client ?? client).post<BlockUserResponses, BlockUserErrors, ThrowOnError>({ url: '/api/v4/users/{user_id}/block', ...options });

/**
 * Unblock a user
 */
export const unblockUser = <ThrowOnError extends boolean = false>(options: Options<UnblockUserData, ThrowOnError>): RequestResult<UnblockUserResponses, UnblockUserErrors, ThrowOnError> => (options.client ?? client).post<UnblockUserResponses, UnblockUserErrors, ThrowOnError>({ url: '/api/v4/users/{user_id}/unblock', ...options });

/**
 * List your tokens
 *
 * Administrators see those of everybody.
 */
export const listPersonalAccessTokens = <ThrowOnError extends boolean = false>(options?: Options<ListPersonalAccessTokensData, ThrowOnError>): RequestResult<ListPersonalAccessTokensResponses, ListPersonalAccessTokensErrors, ThrowOnError> => (options?.client ?? client).get<ListPersonalAccessTokensResponses, ListPersonalAccessTokensErrors, ThrowOnError>({ url: '/api/v4/personal_access_tokens', ...options });

/**
 * Revoke the token that this request carries
 */
export const revokeOwnPersonalAccessToken = <ThrowOnError extends boolean = false>(options?: Options<RevokeOwnPersonalAccessTokenData, ThrowOnError>): RequestResult<RevokeOwnPersonalAccessTokenResponses, RevokeOwnPersonalAccessTokenErrors, ThrowOnError> => (options?.client ?? client).delete<RevokeOwnPersonalAccessTokenResponses, RevokeOwnPersonalAccessTokenErrors, ThrowOnError>({ url: '/api/v4/personal_access_tokens/self', ...options });

/**
 * Get the token that this request carries
 */
export const getOwnPersonalAccessToken = <ThrowOnError extends boolean = false>(options?: Options<GetOwnPersonalAccessTokenData, ThrowOnError>): RequestResult<GetOwnPersonalAccessTokenResponses, GetOwnPersonalAccessTokenErrors, ThrowOnError> => (options?.client ?? client).get<GetOwnPersonalAccessTokenResponses, GetOwnPersonalAccessTokenErrors, ThrowOnError>({ url: '/api/v4/personal_access_tokens/self', ...options });

/**
 * Replace the token that this request carries
 *
 * A token with scope api, also that of a project or group.
 */
export const rotateOwnPersonalAccessToken = <ThrowOnError extends boolean = false>(options: Options<RotateOwnPersonalAccessTokenData, ThrowOnError>): RequestResult<RotateOwnPersonalAccessTokenResponses, RotateOwnPersonalAccessTokenErrors, ThrowOnError> => (options.client ?? client).post<RotateOwnPersonalAccessTokenResponses, RotateOwnPersonalAccessTokenErrors, ThrowOnError>({
    url: '/api/v4/personal_access_tokens/self/rotate',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Replace a token
 *
 * The old one is refused at once. Your own; administrators those of everybody.
 */
export const rotatePersonalAccessToken = <ThrowOnError extends boolean = false>(options: Options<RotatePersonalAccessTokenData, ThrowOnError>): RequestResult<RotatePersonalAccessTokenResponses, RotatePersonalAccessTokenErrors, ThrowOnError> => (options.client ?? client).post<RotatePersonalAccessTokenResponses, RotatePersonalAccessTokenErrors, ThrowOnError>({
    url: '/api/v4/personal_access_tokens/{token_id}/rotate',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Revoke a token
 */
export const revokePersonalAccessToken = <ThrowOnError extends boolean = false>(options: Options<RevokePersonalAccessTokenData, ThrowOnError>): RequestResult<RevokePersonalAccessTokenResponses, RevokePersonalAccessTokenErrors, ThrowOnError> => (options.client ?? client).delete<RevokePersonalAccessTokenResponses, RevokePersonalAccessTokenErrors, ThrowOnError>({ url: '/api/v4/personal_access_tokens/{token_id}', ...options });

/**
 * Create a token for yourself
 */
export const createPersonalAccessToken = <ThrowOnError extends boolean = false>(options: Options<CreatePersonalAccessTokenData, ThrowOnError>): RequestResult<CreatePersonalAccessTokenResponses, CreatePersonalAccessTokenErrors, ThrowOnError> => (options.client ?? client).post<CreatePersonalAccessTokenResponses, CreatePersonalAccessTokenErrors, ThrowOnError>({
    url: '/api/v4/user/personal_access_tokens',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Create a token for a user
 *
 * For administrators; EXT: your own id is always allowed.
 */
export const createUserPersonalAccessToken = <ThrowOnError extends boolean = false>(options: Options<CreateUserPersonalAccessTokenData, ThrowOnError>): RequestResult<CreateUserPersonalAccessTokenResponses, CreateUserPersonalAccessTokenErrors, ThrowOnError> => (options.client ?? client).post<CreateUserPersonalAccessTokenResponses, CreateUserPersonalAccessTokenErrors, ThrowOnError>({
    url: '/api/v4/users/{user_id}/personal_access_tokens',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the access tokens of a project
 *
 * Each acts as a bot that is a member of the project.
 */
export const listProjectAccessTokens = <ThrowOnError extends boolean = false>(options: Options<ListProjectAccessTokensData, ThrowOnError>): RequestResult<ListProjectAccessTokensResponses, ListProjectAccessTokensErrors, ThrowOnError> => (options.client ?? client).get<ListProjectAccessTokensResponses, ListProjectAccessTokensErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/access_tokens', ...options });

/**
 * Create an access token for a project
 *
 * With a bot that has the role given, which is not above your own.
 */
export const createProjectAccessToken = <ThrowOnError extends boolean = false>(options: Options<CreateProjectAccessTokenData, ThrowOnError>): RequestResult<CreateProjectAccessTokenResponses, CreateProjectAccessTokenErrors, ThrowOnError> => (options.client ?? client).post<CreateProjectAccessTokenResponses, CreateProjectAccessTokenErrors, ThrowOnError>({
    url: '/api/v4/projects/{id}/access_tokens',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Revoke an access token of a project
 *
 * Its bot is blocked and no member any more.
 */
export const revokeProjectAccessToken = <ThrowOnError extends boolean = false>(options: Options<RevokeProjectAccessTokenData, ThrowOnError>): RequestResult<RevokeProjectAccessTokenResponses, RevokeProjectAccessTokenErrors, ThrowOnError> => (options.client ?? client).delete<RevokeProjectAccessTokenResponses, RevokeProjectAccessTokenErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/access_tokens/{token_id}', ...options });

/**
 * Get one access token of a project
 */
export const getProjectAccessToken = <ThrowOnError extends boolean = false>(options: Options<GetProjectAccessTokenData, ThrowOnError>): RequestResult<GetProjectAccessTokenResponses, GetProjectAccessTokenErrors, ThrowOnError> => (options.client ?? client).get<GetProjectAccessTokenResponses, GetProjectAccessTokenErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/access_tokens/{token_id}', ...options });

/**
 * Replace an access token of a project
 *
 * The old one is refused at once; the bot stays.
 */
export const rotateProjectAccessToken = <ThrowOnError extends boolean = false>(options: Options<RotateProjectAccessTokenData, ThrowOnError>): RequestResult<RotateProjectAccessTokenResponses, RotateProjectAccessTokenErrors, ThrowOnError> => (options.client ?? client).post<RotateProjectAccessTokenResponses, RotateProjectAccessTokenErrors, ThrowOnError>({
    url: '/api/v4/projects/{id}/access_tokens/{token_id}/rotate',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the access tokens of a group
 *
 * Each acts as a bot that is a member of the group.
 */
export const listGroupAccessTokens = <ThrowOnError extends boolean = false>(options: Options<ListGroupAccessTokensData, ThrowOnError>): RequestResult<ListGroupAccessTokensResponses, ListGroupAccessTokensErrors, ThrowOnError> => (options.client ?? client).get<ListGroupAccessTokensResponses, ListGroupAccessTokensErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/access_tokens', ...options });

/**
 * Create an access token for a group
 *
 * With a bot that has the role given, which is not above your own.
 */
export const createGroupAccessToken = <ThrowOnError extends boolean = false>(options: Options<CreateGroupAccessTokenData, ThrowOnError>): RequestResult<CreateGroupAccessTokenResponses, CreateGroupAccessTokenErrors, ThrowOnError> => (options.client ?? client).post<CreateGroupAccessTokenResponses, CreateGroupAccessTokenErrors, ThrowOnError>({
    url: '/api/v4/groups/{id}/access_tokens',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Revoke an access token of a group
 *
 * Its bot is blocked and no member any more.
 */
export const revokeGroupAccessToken = <ThrowOnError extends boolean = false>(options: Options<RevokeGroupAccessTokenData, ThrowOnError>): RequestResult<RevokeGroupAccessTokenResponses, RevokeGroupAccessTokenErrors, ThrowOnError> => (options.client ?? client).delete<RevokeGroupAccessTokenResponses, RevokeGroupAccessTokenErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/access_tokens/{token_id}', ...options });

/**
 * Get one access token of a group
 */
export const getGroupAccessToken = <ThrowOnError extends boolean = false>(options: Options<GetGroupAccessTokenData, ThrowOnError>): RequestResult<GetGroupAccessTokenResponses, GetGroupAccessTokenErrors, ThrowOnError> => (options.client ?? client).get<GetGroupAccessTokenResponses, GetGroupAccessTokenErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/access_tokens/{token_id}', ...options });

/**
 * Replace an access token of a group
 *
 * The old one is refused at once; the bot stays.
 */
export const rotateGroupAccessToken = <ThrowOnError extends boolean = false>(options: Options<RotateGroupAccessTokenData, ThrowOnError>): RequestResult<RotateGroupAccessTokenResponses, RotateGroupAccessTokenErrors, ThrowOnError> => (options.client ?? client).post<RotateGroupAccessTokenResponses, RotateGroupAccessTokenErrors, ThrowOnError>({
    url: '/api/v4/groups/{id}/access_tokens/{token_id}/rotate',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List the deploy tokens of a project
 */
export const listProjectDeployTokens = <ThrowOnError extends boolean = false>(options: Options<ListProjectDeployTokensData, ThrowOnError>): RequestResult<ListProjectDeployTokensResponses, ListProjectDeployTokensErrors, ThrowOnError> => (options.client ?? client).get<ListProjectDeployTokensResponses, ListProjectDeployTokensErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/deploy_tokens', ...options });

/**
 * Create a deploy token for a project
 */
export const createProjectDeployToken = <ThrowOnError extends boolean = false>(options: Options<CreateProjectDeployTokenData, ThrowOnError>): RequestResult<CreateProjectDeployTokenResponses, CreateProjectDeployTokenErrors, ThrowOnError> => (options.client ?? client).post<CreateProjectDeployTokenResponses, CreateProjectDeployTokenErrors, ThrowOnError>({
    url: '/api/v4/projects/{id}/deploy_tokens',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Revoke a deploy token of a project
 */
export const revokeProjectDeployToken = <ThrowOnError extends boolean = false>(options: Options<RevokeProjectDeployTokenData, ThrowOnError>): RequestResult<RevokeProjectDeployTokenResponses, RevokeProjectDeployTokenErrors, ThrowOnError> => (options.client ?? client).delete<RevokeProjectDeployTokenResponses, RevokeProjectDeployTokenErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/deploy_tokens/{token_id}', ...options });

/**
 * Get one deploy token of a project
 */
export const getProjectDeployToken = <ThrowOnError extends boolean = false>(options: Options<GetProjectDeployTokenData, ThrowOnError>): RequestResult<GetProjectDeployTokenResponses, GetProjectDeployTokenErrors, ThrowOnError> => (options.client ?? client).get<GetProjectDeployTokenResponses, GetProjectDeployTokenErrors, ThrowOnError>({ url: '/api/v4/projects/{id}/deploy_tokens/{token_id}', ...options });

/**
 * List the deploy tokens of a group
 */
export const listGroupDeployTokens = <ThrowOnError extends boolean = false>(options: Options<ListGroupDeployTokensData, ThrowOnError>): RequestResult<ListGroupDeployTokensResponses, ListGroupDeployTokensErrors, ThrowOnError> => (options.client ?? client).get<ListGroupDeployTokensResponses, ListGroupDeployTokensErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/deploy_tokens', ...options });

/**
 * Create a deploy token for a group
 *
 * It opens every project below the group.
 */
export const createGroupDeployToken = <ThrowOnError extends boolean = false>(options: Options<CreateGroupDeployTokenData, ThrowOnError>): RequestResult<CreateGroupDeployTokenResponses, CreateGroupDeployTokenErrors, ThrowOnError> => (options.client ?? client).post<CreateGroupDeployTokenResponses, CreateGroupDeployTokenErrors, ThrowOnError>({
    url: '/api/v4/groups/{id}/deploy_tokens',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Revoke a deploy token of a group
 */
export const revokeGroupDeployToken = <ThrowOnError extends boolean = false>(options: Options<RevokeGroupDeployTokenData, ThrowOnError>): RequestResult<RevokeGroupDeployTokenResponses, RevokeGroupDeployTokenErrors, ThrowOnError> => (options.client ?? client).delete<RevokeGroupDeployTokenResponses, RevokeGroupDeployTokenErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/deploy_tokens/{token_id}', ...options });

/**
 * Get one deploy token of a group
 */
export const getGroupDeployToken = <ThrowOnError extends boolean = false>(options: Options<GetGroupDeployTokenData, ThrowOnError>): RequestResult<GetGroupDeployTokenResponses, GetGroupDeployTokenErrors, ThrowOnError> => (options.client ?? client).get<GetGroupDeployTokenResponses, GetGroupDeployTokenErrors, ThrowOnError>({ url: '/api/v4/groups/{id}/deploy_tokens/{token_id}', ...options });

/**
 * List all deploy tokens
 *
 * For administrators.
 */
export const listDeployTokens = <ThrowOnError extends boolean = false>(options?: Options<ListDeployTokensData, ThrowOnError>): RequestResult<ListDeployTokensResponses, ListDeployTokensErrors, ThrowOnError> => (options?.client ?? client).get<ListDeployTokensResponses, ListDeployTokensErrors, ThrowOnError>({ url: '/api/v4/deploy_tokens', ...options });

/**
 * Sign out
 *
 * EXT: an addition to GitLab's API.
 */
export const deleteSession = <ThrowOnError extends boolean = false>(options?: Options<DeleteSessionData, ThrowOnError>): RequestResult<DeleteSessionResponses, DeleteSessionErrors, ThrowOnError> => (options?.client ?? client).delete<DeleteSessionResponses, DeleteSessionErrors, ThrowOnError>({ url: '/api/v4/session', ...options });

/**
 * Who is signed in in this browser
 *
 * EXT: an addition to GitLab's API.
 */
export const getSession = <ThrowOnError extends boolean = false>(options?: Options<GetSessionData, ThrowOnError>): RequestResult<GetSessionResponses, GetSessionErrors, ThrowOnError> => (options?.client ?? client).get<GetSessionResponses, GetSessionErrors, ThrowOnError>({ url: '/api/v4/session', ...options });

/**
 * Sign in
 *
 * EXT: an addition to GitLab's API. Sets the session cookie.
 */
export const createSession = <ThrowOnError extends boolean = false>(options: Options<CreateSessionData, ThrowOnError>): RequestResult<CreateSessionResponses, CreateSessionErrors, ThrowOnError> => (options.client ?? client).post<CreateSessionResponses, CreateSessionErrors, ThrowOnError>({
    url: '/api/v4/session',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * List your sessions
 *
 * EXT: an addition to GitLab's API.
 */
export const listSessions = <ThrowOnError extends boolean = false>(options?: Options<ListSessionsData, ThrowOnError>): RequestResult<ListSessionsResponses, ListSessionsErrors, ThrowOnError> => (options?.client ?? client).get<ListSessionsResponses, ListSessionsErrors, ThrowOnError>({ url: '/api/v4/session/list', ...options });

/**
 * End one of your sessions
 *
 * EXT: an addition to GitLab's API.
 */
export const endSession = <ThrowOnError extends boolean = false>(options: Options<EndSessionData, ThrowOnError>): RequestResult<EndSessionResponses, EndSessionErrors, ThrowOnError> => (options.client ?? client).delete<EndSessionResponses, EndSessionErrors, ThrowOnError>({ url: '/api/v4/session/list/{session_id}', ...options });

/**
 * Sign out everywhere
 *
 * EXT: an addition to GitLab's API.
 */
export const endAllSessions = <ThrowOnError extends boolean = false>(options?: Options<EndAllSessionsData, ThrowOnError>): RequestResult<EndAllSessionsResponses, EndAllSessionsErrors, ThrowOnError> => (options?.client ?? client).delete<EndAllSessionsResponses, EndAllSessionsErrors, ThrowOnError>({ url: '/api/v4/session/all', ...options });

/**
 * Change your password
 *
 * EXT: an addition to GitLab's API. Every session ends; the answer sets the cookie of a new one.
 */
export const changePassword = <ThrowOnError extends boolean = false>(options: Options<ChangePasswordData, ThrowOnError>): RequestResult<ChangePasswordResponses, ChangePasswordErrors, ThrowOnError> => (options.client ?? client).put<ChangePasswordResponses, ChangePasswordErrors, ThrowOnError>({
    url: '/api/v4/user/password',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Which command line waits for this sign-in
 *
 * EXT: an addition to GitLab's API.
 */
export const getWebLogin = <ThrowOnError extends boolean = false>(options: Options<GetWebLoginData, ThrowOnError>): RequestResult<GetWebLoginResponses, GetWebLoginErrors, ThrowOnError> => (options.client ?? client).get<GetWebLoginResponses, GetWebLoginErrors, ThrowOnError>({ url: '/api/v4/web_logins/{code}', ...options });

/**
 * Let the waiting command line act as you
 *
 * EXT: an addition to GitLab's API. From a browser session only: a token cannot make another one.
 */
export const approveWebLogin = <ThrowOnError extends boolean = false>(options: Options<ApproveWebLoginData, ThrowOnError>): RequestResult<ApproveWebLoginResponses, ApproveWebLoginErrors, ThrowOnError> => (options.client ?? client).post<ApproveWebLoginResponses, ApproveWebLoginErrors, ThrowOnError>({ url: '/api/v4/web_logins/{code}/approve', ...options });

/**
 * Refuse the waiting command line
 *
 * EXT: an addition to GitLab's API. From a browser session only.
 */
export const refuseWebLogin = <ThrowOnError extends boolean = false>(options: Options<RefuseWebLoginData, ThrowOnError>): RequestResult<RefuseWebLoginResponses, RefuseWebLoginErrors, ThrowOnError> => (options.client ?? client).post<RefuseWebLoginResponses, RefuseWebLoginErrors, ThrowOnError>({ url: '/api/v4/web_logins/{code}/refuse', ...options });

/**
 * Get the version of this server
 */
export const getVersion = <ThrowOnError extends boolean = false>(options?: Options<GetVersionData, ThrowOnError>): RequestResult<GetVersionResponses, GetVersionErrors, ThrowOnError> => (options?.client ?? client).get<GetVersionResponses, GetVersionErrors, ThrowOnError>({ url: '/api/v4/version', ...options });

/**
 * Get facts about this server
 */
export const getMetadata = <ThrowOnError extends boolean = false>(options?: Options<GetMetadataData, ThrowOnError>): RequestResult<GetMetadataResponses, GetMetadataErrors, ThrowOnError> => (options?.client ?? client).get<GetMetadataResponses, GetMetadataErrors, ThrowOnError>({ url: '/api/v4/metadata', ...options });

/**
 * Get the settings of this server
 */
export const getApplicationSettings = <ThrowOnError extends boolean = false>(options?: Options<GetApplicationSettingsData, ThrowOnError>): RequestResult<GetApplicationSettingsResponses, GetApplicationSettingsErrors, ThrowOnError> => (options?.client ?? client).get<GetApplicationSettingsResponses, GetApplicationSettingsErrors, ThrowOnError>({ url: '/api/v4/application/settings', ...options });

/**
 * Change the settings of this server
 */
export const updateApplicationSettings = <ThrowOnError extends boolean = false>(options: Options<UpdateApplicationSettingsData, ThrowOnError>): RequestResult<UpdateApplicationSettingsResponses, UpdateApplicationSettingsErrors, ThrowOnError> => (options.client ?? client).put<UpdateApplicationSettingsResponses, UpdateApplicationSettingsErrors, ThrowOnError>({
    url: '/api/v4/application/settings',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});
