// Generated from libs/management/openapi.json: npm run generate -w @packyard/api-client

export type ClientOptions = {
    baseUrl: string;
};

export type PackageFormat = {
    id: string;
    label: string;
    /**
     * SVG from the server's code, never from a package
     */
    icon: string;
};

export type ApiError = {
    /**
     * GitLab's text, or the problems of each field
     */
    message?: string | {
        [key: string]: Array<string>;
    };
    /**
     * GitLab's text where a parameter is refused
     */
    error?: string;
    /**
     * EXT: what happened and what to do, for a person
     */
    detail?: string;
    /**
     * What is wrong with the token
     */
    error_description?: string;
    /**
     * EXT: finds the request in the server's log
     */
    request_id?: string;
};

export type SetupGuide = {
    id: string;
    label: string;
    /**
     * SVG from the server's code, never from a package
     */
    icon: string;
    snippets: Array<Snippet>;
};

export type Snippet = {
    /**
     * Snippets of one tool are shown together
     */
    tool: string;
    purpose: 'install' | 'setup' | 'publish';
    title: string;
    language: string;
    code: string;
};

export type ActivityEntry = {
    id: number;
    /**
     * UTC with milliseconds
     */
    at: string;
    /**
     * What was done, such as `package.publish`
     */
    action: string;
    actor: {
        kind: string;
        id: number | null;
        name: string;
    };
    /**
     * What it was done to, for a person
     */
    subject: string;
    /**
     * Id of the package version, as `/packages/:package_id` takes it, if there is one
     */
    package_id: number | null;
    details: {
        [key: string]: string | number | boolean | null;
    };
};

export type Package = {
    id: number;
    name: string;
    version: string | null;
    package_type: string;
    status: 'default' | 'hidden' | 'processing' | 'error' | 'pending_destruction' | 'deprecated';
    _links: {
        /**
         * The page of this version; absent where it has none
         */
        web_path?: string;
        /**
         * There if the caller may delete it
         */
        delete_api_path?: string;
    };
    /**
     * UTC with milliseconds
     */
    created_at: string;
    /**
     * UTC with milliseconds
     */
    last_downloaded_at: string | null;
    creator_id: number | null;
    tags: Array<PackageTag>;
    /**
     * EXT: one line of its metadata
     */
    summary: string | null;
    /**
     * EXT: why the status is `error`
     */
    status_message: string | null;
    /**
     * EXT
     */
    creator: PackageCreator | null;
    /**
     * In lists of a group only
     */
    project_id?: number;
    /**
     * In lists of a group only
     */
    project_path?: string;
};

export type PackageTag = {
    id: number;
    package_id: number;
    name: string;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    /**
     * UTC with milliseconds
     */
    updated_at: string;
};

export type PackageCreator = {
    id: number;
    username: string;
    name: string;
};

export type PackageWithVersions = {
    id: number;
    name: string;
    version: string | null;
    package_type: string;
    status: 'default' | 'hidden' | 'processing' | 'error' | 'pending_destruction' | 'deprecated';
    _links: {
        /**
         * The page of this version; absent where it has none
         */
        web_path?: string;
        /**
         * There if the caller may delete it
         */
        delete_api_path?: string;
    };
    /**
     * UTC with milliseconds
     */
    created_at: string;
    /**
     * UTC with milliseconds
     */
    last_downloaded_at: string | null;
    creator_id: number | null;
    tags: Array<PackageTag>;
    /**
     * EXT: one line of its metadata
     */
    summary: string | null;
    /**
     * EXT: why the status is `error`
     */
    status_message: string | null;
    /**
     * EXT
     */
    creator: PackageCreator | null;
    /**
     * Other versions, by their text; 1,000 at most
     */
    versions: Array<PackageVersion>;
};

export type PackageVersion = {
    id: number;
    version: string | null;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    tags: Array<PackageTag>;
    /**
     * EXT
     */
    status: 'default' | 'hidden' | 'processing' | 'error' | 'pending_destruction' | 'deprecated';
};

export type PackageDetails = {
    id: number;
    name: string;
    version: string | null;
    package_type: string;
    status: 'default' | 'hidden' | 'processing' | 'error' | 'pending_destruction' | 'deprecated';
    _links: {
        /**
         * The page of this version; absent where it has none
         */
        web_path?: string;
        /**
         * There if the caller may delete it
         */
        delete_api_path?: string;
    };
    /**
     * UTC with milliseconds
     */
    created_at: string;
    /**
     * UTC with milliseconds
     */
    last_downloaded_at: string | null;
    creator_id: number | null;
    tags: Array<PackageTag>;
    /**
     * EXT: one line of its metadata
     */
    summary: string | null;
    /**
     * EXT: why the status is `error`
     */
    status_message: string | null;
    /**
     * EXT
     */
    creator: PackageCreator | null;
    format: PackageFormat;
    deprecated_message: string | null;
    install: Array<Snippet>;
    fields: Array<DetailField>;
    /**
     * Sanitised: no scripts, no pictures of other hosts
     */
    readme_html: string | null;
    /**
     * 1,000 at most
     */
    dependencies: Array<PackageDependency>;
    dependencies_count: number;
    /**
     * Other versions of the same package
     */
    versions_count: number;
    files_count: number;
    /**
     * Bytes of all files
     */
    total_size: number;
    /**
     * The newest entries
     */
    activity: Array<ActivityEntry>;
    permissions: {
        can_delete: boolean;
        can_publish: boolean;
    };
    /**
     * Once deleted, the name would be looked for at a public registry
     */
    forwarding: boolean;
    /**
     * Sentences for the dialog that asks whether to delete it
     */
    unpublished_consequences: Array<string>;
};

export type DetailField = {
    label: string;
    value: string;
    /**
     * `link`: an http(s) URL
     */
    kind: 'text' | 'code' | 'link';
};

export type PackageDependency = {
    kind: string;
    name: string;
    requirement: string;
    optional: boolean;
};

export type Pipeline = {
    id: number;
    iid: number;
    project_id: number;
    sha: string;
    ref: string;
    status: string;
    source: string;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    /**
     * UTC with milliseconds
     */
    updated_at: string;
    web_url: string;
    user: {
        id: number;
        username: string;
        name: string;
        state: string;
        avatar_url: null;
        web_url: string;
    };
};

export type PackageFile = {
    id: number;
    package_id: number;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    file_name: string;
    /**
     * Bytes
     */
    size: number;
    file_md5: string | null;
    file_sha1: string | null;
    file_sha256: string | null;
    /**
     * EXT
     */
    file_sha512: string | null;
    /**
     * EXT: where a browser gets it
     */
    download_path: string;
};

export type Project = {
    id: number;
    name: string;
    name_with_namespace: string;
    path: string;
    path_with_namespace: string;
    description: string;
    visibility: 'private' | 'internal' | 'public';
    archived: boolean;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    /**
     * UTC with milliseconds
     */
    last_activity_at: string;
    creator_id: number | null;
    namespace: Namespace;
    avatar_url: null;
    web_url: string;
    _links: {
        self: string;
        members: string;
        packages: string;
    };
    packages_enabled: boolean;
    package_registry_access_level: 'disabled' | 'private' | 'enabled' | 'public';
    /**
     * The caller's own roles; for signed-in callers
     */
    permissions?: {
        project_access: {
            access_level: number;
        } | null;
        group_access: {
            access_level: number;
        } | null;
    };
    capabilities: ProjectCapabilities;
    /**
     * EXT: versions listed by default, counted to 10,001; with one project only
     */
    packages_count?: number;
};

export type Namespace = {
    id: number;
    name: string;
    path: string;
    kind: 'group' | 'user';
    full_path: string;
    parent_id: number | null;
    avatar_url: null;
    web_url: string;
};

/**
 * EXT: what the caller may do
 */
export type ProjectCapabilities = {
    read_packages: boolean;
    publish_packages: boolean;
    delete_packages: boolean;
    admin_project: boolean;
    delete_project: boolean;
};

export type CreateProject = {
    name?: string;
    /**
     * Letters, digits, `_`, `-` and `.`
     */
    path?: string;
    /**
     * Left out: the caller's own namespace
     */
    namespace_id?: number;
    description?: string;
    visibility?: 'private' | 'internal' | 'public';
    /**
     * The switch for packages; `package_registry_access_level` says it more exactly
     */
    packages_enabled?: boolean;
    package_registry_access_level?: 'disabled' | 'private' | 'enabled' | 'public';
};

export type UpdateProject = {
    name?: string;
    /**
     * Letters, digits, `_`, `-` and `.`
     */
    path?: string;
    /**
     * EXT: GitLab archives by POST
     */
    archived?: boolean;
    description?: string;
    visibility?: 'private' | 'internal' | 'public';
    /**
     * The switch for packages; `package_registry_access_level` says it more exactly
     */
    packages_enabled?: boolean;
    package_registry_access_level?: 'disabled' | 'private' | 'enabled' | 'public';
};

export type Accepted = {
    message: '202 Accepted';
};

export type Group = {
    id: number;
    name: string;
    path: string;
    description: string;
    visibility: 'private' | 'internal' | 'public';
    full_name: string;
    full_path: string;
    parent_id: number | null;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    avatar_url: null;
    web_url: string;
    capabilities: GroupCapabilities;
};

/**
 * EXT: what the caller may do
 */
export type GroupCapabilities = {
    read_packages: boolean;
    admin_group: boolean;
    create_projects: boolean;
    create_subgroups: boolean;
};

export type CreateGroup = {
    name: string;
    path: string;
    /**
     * Left out: a group of its own at the top
     */
    parent_id?: number;
    description?: string;
    visibility?: 'private' | 'internal' | 'public';
};

export type UpdateGroup = {
    name?: string;
    path?: string;
    description?: string;
    visibility?: 'private' | 'internal' | 'public';
};

export type Member = {
    id: number;
    username: string;
    name: string;
    state: 'active' | 'blocked';
    /**
     * There are no pictures here
     */
    avatar_url: null;
    web_url: string;
    access_level: number;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    expires_at: string | null;
    created_by: {
        id: number;
        username: string;
        name: string;
        /**
         * There are no pictures here
         */
        avatar_url: null;
        web_url: string;
    } | null;
    /**
     * EXT: where the role was given; an inherited one is changed there
     */
    source: {
        type: 'group' | 'project' | 'user';
        id: number;
        full_path: string;
    };
};

export type AddMember = {
    user_id?: number;
    /**
     * In place of user_id
     */
    username?: string;
    /**
     * 10 guest, 15 planner, 20 reporter, 30 developer, 40 maintainer, 50 owner
     */
    access_level: 10 | 15 | 20 | 30 | 40 | 50;
    expires_at?: string | null;
};

export type UpdateMember = {
    /**
     * 10 guest, 15 planner, 20 reporter, 30 developer, 40 maintainer, 50 owner
     */
    access_level: 10 | 15 | 20 | 30 | 40 | 50;
    expires_at?: string | null;
};

export type User = {
    id: number;
    username: string;
    name: string;
    state: 'active' | 'blocked';
    /**
     * There are no pictures here
     */
    avatar_url: null;
    web_url: string;
    /**
     * UTC with milliseconds
     */
    created_at?: string;
    email?: string | null;
    is_admin?: boolean;
    last_activity_on?: string | null;
    /**
     * EXT
     */
    must_change_password?: boolean;
};

export type CreateUser = {
    name: string;
    username: string;
    email?: string;
    /**
     * Left out: the server chooses one and answers it once. Either way it must be changed at the first sign-in
     */
    password?: string;
    /**
     * The server chooses, whatever `password` says
     */
    force_random_password?: boolean;
    admin?: boolean;
};

export type CreatedUser = {
    id: number;
    username: string;
    name: string;
    state: 'active' | 'blocked';
    /**
     * There are no pictures here
     */
    avatar_url: null;
    web_url: string;
    /**
     * UTC with milliseconds
     */
    created_at?: string;
    email?: string | null;
    is_admin?: boolean;
    last_activity_on?: string | null;
    /**
     * EXT
     */
    must_change_password?: boolean;
    /**
     * EXT: shown this once, where the server chose the password
     */
    temporary_password?: string;
};

export type UpdateUser = {
    name?: string;
    /**
     * Null or an empty text removes it
     */
    email?: string | null;
    admin?: boolean;
    /**
     * EXT: the server chooses a password and answers it once; it must be changed at the next sign-in, and every session ends
     */
    reset_password?: boolean;
};

export type PersonalAccessToken = {
    id: number;
    name: string;
    description: string | null;
    revoked: boolean;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    scopes: Array<'api' | 'read_api' | 'read_user'>;
    user_id: number;
    /**
     * UTC with milliseconds
     */
    last_used_at: string | null;
    active: boolean;
    expires_at: string | null;
};

export type RotateToken = {
    /**
     * The day on which the new token ends, within a year; left out: a week from now
     */
    expires_at?: string;
};

export type CreatedPersonalAccessToken = {
    id: number;
    name: string;
    description: string | null;
    revoked: boolean;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    scopes: Array<'api' | 'read_api' | 'read_user'>;
    user_id: number;
    /**
     * UTC with milliseconds
     */
    last_used_at: string | null;
    active: boolean;
    expires_at: string | null;
    /**
     * Shown this once
     */
    token: string;
};

export type CreatePersonalAccessToken = {
    name: string;
    description?: string;
    scopes: Array<'api' | 'read_api' | 'read_user'>;
    /**
     * The day on which it ends; left out: a year from now; null: never
     */
    expires_at?: string | null;
};

export type AccessToken = {
    id: number;
    name: string;
    description: string | null;
    revoked: boolean;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    scopes: Array<'api' | 'read_api' | 'read_user'>;
    user_id: number;
    /**
     * UTC with milliseconds
     */
    last_used_at: string | null;
    active: boolean;
    expires_at: string | null;
    /**
     * The role of its bot; null once that is no member any more
     */
    access_level: number | null;
};

export type CreateAccessToken = {
    name: string;
    description?: string;
    scopes: Array<'api' | 'read_api'>;
    /**
     * 10 guest, 15 planner, 20 reporter, 30 developer, 40 maintainer, 50 owner
     */
    access_level?: 10 | 15 | 20 | 30 | 40 | 50;
    /**
     * The day on which it ends; left out: a year from now; null: never
     */
    expires_at?: string | null;
};

export type CreatedAccessToken = {
    id: number;
    name: string;
    description: string | null;
    revoked: boolean;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    scopes: Array<'api' | 'read_api' | 'read_user'>;
    user_id: number;
    /**
     * UTC with milliseconds
     */
    last_used_at: string | null;
    active: boolean;
    expires_at: string | null;
    /**
     * The role of its bot; null once that is no member any more
     */
    access_level: number | null;
    /**
     * Shown this once
     */
    token: string;
};

export type DeployToken = {
    id: number;
    name: string;
    /**
     * Goes with the token where a client wants one
     */
    username: string;
    /**
     * UTC with milliseconds
     */
    expires_at: string | null;
    revoked: boolean;
    expired: boolean;
    scopes: Array<'read_package_registry' | 'write_package_registry'>;
    /**
     * EXT
     */
    created_at: string;
    /**
     * EXT: to the minute
     */
    last_used_at: string | null;
};

export type CreateDeployToken = {
    name: string;
    /**
     * read_package_registry reads packages; write_package_registry also publishes, and deletes by a package manager's own command. GitLab's other scopes are refused with a sentence.
     */
    scopes: Array<'read_package_registry' | 'write_package_registry' | 'read_repository' | 'read_registry' | 'write_registry' | 'read_virtual_registry' | 'write_virtual_registry'>;
    /**
     * A day (UTC) or a moment; left out: never
     */
    expires_at?: string | null;
    /**
     * Left out: gitlab+deploy-token-<id>
     */
    username?: string;
};

export type CreatedDeployToken = {
    id: number;
    name: string;
    /**
     * Goes with the token where a client wants one
     */
    username: string;
    /**
     * UTC with milliseconds
     */
    expires_at: string | null;
    revoked: boolean;
    expired: boolean;
    scopes: Array<'read_package_registry' | 'write_package_registry'>;
    /**
     * EXT
     */
    created_at: string;
    /**
     * EXT: to the minute
     */
    last_used_at: string | null;
    /**
     * Shown this once
     */
    token: string;
};

export type CurrentSession = {
    /**
     * Null: nobody is signed in
     */
    user: User | null;
    csrf_token: string | null;
    must_change_password: boolean;
    instance: {
        packages_enabled: boolean;
        /**
         * Null for anonymous callers
         */
        version: string | null;
        external_url: string;
    };
};

export type SignIn = {
    /**
     * User name or email address
     */
    login: string;
    password: string;
};

export type SignedIn = {
    user: User;
    /**
     * Send it as X-CSRF-Token with every POST, PUT and DELETE. Null without a session (a request that carried an access token)
     */
    csrf_token: string | null;
    must_change_password: boolean;
};

export type Session = {
    id: number;
    /**
     * UTC with milliseconds
     */
    created_at: string;
    /**
     * UTC with milliseconds
     */
    last_seen_at: string;
    /**
     * UTC with milliseconds
     */
    expires_at: string;
    ip: string | null;
    user_agent: string | null;
    current: boolean;
};

export type EndedSessions = {
    ended: number;
};

export type ChangePassword = {
    current_password: string;
    new_password: string;
};

export type WebLogin = {
    /**
     * What the command line calls itself; anybody can claim any name
     */
    client_name: string | null;
    /**
     * Where the command line called from: compare it with your own address
     */
    ip: string | null;
    /**
     * `consumed`: refused, or the token was fetched
     */
    state: 'pending' | 'approved' | 'consumed' | 'expired';
    /**
     * UTC with milliseconds
     */
    created_at: string;
    /**
     * UTC with milliseconds
     */
    expires_at: string;
};

export type Version = {
    version: string;
    revision: string;
};

export type Metadata = {
    version: string;
    revision: string;
    enterprise: boolean;
};

export type ApplicationSettings = {
    /**
     * EXT: the package registry of the whole server
     */
    packages_enabled: boolean;
    package_registry_allow_anyone_to_pull_option: boolean;
};

export type UpdateApplicationSettings = {
    packages_enabled?: boolean;
    package_registry_allow_anyone_to_pull_option?: boolean;
};

export type ListPackageFormatsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v4/package_formats';
};

export type ListPackageFormatsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListPackageFormatsError = ListPackageFormatsErrors[keyof ListPackageFormatsErrors];

export type ListPackageFormatsResponses = {
    /**
     * List the package formats of this server
     */
    200: Array<PackageFormat>;
};

export type ListPackageFormatsResponse = ListPackageFormatsResponses[keyof ListPackageFormatsResponses];

export type ListSetupGuidesData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/projects/{id}/packages/setup';
};

export type ListSetupGuidesErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListSetupGuidesError = ListSetupGuidesErrors[keyof ListSetupGuidesErrors];

export type ListSetupGuidesResponses = {
    /**
     * How to set up each tool for this project
     */
    200: Array<SetupGuide>;
};

export type ListSetupGuidesResponse = ListSetupGuidesResponses[keyof ListSetupGuidesResponses];

export type ListProjectActivityData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * From the `Link` (or `X-Next-Cursor`) header of the page before
         */
        cursor?: string;
        /**
         * Rows a page, 1 to 20
         */
        per_page?: number;
    };
    url: '/api/v4/projects/{id}/packages/activity';
};

export type ListProjectActivityErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListProjectActivityError = ListProjectActivityErrors[keyof ListProjectActivityErrors];

export type ListProjectActivityResponses = {
    /**
     * What was done to the packages of a project, newest first
     */
    200: Array<ActivityEntry>;
};

export type ListProjectActivityResponse = ListProjectActivityResponses[keyof ListProjectActivityResponses];

export type ListPackageActivityData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        package_id: number;
    };
    query?: {
        /**
         * From the `Link` (or `X-Next-Cursor`) header of the page before
         */
        cursor?: string;
        /**
         * Rows a page, 1 to 20
         */
        per_page?: number;
    };
    url: '/api/v4/projects/{id}/packages/{package_id}/activity';
};

export type ListPackageActivityErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListPackageActivityError = ListPackageActivityErrors[keyof ListPackageActivityErrors];

export type ListPackageActivityResponses = {
    /**
     * What was done to one package, newest first
     */
    200: Array<ActivityEntry>;
};

export type ListPackageActivityResponse = ListPackageActivityResponses[keyof ListPackageActivityResponses];

export type ListProjectPackagesData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        sort?: 'asc' | 'desc';
        /**
         * Id of a format
         */
        package_type?: string;
        /**
         * Each blank-separated word must occur, whatever its case
         */
        package_name?: string;
        /**
         * Exactly this version
         */
        package_version?: string;
        /**
         * Accepted; every package here has a version
         */
        include_versionless?: boolean;
        /**
         * Without it: default, error and deprecated
         */
        status?: 'default' | 'hidden' | 'processing' | 'error' | 'pending_destruction' | 'deprecated';
        order_by?: 'created_at' | 'name' | 'version' | 'type';
    };
    url: '/api/v4/projects/{id}/packages';
};

export type ListProjectPackagesErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListProjectPackagesError = ListProjectPackagesErrors[keyof ListProjectPackagesErrors];

export type ListProjectPackagesResponses = {
    /**
     * List the packages of a project
     */
    200: Array<Package>;
};

export type ListProjectPackagesResponse = ListProjectPackagesResponses[keyof ListProjectPackagesResponses];

export type DeleteProjectPackageData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        package_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/packages/{package_id}';
};

export type DeleteProjectPackageErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type DeleteProjectPackageError = DeleteProjectPackageErrors[keyof DeleteProjectPackageErrors];

export type DeleteProjectPackageResponses = {
    /**
     * Delete a package
     */
    204: void;
};

export type DeleteProjectPackageResponse = DeleteProjectPackageResponses[keyof DeleteProjectPackageResponses];

export type GetProjectPackageData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        package_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/packages/{package_id}';
};

export type GetProjectPackageErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetProjectPackageError = GetProjectPackageErrors[keyof GetProjectPackageErrors];

export type GetProjectPackageResponses = {
    /**
     * Get one package
     */
    200: PackageWithVersions;
};

export type GetProjectPackageResponse = GetProjectPackageResponses[keyof GetProjectPackageResponses];

export type GetProjectPackageDetailsData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        package_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/packages/{package_id}/details';
};

export type GetProjectPackageDetailsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetProjectPackageDetailsError = GetProjectPackageDetailsErrors[keyof GetProjectPackageDetailsErrors];

export type GetProjectPackageDetailsResponses = {
    /**
     * Get all that the page of one package shows
     */
    200: PackageDetails;
};

export type GetProjectPackageDetailsResponse = GetProjectPackageDetailsResponses[keyof GetProjectPackageDetailsResponses];

export type ListProjectPackageVersionsData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        package_id: number;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Part of the version
         */
        search?: string;
    };
    url: '/api/v4/projects/{id}/packages/{package_id}/versions';
};

export type ListProjectPackageVersionsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListProjectPackageVersionsError = ListProjectPackageVersionsErrors[keyof ListProjectPackageVersionsErrors];

export type ListProjectPackageVersionsResponses = {
    /**
     * List the other versions of a package, newest version first
     */
    200: Array<PackageVersion>;
};

export type ListProjectPackageVersionsResponse = ListProjectPackageVersionsResponses[keyof ListProjectPackageVersionsResponses];

export type ListProjectPackagePipelinesData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        package_id: number;
    };
    query?: {
        /**
         * From the `Link` (or `X-Next-Cursor`) header of the page before
         */
        cursor?: string;
        /**
         * Rows a page, 1 to 20
         */
        per_page?: number;
    };
    url: '/api/v4/projects/{id}/packages/{package_id}/pipelines';
};

export type ListProjectPackagePipelinesErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListProjectPackagePipelinesError = ListProjectPackagePipelinesErrors[keyof ListProjectPackagePipelinesErrors];

export type ListProjectPackagePipelinesResponses = {
    /**
     * List the pipelines that built a package
     */
    200: Array<Pipeline>;
};

export type ListProjectPackagePipelinesResponse = ListProjectPackagePipelinesResponses[keyof ListProjectPackagePipelinesResponses];

export type ListGroupPackagesData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        sort?: 'asc' | 'desc';
        /**
         * Id of a format
         */
        package_type?: string;
        /**
         * Each blank-separated word must occur, whatever its case
         */
        package_name?: string;
        /**
         * Exactly this version
         */
        package_version?: string;
        /**
         * Accepted; every package here has a version
         */
        include_versionless?: boolean;
        /**
         * Without it: default, error and deprecated
         */
        status?: 'default' | 'hidden' | 'processing' | 'error' | 'pending_destruction' | 'deprecated';
        order_by?: 'created_at' | 'name' | 'version' | 'type' | 'project_path';
        exclude_subgroups?: boolean;
    };
    url: '/api/v4/groups/{id}/packages';
};

export type ListGroupPackagesErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListGroupPackagesError = ListGroupPackagesErrors[keyof ListGroupPackagesErrors];

export type ListGroupPackagesResponses = {
    /**
     * List the packages of a group
     */
    200: Array<Package>;
};

export type ListGroupPackagesResponse = ListGroupPackagesResponses[keyof ListGroupPackagesResponses];

export type ListPackageFilesData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        package_id: number;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        order_by?: 'id' | 'created_at' | 'file_name';
        sort?: 'asc' | 'desc';
    };
    url: '/api/v4/projects/{id}/packages/{package_id}/package_files';
};

export type ListPackageFilesErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListPackageFilesError = ListPackageFilesErrors[keyof ListPackageFilesErrors];

export type ListPackageFilesResponses = {
    /**
     * List the files of a package
     */
    200: Array<PackageFile>;
};

export type ListPackageFilesResponse = ListPackageFilesResponses[keyof ListPackageFilesResponses];

export type DownloadPackageFileData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        package_id: number;
        package_file_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/packages/{package_id}/package_files/{package_file_id}/download';
};

export type DownloadPackageFileErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type DownloadPackageFileError = DownloadPackageFileErrors[keyof DownloadPackageFileErrors];

export type DownloadPackageFileResponses = {
    /**
     * Download a file
     */
    200: Blob | File;
};

export type DownloadPackageFileResponse = DownloadPackageFileResponses[keyof DownloadPackageFileResponses];

export type DeletePackageFileData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        package_id: number;
        package_file_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/packages/{package_id}/package_files/{package_file_id}';
};

export type DeletePackageFileErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type DeletePackageFileError = DeletePackageFileErrors[keyof DeletePackageFileErrors];

export type DeletePackageFileResponses = {
    /**
     * Delete a file of a package
     */
    204: void;
};

export type DeletePackageFileResponse = DeletePackageFileResponses[keyof DeletePackageFileResponses];

export type ListProjectsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Each word must occur, whatever its case.
         */
        search?: string;
        /**
         * Only projects that the caller is a member of
         */
        membership?: boolean;
        /**
         * Only projects that the caller owns
         */
        owned?: boolean;
        /**
         * 10 guest, 15 planner, 20 reporter, 30 developer, 40 maintainer, 50 owner
         */
        min_access_level?: 10 | 15 | 20 | 30 | 40 | 50;
        visibility?: 'private' | 'internal' | 'public';
        archived?: boolean;
        /**
         * Accepted; answers are short anyway
         */
        simple?: boolean;
        order_by?: 'id' | 'name' | 'path' | 'created_at' | 'last_activity_at';
        sort?: 'asc' | 'desc';
    };
    url: '/api/v4/projects';
};

export type ListProjectsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListProjectsError = ListProjectsErrors[keyof ListProjectsErrors];

export type ListProjectsResponses = {
    /**
     * List the projects that the caller may see
     */
    200: Array<Project>;
};

export type ListProjectsResponse = ListProjectsResponses[keyof ListProjectsResponses];

export type CreateProjectData = {
    body: CreateProject;
    path?: never;
    query?: never;
    url: '/api/v4/projects';
};

export type CreateProjectErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type CreateProjectError = CreateProjectErrors[keyof CreateProjectErrors];

export type CreateProjectResponses = {
    /**
     * Create a project
     */
    201: Project;
};

export type CreateProjectResponse = CreateProjectResponses[keyof CreateProjectResponses];

export type DeleteProjectData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/projects/{id}';
};

export type DeleteProjectErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type DeleteProjectError = DeleteProjectErrors[keyof DeleteProjectErrors];

export type DeleteProjectResponses = {
    /**
     * Delete a project with all its packages
     */
    202: Accepted;
};

export type DeleteProjectResponse = DeleteProjectResponses[keyof DeleteProjectResponses];

export type GetProjectData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/projects/{id}';
};

export type GetProjectErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetProjectError = GetProjectErrors[keyof GetProjectErrors];

export type GetProjectResponses = {
    /**
     * Get one project
     */
    200: Project;
};

export type GetProjectResponse = GetProjectResponses[keyof GetProjectResponses];

export type UpdateProjectData = {
    body: UpdateProject;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/projects/{id}';
};

export type UpdateProjectErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type UpdateProjectError = UpdateProjectErrors[keyof UpdateProjectErrors];

export type UpdateProjectResponses = {
    /**
     * Change a project
     */
    200: Project;
};

export type UpdateProjectResponse = UpdateProjectResponses[keyof UpdateProjectResponses];

export type ListNamespacesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Each word must occur, whatever its case.
         */
        search?: string;
    };
    url: '/api/v4/namespaces';
};

export type ListNamespacesErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListNamespacesError = ListNamespacesErrors[keyof ListNamespacesErrors];

export type ListNamespacesResponses = {
    /**
     * List the namespaces in which the caller may create projects
     */
    200: Array<Namespace>;
};

export type ListNamespacesResponse = ListNamespacesResponses[keyof ListNamespacesResponses];

export type ListUserProjectsData = {
    body?: never;
    path: {
        /**
         * Id of the user, or the user name
         */
        user_id: string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Each word must occur, whatever its case.
         */
        search?: string;
        /**
         * Only projects that the caller is a member of
         */
        membership?: boolean;
        /**
         * Only projects that the caller owns
         */
        owned?: boolean;
        /**
         * 10 guest, 15 planner, 20 reporter, 30 developer, 40 maintainer, 50 owner
         */
        min_access_level?: 10 | 15 | 20 | 30 | 40 | 50;
        visibility?: 'private' | 'internal' | 'public';
        archived?: boolean;
        /**
         * Accepted; answers are short anyway
         */
        simple?: boolean;
        order_by?: 'id' | 'name' | 'path' | 'created_at' | 'last_activity_at';
        sort?: 'asc' | 'desc';
    };
    url: '/api/v4/users/{user_id}/projects';
};

export type ListUserProjectsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListUserProjectsError = ListUserProjectsErrors[keyof ListUserProjectsErrors];

export type ListUserProjectsResponses = {
    /**
     * List the projects in the namespace of one user
     */
    200: Array<Project>;
};

export type ListUserProjectsResponse = ListUserProjectsResponses[keyof ListUserProjectsResponses];

export type ListGroupsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Each word must occur, whatever its case.
         */
        search?: string;
        top_level_only?: boolean;
        /**
         * False: only groups that the caller is a member of, or of something inside
         */
        all_available?: boolean;
        visibility?: 'private' | 'internal' | 'public';
        /**
         * Only groups that the caller owns
         */
        owned?: boolean;
        /**
         * 10 guest, 15 planner, 20 reporter, 30 developer, 40 maintainer, 50 owner
         */
        min_access_level?: 10 | 15 | 20 | 30 | 40 | 50;
        order_by?: 'name' | 'path' | 'id';
        sort?: 'asc' | 'desc';
    };
    url: '/api/v4/groups';
};

export type ListGroupsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListGroupsError = ListGroupsErrors[keyof ListGroupsErrors];

export type ListGroupsResponses = {
    /**
     * List the groups that the caller may see
     */
    200: Array<Group>;
};

export type ListGroupsResponse = ListGroupsResponses[keyof ListGroupsResponses];

export type CreateGroupData = {
    body: CreateGroup;
    path?: never;
    query?: never;
    url: '/api/v4/groups';
};

export type CreateGroupErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type CreateGroupError = CreateGroupErrors[keyof CreateGroupErrors];

export type CreateGroupResponses = {
    /**
     * Create a group
     */
    201: Group;
};

export type CreateGroupResponse = CreateGroupResponses[keyof CreateGroupResponses];

export type DeleteGroupData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/groups/{id}';
};

export type DeleteGroupErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type DeleteGroupError = DeleteGroupErrors[keyof DeleteGroupErrors];

export type DeleteGroupResponses = {
    /**
     * Delete a group with everything below it
     */
    202: Accepted;
};

export type DeleteGroupResponse = DeleteGroupResponses[keyof DeleteGroupResponses];

export type GetGroupData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/groups/{id}';
};

export type GetGroupErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetGroupError = GetGroupErrors[keyof GetGroupErrors];

export type GetGroupResponses = {
    /**
     * Get one group
     */
    200: Group;
};

export type GetGroupResponse = GetGroupResponses[keyof GetGroupResponses];

export type UpdateGroupData = {
    body: UpdateGroup;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/groups/{id}';
};

export type UpdateGroupErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type UpdateGroupError = UpdateGroupErrors[keyof UpdateGroupErrors];

export type UpdateGroupResponses = {
    /**
     * Change a group
     */
    200: Group;
};

export type UpdateGroupResponse = UpdateGroupResponses[keyof UpdateGroupResponses];

export type ListSubgroupsData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Each word must occur, whatever its case.
         */
        search?: string;
        top_level_only?: boolean;
        /**
         * False: only groups that the caller is a member of, or of something inside
         */
        all_available?: boolean;
        visibility?: 'private' | 'internal' | 'public';
        /**
         * Only groups that the caller owns
         */
        owned?: boolean;
        /**
         * 10 guest, 15 planner, 20 reporter, 30 developer, 40 maintainer, 50 owner
         */
        min_access_level?: 10 | 15 | 20 | 30 | 40 | 50;
        order_by?: 'name' | 'path' | 'id';
        sort?: 'asc' | 'desc';
    };
    url: '/api/v4/groups/{id}/subgroups';
};

export type ListSubgroupsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListSubgroupsError = ListSubgroupsErrors[keyof ListSubgroupsErrors];

export type ListSubgroupsResponses = {
    /**
     * List the groups right below a group
     */
    200: Array<Group>;
};

export type ListSubgroupsResponse = ListSubgroupsResponses[keyof ListSubgroupsResponses];

export type ListGroupProjectsData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Each word must occur, whatever its case.
         */
        search?: string;
        /**
         * Only projects that the caller is a member of
         */
        membership?: boolean;
        /**
         * Only projects that the caller owns
         */
        owned?: boolean;
        /**
         * 10 guest, 15 planner, 20 reporter, 30 developer, 40 maintainer, 50 owner
         */
        min_access_level?: 10 | 15 | 20 | 30 | 40 | 50;
        visibility?: 'private' | 'internal' | 'public';
        archived?: boolean;
        /**
         * Accepted; answers are short anyway
         */
        simple?: boolean;
        order_by?: 'id' | 'name' | 'path' | 'created_at' | 'last_activity_at';
        sort?: 'asc' | 'desc';
        include_subgroups?: boolean;
    };
    url: '/api/v4/groups/{id}/projects';
};

export type ListGroupProjectsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListGroupProjectsError = ListGroupProjectsErrors[keyof ListGroupProjectsErrors];

export type ListGroupProjectsResponses = {
    /**
     * List the projects of a group
     */
    200: Array<Project>;
};

export type ListGroupProjectsResponse = ListGroupProjectsResponses[keyof ListGroupProjectsResponses];

export type ListProjectMembersData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Each word must occur, whatever its case.
         */
        query?: string;
    };
    url: '/api/v4/projects/{id}/members';
};

export type ListProjectMembersErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListProjectMembersError = ListProjectMembersErrors[keyof ListProjectMembersErrors];

export type ListProjectMembersResponses = {
    /**
     * List the members of a project
     */
    200: Array<Member>;
};

export type ListProjectMembersResponse = ListProjectMembersResponses[keyof ListProjectMembersResponses];

export type AddProjectMemberData = {
    body: AddMember;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/projects/{id}/members';
};

export type AddProjectMemberErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type AddProjectMemberError = AddProjectMemberErrors[keyof AddProjectMemberErrors];

export type AddProjectMemberResponses = {
    /**
     * Add a member to a project
     */
    201: Member;
};

export type AddProjectMemberResponse = AddProjectMemberResponses[keyof AddProjectMemberResponses];

export type ListAllProjectMembersData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Each word must occur, whatever its case.
         */
        query?: string;
    };
    url: '/api/v4/projects/{id}/members/all';
};

export type ListAllProjectMembersErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListAllProjectMembersError = ListAllProjectMembersErrors[keyof ListAllProjectMembersErrors];

export type ListAllProjectMembersResponses = {
    /**
     * List the members of a project, with those of the groups above it
     */
    200: Array<Member>;
};

export type ListAllProjectMembersResponse = ListAllProjectMembersResponses[keyof ListAllProjectMembersResponses];

export type RemoveProjectMemberData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        user_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/members/{user_id}';
};

export type RemoveProjectMemberErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RemoveProjectMemberError = RemoveProjectMemberErrors[keyof RemoveProjectMemberErrors];

export type RemoveProjectMemberResponses = {
    /**
     * Remove a member from a project
     */
    204: void;
};

export type RemoveProjectMemberResponse = RemoveProjectMemberResponses[keyof RemoveProjectMemberResponses];

export type GetProjectMemberData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        user_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/members/{user_id}';
};

export type GetProjectMemberErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetProjectMemberError = GetProjectMemberErrors[keyof GetProjectMemberErrors];

export type GetProjectMemberResponses = {
    /**
     * Get one member of a project
     */
    200: Member;
};

export type GetProjectMemberResponse = GetProjectMemberResponses[keyof GetProjectMemberResponses];

export type UpdateProjectMemberData = {
    body: UpdateMember;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        user_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/members/{user_id}';
};

export type UpdateProjectMemberErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type UpdateProjectMemberError = UpdateProjectMemberErrors[keyof UpdateProjectMemberErrors];

export type UpdateProjectMemberResponses = {
    /**
     * Change the role of a member of a project
     */
    200: Member;
};

export type UpdateProjectMemberResponse = UpdateProjectMemberResponses[keyof UpdateProjectMemberResponses];

export type ListGroupMembersData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Each word must occur, whatever its case.
         */
        query?: string;
    };
    url: '/api/v4/groups/{id}/members';
};

export type ListGroupMembersErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListGroupMembersError = ListGroupMembersErrors[keyof ListGroupMembersErrors];

export type ListGroupMembersResponses = {
    /**
     * List the members of a group
     */
    200: Array<Member>;
};

export type ListGroupMembersResponse = ListGroupMembersResponses[keyof ListGroupMembersResponses];

export type AddGroupMemberData = {
    body: AddMember;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/groups/{id}/members';
};

export type AddGroupMemberErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type AddGroupMemberError = AddGroupMemberErrors[keyof AddGroupMemberErrors];

export type AddGroupMemberResponses = {
    /**
     * Add a member to a group
     */
    201: Member;
};

export type AddGroupMemberResponse = AddGroupMemberResponses[keyof AddGroupMemberResponses];

export type ListAllGroupMembersData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Each word must occur, whatever its case.
         */
        query?: string;
    };
    url: '/api/v4/groups/{id}/members/all';
};

export type ListAllGroupMembersErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListAllGroupMembersError = ListAllGroupMembersErrors[keyof ListAllGroupMembersErrors];

export type ListAllGroupMembersResponses = {
    /**
     * List the members of a group, with those of the groups above it
     */
    200: Array<Member>;
};

export type ListAllGroupMembersResponse = ListAllGroupMembersResponses[keyof ListAllGroupMembersResponses];

export type RemoveGroupMemberData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
        user_id: number;
    };
    query?: never;
    url: '/api/v4/groups/{id}/members/{user_id}';
};

export type RemoveGroupMemberErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RemoveGroupMemberError = RemoveGroupMemberErrors[keyof RemoveGroupMemberErrors];

export type RemoveGroupMemberResponses = {
    /**
     * Remove a member from a group
     */
    204: void;
};

export type RemoveGroupMemberResponse = RemoveGroupMemberResponses[keyof RemoveGroupMemberResponses];

export type GetGroupMemberData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
        user_id: number;
    };
    query?: never;
    url: '/api/v4/groups/{id}/members/{user_id}';
};

export type GetGroupMemberErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetGroupMemberError = GetGroupMemberErrors[keyof GetGroupMemberErrors];

export type GetGroupMemberResponses = {
    /**
     * Get one member of a group
     */
    200: Member;
};

export type GetGroupMemberResponse = GetGroupMemberResponses[keyof GetGroupMemberResponses];

export type UpdateGroupMemberData = {
    body: UpdateMember;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
        user_id: number;
    };
    query?: never;
    url: '/api/v4/groups/{id}/members/{user_id}';
};

export type UpdateGroupMemberErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type UpdateGroupMemberError = UpdateGroupMemberErrors[keyof UpdateGroupMemberErrors];

export type UpdateGroupMemberResponses = {
    /**
     * Change the role of a member of a group
     */
    200: Member;
};

export type UpdateGroupMemberResponse = UpdateGroupMemberResponses[keyof UpdateGroupMemberResponses];

export type GetCurrentUserData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v4/user';
};

export type GetCurrentUserErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetCurrentUserError = GetCurrentUserErrors[keyof GetCurrentUserErrors];

export type GetCurrentUserResponses = {
    /**
     * Get yourself
     */
    200: User;
};

export type GetCurrentUserResponse = GetCurrentUserResponses[keyof GetCurrentUserResponses];

export type ListUsersData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Each word must occur, whatever its case.
         */
        search?: string;
        /**
         * Exactly this user name, whatever its case
         */
        username?: string;
        /**
         * Only those who are not blocked
         */
        active?: boolean;
        /**
         * Only those who are blocked
         */
        blocked?: boolean;
        /**
         * Only administrators (for administrators)
         */
        admins?: boolean;
    };
    url: '/api/v4/users';
};

export type ListUsersErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListUsersError = ListUsersErrors[keyof ListUsersErrors];

export type ListUsersResponses = {
    /**
     * List users
     */
    200: Array<User>;
};

export type ListUsersResponse = ListUsersResponses[keyof ListUsersResponses];

export type CreateUserData = {
    body: CreateUser;
    path?: never;
    query?: never;
    url: '/api/v4/users';
};

export type CreateUserErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type CreateUserError = CreateUserErrors[keyof CreateUserErrors];

export type CreateUserResponses = {
    /**
     * Create a user
     */
    201: CreatedUser;
};

export type CreateUserResponse = CreateUserResponses[keyof CreateUserResponses];

export type GetUserData = {
    body?: never;
    path: {
        user_id: number;
    };
    query?: never;
    url: '/api/v4/users/{user_id}';
};

export type GetUserErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetUserError = GetUserErrors[keyof GetUserErrors];

export type GetUserResponses = {
    /**
     * Get one user
     */
    200: User;
};

export type GetUserResponse = GetUserResponses[keyof GetUserResponses];

export type UpdateUserData = {
    body: UpdateUser;
    path: {
        user_id: number;
    };
    query?: never;
    url: '/api/v4/users/{user_id}';
};

export type UpdateUserErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type UpdateUserError = UpdateUserErrors[keyof UpdateUserErrors];

export type UpdateUserResponses = {
    /**
     * Change a user
     */
    200: CreatedUser;
};

export type UpdateUserResponse = UpdateUserResponses[keyof UpdateUserResponses];

export type BlockUserData = {
    body?: never;
    path: {
        user_id: number;
    };
    query?: never;
    url: '/api/v4/users/{user_id}/block';
};

export type BlockUserErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type BlockUserError = BlockUserErrors[keyof BlockUserErrors];

export type BlockUserResponses = {
    /**
     * Block a user
     */
    201: true;
};

export type BlockUserResponse = BlockUserResponses[keyof BlockUserResponses];

export type UnblockUserData = {
    body?: never;
    path: {
        user_id: number;
    };
    query?: never;
    url: '/api/v4/users/{user_id}/unblock';
};

export type UnblockUserErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type UnblockUserError = UnblockUserErrors[keyof UnblockUserErrors];

export type UnblockUserResponses = {
    /**
     * Unblock a user
     */
    201: true;
};

export type UnblockUserResponse = UnblockUserResponses[keyof UnblockUserResponses];

export type ListPersonalAccessTokensData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Somebody else's: for administrators
         */
        user_id?: number;
        state?: 'active' | 'inactive';
        revoked?: boolean;
        /**
         * Each word must occur, whatever its case.
         */
        search?: string;
    };
    url: '/api/v4/personal_access_tokens';
};

export type ListPersonalAccessTokensErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListPersonalAccessTokensError = ListPersonalAccessTokensErrors[keyof ListPersonalAccessTokensErrors];

export type ListPersonalAccessTokensResponses = {
    /**
     * List your tokens
     */
    200: Array<PersonalAccessToken>;
};

export type ListPersonalAccessTokensResponse = ListPersonalAccessTokensResponses[keyof ListPersonalAccessTokensResponses];

export type RevokeOwnPersonalAccessTokenData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v4/personal_access_tokens/self';
};

export type RevokeOwnPersonalAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RevokeOwnPersonalAccessTokenError = RevokeOwnPersonalAccessTokenErrors[keyof RevokeOwnPersonalAccessTokenErrors];

export type RevokeOwnPersonalAccessTokenResponses = {
    /**
     * Revoke the token that this request carries
     */
    204: void;
};

export type RevokeOwnPersonalAccessTokenResponse = RevokeOwnPersonalAccessTokenResponses[keyof RevokeOwnPersonalAccessTokenResponses];

export type GetOwnPersonalAccessTokenData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v4/personal_access_tokens/self';
};

export type GetOwnPersonalAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetOwnPersonalAccessTokenError = GetOwnPersonalAccessTokenErrors[keyof GetOwnPersonalAccessTokenErrors];

export type GetOwnPersonalAccessTokenResponses = {
    /**
     * Get the token that this request carries
     */
    200: PersonalAccessToken;
};

export type GetOwnPersonalAccessTokenResponse = GetOwnPersonalAccessTokenResponses[keyof GetOwnPersonalAccessTokenResponses];

export type RotateOwnPersonalAccessTokenData = {
    body: RotateToken;
    path?: never;
    query?: never;
    url: '/api/v4/personal_access_tokens/self/rotate';
};

export type RotateOwnPersonalAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RotateOwnPersonalAccessTokenError = RotateOwnPersonalAccessTokenErrors[keyof RotateOwnPersonalAccessTokenErrors];

export type RotateOwnPersonalAccessTokenResponses = {
    /**
     * Replace the token that this request carries
     */
    200: CreatedPersonalAccessToken;
};

export type RotateOwnPersonalAccessTokenResponse = RotateOwnPersonalAccessTokenResponses[keyof RotateOwnPersonalAccessTokenResponses];

export type RotatePersonalAccessTokenData = {
    body: RotateToken;
    path: {
        token_id: number;
    };
    query?: never;
    url: '/api/v4/personal_access_tokens/{token_id}/rotate';
};

export type RotatePersonalAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RotatePersonalAccessTokenError = RotatePersonalAccessTokenErrors[keyof RotatePersonalAccessTokenErrors];

export type RotatePersonalAccessTokenResponses = {
    /**
     * Replace a token
     */
    200: CreatedPersonalAccessToken;
};

export type RotatePersonalAccessTokenResponse = RotatePersonalAccessTokenResponses[keyof RotatePersonalAccessTokenResponses];

export type RevokePersonalAccessTokenData = {
    body?: never;
    path: {
        token_id: number;
    };
    query?: never;
    url: '/api/v4/personal_access_tokens/{token_id}';
};

export type RevokePersonalAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RevokePersonalAccessTokenError = RevokePersonalAccessTokenErrors[keyof RevokePersonalAccessTokenErrors];

export type RevokePersonalAccessTokenResponses = {
    /**
     * Revoke a token
     */
    204: void;
};

export type RevokePersonalAccessTokenResponse = RevokePersonalAccessTokenResponses[keyof RevokePersonalAccessTokenResponses];

export type CreatePersonalAccessTokenData = {
    body: CreatePersonalAccessToken;
    path?: never;
    query?: never;
    url: '/api/v4/user/personal_access_tokens';
};

export type CreatePersonalAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type CreatePersonalAccessTokenError = CreatePersonalAccessTokenErrors[keyof CreatePersonalAccessTokenErrors];

export type CreatePersonalAccessTokenResponses = {
    /**
     * Create a token for yourself
     */
    201: CreatedPersonalAccessToken;
};

export type CreatePersonalAccessTokenResponse = CreatePersonalAccessTokenResponses[keyof CreatePersonalAccessTokenResponses];

export type CreateUserPersonalAccessTokenData = {
    body: CreatePersonalAccessToken;
    path: {
        user_id: number;
    };
    query?: never;
    url: '/api/v4/users/{user_id}/personal_access_tokens';
};

export type CreateUserPersonalAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type CreateUserPersonalAccessTokenError = CreateUserPersonalAccessTokenErrors[keyof CreateUserPersonalAccessTokenErrors];

export type CreateUserPersonalAccessTokenResponses = {
    /**
     * Create a token for a user
     */
    201: CreatedPersonalAccessToken;
};

export type CreateUserPersonalAccessTokenResponse = CreateUserPersonalAccessTokenResponses[keyof CreateUserPersonalAccessTokenResponses];

export type ListProjectAccessTokensData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        state?: 'active' | 'inactive';
    };
    url: '/api/v4/projects/{id}/access_tokens';
};

export type ListProjectAccessTokensErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListProjectAccessTokensError = ListProjectAccessTokensErrors[keyof ListProjectAccessTokensErrors];

export type ListProjectAccessTokensResponses = {
    /**
     * List the access tokens of a project
     */
    200: Array<AccessToken>;
};

export type ListProjectAccessTokensResponse = ListProjectAccessTokensResponses[keyof ListProjectAccessTokensResponses];

export type CreateProjectAccessTokenData = {
    body: CreateAccessToken;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/projects/{id}/access_tokens';
};

export type CreateProjectAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type CreateProjectAccessTokenError = CreateProjectAccessTokenErrors[keyof CreateProjectAccessTokenErrors];

export type CreateProjectAccessTokenResponses = {
    /**
     * Create an access token for a project
     */
    201: CreatedAccessToken;
};

export type CreateProjectAccessTokenResponse = CreateProjectAccessTokenResponses[keyof CreateProjectAccessTokenResponses];

export type RevokeProjectAccessTokenData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        token_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/access_tokens/{token_id}';
};

export type RevokeProjectAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RevokeProjectAccessTokenError = RevokeProjectAccessTokenErrors[keyof RevokeProjectAccessTokenErrors];

export type RevokeProjectAccessTokenResponses = {
    /**
     * Revoke an access token of a project
     */
    204: void;
};

export type RevokeProjectAccessTokenResponse = RevokeProjectAccessTokenResponses[keyof RevokeProjectAccessTokenResponses];

export type GetProjectAccessTokenData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        token_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/access_tokens/{token_id}';
};

export type GetProjectAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetProjectAccessTokenError = GetProjectAccessTokenErrors[keyof GetProjectAccessTokenErrors];

export type GetProjectAccessTokenResponses = {
    /**
     * Get one access token of a project
     */
    200: AccessToken;
};

export type GetProjectAccessTokenResponse = GetProjectAccessTokenResponses[keyof GetProjectAccessTokenResponses];

export type RotateProjectAccessTokenData = {
    body: RotateToken;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        token_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/access_tokens/{token_id}/rotate';
};

export type RotateProjectAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RotateProjectAccessTokenError = RotateProjectAccessTokenErrors[keyof RotateProjectAccessTokenErrors];

export type RotateProjectAccessTokenResponses = {
    /**
     * Replace an access token of a project
     */
    200: CreatedAccessToken;
};

export type RotateProjectAccessTokenResponse = RotateProjectAccessTokenResponses[keyof RotateProjectAccessTokenResponses];

export type ListGroupAccessTokensData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        state?: 'active' | 'inactive';
    };
    url: '/api/v4/groups/{id}/access_tokens';
};

export type ListGroupAccessTokensErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListGroupAccessTokensError = ListGroupAccessTokensErrors[keyof ListGroupAccessTokensErrors];

export type ListGroupAccessTokensResponses = {
    /**
     * List the access tokens of a group
     */
    200: Array<AccessToken>;
};

export type ListGroupAccessTokensResponse = ListGroupAccessTokensResponses[keyof ListGroupAccessTokensResponses];

export type CreateGroupAccessTokenData = {
    body: CreateAccessToken;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/groups/{id}/access_tokens';
};

export type CreateGroupAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type CreateGroupAccessTokenError = CreateGroupAccessTokenErrors[keyof CreateGroupAccessTokenErrors];

export type CreateGroupAccessTokenResponses = {
    /**
     * Create an access token for a group
     */
    201: CreatedAccessToken;
};

export type CreateGroupAccessTokenResponse = CreateGroupAccessTokenResponses[keyof CreateGroupAccessTokenResponses];

export type RevokeGroupAccessTokenData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
        token_id: number;
    };
    query?: never;
    url: '/api/v4/groups/{id}/access_tokens/{token_id}';
};

export type RevokeGroupAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RevokeGroupAccessTokenError = RevokeGroupAccessTokenErrors[keyof RevokeGroupAccessTokenErrors];

export type RevokeGroupAccessTokenResponses = {
    /**
     * Revoke an access token of a group
     */
    204: void;
};

export type RevokeGroupAccessTokenResponse = RevokeGroupAccessTokenResponses[keyof RevokeGroupAccessTokenResponses];

export type GetGroupAccessTokenData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
        token_id: number;
    };
    query?: never;
    url: '/api/v4/groups/{id}/access_tokens/{token_id}';
};

export type GetGroupAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetGroupAccessTokenError = GetGroupAccessTokenErrors[keyof GetGroupAccessTokenErrors];

export type GetGroupAccessTokenResponses = {
    /**
     * Get one access token of a group
     */
    200: AccessToken;
};

export type GetGroupAccessTokenResponse = GetGroupAccessTokenResponses[keyof GetGroupAccessTokenResponses];

export type RotateGroupAccessTokenData = {
    body: RotateToken;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
        token_id: number;
    };
    query?: never;
    url: '/api/v4/groups/{id}/access_tokens/{token_id}/rotate';
};

export type RotateGroupAccessTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RotateGroupAccessTokenError = RotateGroupAccessTokenErrors[keyof RotateGroupAccessTokenErrors];

export type RotateGroupAccessTokenResponses = {
    /**
     * Replace an access token of a group
     */
    200: CreatedAccessToken;
};

export type RotateGroupAccessTokenResponse = RotateGroupAccessTokenResponses[keyof RotateGroupAccessTokenResponses];

export type ListProjectDeployTokensData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Without those that have run out
         */
        active?: boolean;
    };
    url: '/api/v4/projects/{id}/deploy_tokens';
};

export type ListProjectDeployTokensErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListProjectDeployTokensError = ListProjectDeployTokensErrors[keyof ListProjectDeployTokensErrors];

export type ListProjectDeployTokensResponses = {
    /**
     * List the deploy tokens of a project
     */
    200: Array<DeployToken>;
};

export type ListProjectDeployTokensResponse = ListProjectDeployTokensResponses[keyof ListProjectDeployTokensResponses];

export type CreateProjectDeployTokenData = {
    body: CreateDeployToken;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/projects/{id}/deploy_tokens';
};

export type CreateProjectDeployTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type CreateProjectDeployTokenError = CreateProjectDeployTokenErrors[keyof CreateProjectDeployTokenErrors];

export type CreateProjectDeployTokenResponses = {
    /**
     * Create a deploy token for a project
     */
    201: CreatedDeployToken;
};

export type CreateProjectDeployTokenResponse = CreateProjectDeployTokenResponses[keyof CreateProjectDeployTokenResponses];

export type RevokeProjectDeployTokenData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        token_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/deploy_tokens/{token_id}';
};

export type RevokeProjectDeployTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RevokeProjectDeployTokenError = RevokeProjectDeployTokenErrors[keyof RevokeProjectDeployTokenErrors];

export type RevokeProjectDeployTokenResponses = {
    /**
     * Revoke a deploy token of a project
     */
    204: void;
};

export type RevokeProjectDeployTokenResponse = RevokeProjectDeployTokenResponses[keyof RevokeProjectDeployTokenResponses];

export type GetProjectDeployTokenData = {
    body?: never;
    path: {
        /**
         * Id of the project, or its full path (URL-encoded)
         */
        id: number | string;
        token_id: number;
    };
    query?: never;
    url: '/api/v4/projects/{id}/deploy_tokens/{token_id}';
};

export type GetProjectDeployTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetProjectDeployTokenError = GetProjectDeployTokenErrors[keyof GetProjectDeployTokenErrors];

export type GetProjectDeployTokenResponses = {
    /**
     * Get one deploy token of a project
     */
    200: DeployToken;
};

export type GetProjectDeployTokenResponse = GetProjectDeployTokenResponses[keyof GetProjectDeployTokenResponses];

export type ListGroupDeployTokensData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Without those that have run out
         */
        active?: boolean;
    };
    url: '/api/v4/groups/{id}/deploy_tokens';
};

export type ListGroupDeployTokensErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListGroupDeployTokensError = ListGroupDeployTokensErrors[keyof ListGroupDeployTokensErrors];

export type ListGroupDeployTokensResponses = {
    /**
     * List the deploy tokens of a group
     */
    200: Array<DeployToken>;
};

export type ListGroupDeployTokensResponse = ListGroupDeployTokensResponses[keyof ListGroupDeployTokensResponses];

export type CreateGroupDeployTokenData = {
    body: CreateDeployToken;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
    };
    query?: never;
    url: '/api/v4/groups/{id}/deploy_tokens';
};

export type CreateGroupDeployTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type CreateGroupDeployTokenError = CreateGroupDeployTokenErrors[keyof CreateGroupDeployTokenErrors];

export type CreateGroupDeployTokenResponses = {
    /**
     * Create a deploy token for a group
     */
    201: CreatedDeployToken;
};

export type CreateGroupDeployTokenResponse = CreateGroupDeployTokenResponses[keyof CreateGroupDeployTokenResponses];

export type RevokeGroupDeployTokenData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
        token_id: number;
    };
    query?: never;
    url: '/api/v4/groups/{id}/deploy_tokens/{token_id}';
};

export type RevokeGroupDeployTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RevokeGroupDeployTokenError = RevokeGroupDeployTokenErrors[keyof RevokeGroupDeployTokenErrors];

export type RevokeGroupDeployTokenResponses = {
    /**
     * Revoke a deploy token of a group
     */
    204: void;
};

export type RevokeGroupDeployTokenResponse = RevokeGroupDeployTokenResponses[keyof RevokeGroupDeployTokenResponses];

export type GetGroupDeployTokenData = {
    body?: never;
    path: {
        /**
         * Id of the group, or its full path (URL-encoded)
         */
        id: number | string;
        token_id: number;
    };
    query?: never;
    url: '/api/v4/groups/{id}/deploy_tokens/{token_id}';
};

export type GetGroupDeployTokenErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetGroupDeployTokenError = GetGroupDeployTokenErrors[keyof GetGroupDeployTokenErrors];

export type GetGroupDeployTokenResponses = {
    /**
     * Get one deploy token of a group
     */
    200: DeployToken;
};

export type GetGroupDeployTokenResponse = GetGroupDeployTokenResponses[keyof GetGroupDeployTokenResponses];

export type ListDeployTokensData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Page number
         */
        page?: number;
        /**
         * Rows a page; more than 100 are cut to 100
         */
        per_page?: number;
        /**
         * Without those that have run out
         */
        active?: boolean;
    };
    url: '/api/v4/deploy_tokens';
};

export type ListDeployTokensErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListDeployTokensError = ListDeployTokensErrors[keyof ListDeployTokensErrors];

export type ListDeployTokensResponses = {
    /**
     * List all deploy tokens
     */
    200: Array<DeployToken>;
};

export type ListDeployTokensResponse = ListDeployTokensResponses[keyof ListDeployTokensResponses];

export type DeleteSessionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v4/session';
};

export type DeleteSessionErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type DeleteSessionError = DeleteSessionErrors[keyof DeleteSessionErrors];

export type DeleteSessionResponses = {
    /**
     * Sign out
     */
    204: void;
};

export type DeleteSessionResponse = DeleteSessionResponses[keyof DeleteSessionResponses];

export type GetSessionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v4/session';
};

export type GetSessionErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetSessionError = GetSessionErrors[keyof GetSessionErrors];

export type GetSessionResponses = {
    /**
     * Who is signed in in this browser
     */
    200: CurrentSession;
};

export type GetSessionResponse = GetSessionResponses[keyof GetSessionResponses];

export type CreateSessionData = {
    body: SignIn;
    path?: never;
    query?: never;
    url: '/api/v4/session';
};

export type CreateSessionErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type CreateSessionError = CreateSessionErrors[keyof CreateSessionErrors];

export type CreateSessionResponses = {
    /**
     * Sign in
     */
    200: SignedIn;
};

export type CreateSessionResponse = CreateSessionResponses[keyof CreateSessionResponses];

export type ListSessionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v4/session/list';
};

export type ListSessionsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ListSessionsError = ListSessionsErrors[keyof ListSessionsErrors];

export type ListSessionsResponses = {
    /**
     * List your sessions
     */
    200: Array<Session>;
};

export type ListSessionsResponse = ListSessionsResponses[keyof ListSessionsResponses];

export type EndSessionData = {
    body?: never;
    path: {
        session_id: number;
    };
    query?: never;
    url: '/api/v4/session/list/{session_id}';
};

export type EndSessionErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type EndSessionError = EndSessionErrors[keyof EndSessionErrors];

export type EndSessionResponses = {
    /**
     * End one of your sessions
     */
    204: void;
};

export type EndSessionResponse = EndSessionResponses[keyof EndSessionResponses];

export type EndAllSessionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v4/session/all';
};

export type EndAllSessionsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type EndAllSessionsError = EndAllSessionsErrors[keyof EndAllSessionsErrors];

export type EndAllSessionsResponses = {
    /**
     * Sign out everywhere
     */
    200: EndedSessions;
};

export type EndAllSessionsResponse = EndAllSessionsResponses[keyof EndAllSessionsResponses];

export type ChangePasswordData = {
    body: ChangePassword;
    path?: never;
    query?: never;
    url: '/api/v4/user/password';
};

export type ChangePasswordErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ChangePasswordError = ChangePasswordErrors[keyof ChangePasswordErrors];

export type ChangePasswordResponses = {
    /**
     * Change your password
     */
    200: SignedIn;
};

export type ChangePasswordResponse = ChangePasswordResponses[keyof ChangePasswordResponses];

export type GetWebLoginData = {
    body?: never;
    path: {
        code: string;
    };
    query?: never;
    url: '/api/v4/web_logins/{code}';
};

export type GetWebLoginErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetWebLoginError = GetWebLoginErrors[keyof GetWebLoginErrors];

export type GetWebLoginResponses = {
    /**
     * Which command line waits for this sign-in
     */
    200: WebLogin;
};

export type GetWebLoginResponse = GetWebLoginResponses[keyof GetWebLoginResponses];

export type ApproveWebLoginData = {
    body?: never;
    path: {
        code: string;
    };
    query?: never;
    url: '/api/v4/web_logins/{code}/approve';
};

export type ApproveWebLoginErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type ApproveWebLoginError = ApproveWebLoginErrors[keyof ApproveWebLoginErrors];

export type ApproveWebLoginResponses = {
    /**
     * Let the waiting command line act as you
     */
    200: WebLogin;
};

export type ApproveWebLoginResponse = ApproveWebLoginResponses[keyof ApproveWebLoginResponses];

export type RefuseWebLoginData = {
    body?: never;
    path: {
        code: string;
    };
    query?: never;
    url: '/api/v4/web_logins/{code}/refuse';
};

export type RefuseWebLoginErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type RefuseWebLoginError = RefuseWebLoginErrors[keyof RefuseWebLoginErrors];

export type RefuseWebLoginResponses = {
    /**
     * Refuse the waiting command line
     */
    200: WebLogin;
};

export type RefuseWebLoginResponse = RefuseWebLoginResponses[keyof RefuseWebLoginResponses];

export type GetVersionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v4/version';
};

export type GetVersionErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetVersionError = GetVersionErrors[keyof GetVersionErrors];

export type GetVersionResponses = {
    /**
     * Get the version of this server
     */
    200: Version;
};

export type GetVersionResponse = GetVersionResponses[keyof GetVersionResponses];

export type GetMetadataData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v4/metadata';
};

export type GetMetadataErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetMetadataError = GetMetadataErrors[keyof GetMetadataErrors];

export type GetMetadataResponses = {
    /**
     * Get facts about this server
     */
    200: Metadata;
};

export type GetMetadataResponse = GetMetadataResponses[keyof GetMetadataResponses];

export type GetApplicationSettingsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v4/application/settings';
};

export type GetApplicationSettingsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type GetApplicationSettingsError = GetApplicationSettingsErrors[keyof GetApplicationSettingsErrors];

export type GetApplicationSettingsResponses = {
    /**
     * Get the settings of this server
     */
    200: ApplicationSettings;
};

export type GetApplicationSettingsResponse = GetApplicationSettingsResponses[keyof GetApplicationSettingsResponses];

export type UpdateApplicationSettingsData = {
    body: UpdateApplicationSettings;
    path?: never;
    query?: never;
    url: '/api/v4/application/settings';
};

export type UpdateApplicationSettingsErrors = {
    /**
     * Refused
     */
    '4XX': ApiError;
};

export type UpdateApplicationSettingsError = UpdateApplicationSettingsErrors[keyof UpdateApplicationSettingsErrors];

export type UpdateApplicationSettingsResponses = {
    /**
     * Change the settings of this server
     */
    200: ApplicationSettings;
};

export type UpdateApplicationSettingsResponse = UpdateApplicationSettingsResponses[keyof UpdateApplicationSettingsResponses];
