/**
 * The first schema. Conventions: bigint identity keys; display value and comparison key side by side (`name`, `name_key`);
 * enumerations are text with a CHECK; every constraint and index is named, because a violation is translated by its name.
 */
export const up: readonly string[] = [
  // people
  `create table app_user (
    id bigint generated always as identity constraint app_user_pkey primary key,
    username text not null,
    username_key text not null constraint app_user_username_key unique,
    name text not null,
    email text,
    email_key text constraint app_user_email_key unique,
    password_hash text,
    must_change_password boolean not null default false,
    is_admin boolean not null default false,
    state text not null default 'active' constraint app_user_state_check check (state in ('active', 'blocked')),
    created_at timestamptz not null default now(),
    last_activity_at timestamptz
  )`,
  `create table session (
    id bigint generated always as identity constraint session_pkey primary key,
    user_id bigint not null constraint session_user_fkey references app_user on delete cascade,
    token_digest bytea not null constraint session_token_digest_key unique,
    ip text,
    user_agent text,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  `create index session_user_idx on session (user_id)`,
  `create table access_token (
    id bigint generated always as identity constraint access_token_pkey primary key,
    kind text not null constraint access_token_kind_check check (kind in ('personal')),
    user_id bigint constraint access_token_user_fkey references app_user on delete cascade,
    name text not null,
    description text,
    token_digest bytea not null constraint access_token_digest_key unique,
    scopes text[] not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    constraint access_token_owner_check check (kind <> 'personal' or user_id is not null)
  )`,
  `create index access_token_user_idx on access_token (user_id)`,
  // a browser sign-in that a command line waits for: the token is made when it is fetched, so none is stored
  `create table web_login (
    id bigint generated always as identity constraint web_login_pkey primary key,
    request_digest bytea not null constraint web_login_request_digest_key unique,
    poll_digest bytea not null constraint web_login_poll_digest_key unique,
    client_name text,
    ip text,
    user_id bigint constraint web_login_user_fkey references app_user on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    approved_at timestamptz,
    consumed_at timestamptz
  )`,
  `create table rate_limit (
    bucket text constraint rate_limit_pkey primary key,
    window_start timestamptz not null,
    hits integer not null
  )`,
  `create index rate_limit_window_idx on rate_limit (window_start)`,

  // namespaces and projects
  `create table namespace (
    id bigint generated always as identity constraint namespace_pkey primary key,
    kind text not null constraint namespace_kind_check check (kind in ('group', 'user')),
    parent_id bigint constraint namespace_parent_fkey references namespace on delete cascade,
    owner_id bigint constraint namespace_owner_fkey references app_user on delete cascade,
    path text not null,
    name text not null,
    full_path text not null,
    ancestor_ids bigint[] not null default '{}',
    description text not null default '',
    visibility text not null default 'private' constraint namespace_visibility_check check (visibility in ('private', 'internal', 'public')),
    created_at timestamptz not null default now(),
    constraint namespace_kind_shape_check check ((kind = 'user') = (owner_id is not null) and (kind = 'group' or parent_id is null))
  )`,
  `create unique index namespace_owner_key on namespace (owner_id) where owner_id is not null`,
  `create index namespace_parent_idx on namespace (parent_id)`,
  `create index namespace_ancestors_idx on namespace using gin (ancestor_ids)`,
  `create table project (
    id bigint generated always as identity constraint project_pkey primary key,
    namespace_id bigint not null constraint project_namespace_fkey references namespace on delete cascade,
    path text not null,
    name text not null,
    full_path text not null,
    description text not null default '',
    visibility text not null default 'private' constraint project_visibility_check check (visibility in ('private', 'internal', 'public')),
    package_access text not null default 'private' constraint project_package_access_check check (package_access in ('disabled', 'private', 'enabled', 'public')),
    archived boolean not null default false,
    creator_id bigint constraint project_creator_fkey references app_user on delete set null,
    created_at timestamptz not null default now(),
    last_activity_at timestamptz not null default now()
  )`,
  `create index project_namespace_idx on project (namespace_id)`,
  // one name space for groups, people and projects: the primary key is what keeps two of them from one address
  `create table route (
    full_path_key text constraint route_pkey primary key,
    namespace_id bigint constraint route_namespace_key unique constraint route_namespace_fkey references namespace on delete cascade,
    project_id bigint constraint route_project_key unique constraint route_project_fkey references project on delete cascade,
    constraint route_target_check check ((namespace_id is null) <> (project_id is null))
  )`,
  `create table member (
    id bigint generated always as identity constraint member_pkey primary key,
    user_id bigint not null constraint member_user_fkey references app_user on delete cascade,
    namespace_id bigint constraint member_namespace_fkey references namespace on delete cascade,
    project_id bigint constraint member_project_fkey references project on delete cascade,
    access_level smallint not null constraint member_access_level_check check (access_level in (10, 15, 20, 30, 40, 50)),
    created_by bigint constraint member_created_by_fkey references app_user on delete set null,
    created_at timestamptz not null default now(),
    expires_at date,
    constraint member_target_check check ((namespace_id is null) <> (project_id is null))
  )`,
  `create unique index member_user_namespace_key on member (user_id, namespace_id) where namespace_id is not null`,
  `create unique index member_user_project_key on member (user_id, project_id) where project_id is not null`,
  `create index member_namespace_idx on member (namespace_id)`,
  `create index member_project_idx on member (project_id)`,

  // settings
  `create table instance_setting (
    id smallint constraint instance_setting_pkey primary key default 1 constraint instance_setting_single_check check (id = 1),
    packages_enabled boolean not null default true,
    allow_anyone_to_pull boolean not null default true,
    updated_at timestamptz not null default now()
  )`,
  `insert into instance_setting (id) values (1)`,
  `create table format_setting (
    id bigint generated always as identity constraint format_setting_pkey primary key,
    format text not null,
    namespace_id bigint constraint format_setting_namespace_fkey references namespace on delete cascade,
    project_id bigint constraint format_setting_project_fkey references project on delete cascade,
    duplicates_allowed boolean,
    duplicate_exception_pattern text constraint format_setting_pattern_check check (length(duplicate_exception_pattern) <= 255),
    max_file_bytes bigint,
    updated_at timestamptz not null default now(),
    constraint format_setting_scope_check check (namespace_id is null or project_id is null)
  )`,
  `create unique index format_setting_scope_key on format_setting (format, namespace_id, project_id) nulls not distinct`,

  // bytes
  `create table blob (
    id bigint generated always as identity constraint blob_pkey primary key,
    sha256 bytea not null constraint blob_sha256_key unique,
    sha512 bytea,
    sha1 bytea,
    md5 bytea,
    size_bytes bigint not null,
    object_key text not null constraint blob_object_key_key unique,
    created_at timestamptz not null default now(),
    last_referenced_at timestamptz not null default now()
  )`,
  `create index blob_last_referenced_idx on blob (last_referenced_at)`,

  // packages
  `create sequence registry_revision_seq`,
  `create table package (
    id bigint generated always as identity constraint package_pkey primary key,
    project_id bigint not null constraint package_project_fkey references project on delete cascade,
    format text not null,
    name text not null,
    name_key text not null,
    revision bigint not null default nextval('registry_revision_seq'),
    latest_version_id bigint,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default date_trunc('second', now()),
    constraint package_project_format_name_key unique (project_id, format, name_key),
    constraint package_identity_key unique (id, project_id, format)
  )`,
  `create index package_format_name_idx on package (format, name_key)`,
  `create table package_version (
    id bigint generated always as identity constraint package_version_pkey primary key,
    package_id bigint not null,
    project_id bigint not null,
    format text not null,
    name text not null,
    version text not null,
    version_key text not null,
    version_sort bytea not null,
    prerelease boolean not null default false,
    status text not null default 'default' constraint package_version_status_check check (status in ('default', 'hidden', 'processing', 'error', 'pending_destruction', 'deprecated')),
    status_message text constraint package_version_status_message_check check (length(status_message) <= 255),
    deprecated_message text,
    metadata jsonb not null default '{}',
    summary text,
    published_by bigint constraint package_version_published_by_fkey references app_user on delete set null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    last_downloaded_at timestamptz,
    download_count bigint not null default 0,
    deleted_at timestamptz,
    constraint package_version_package_fkey foreign key (package_id, project_id, format) references package (id, project_id, format) on delete cascade,
    constraint package_version_identity_key unique (id, package_id)
  )`,
  `create unique index package_version_key on package_version (package_id, version_key) where status <> 'pending_destruction'`,
  `create index package_version_feed_idx on package_version (project_id, created_at desc, id desc) where status <> 'pending_destruction'`,
  `create index package_version_name_idx on package_version (project_id, name, id) where status <> 'pending_destruction'`,
  `create index package_version_order_idx on package_version (package_id, version_sort) where status <> 'pending_destruction'`,
  `create index package_version_deleted_idx on package_version (deleted_at) where status = 'pending_destruction'`,
  `alter table package add constraint package_latest_version_fkey foreign key (latest_version_id) references package_version (id) on delete set null`,
  `create index package_latest_version_idx on package (latest_version_id)`,
  `create index package_version_published_by_idx on package_version (published_by)`,
  // apart from the version row, so that lists and rights never read it
  `create table index_fragment (
    version_id bigint not null constraint index_fragment_version_fkey references package_version on delete cascade,
    variant text not null,
    body text not null,
    constraint index_fragment_pkey primary key (version_id, variant)
  )`,
  `create table readme (
    version_id bigint constraint readme_pkey primary key constraint readme_version_fkey references package_version on delete cascade,
    file_name text not null,
    body text not null
  )`,
  `create table package_file (
    id bigint generated always as identity constraint package_file_pkey primary key,
    version_id bigint not null constraint package_file_version_fkey references package_version on delete cascade,
    path text not null,
    path_key text not null,
    qualifier text not null default '',
    blob_id bigint not null constraint package_file_blob_fkey references blob,
    content_type text,
    metadata jsonb not null default '{}',
    status text not null default 'current' constraint package_file_status_check check (status in ('current', 'superseded', 'pending_destruction')),
    published_by bigint constraint package_file_published_by_fkey references app_user on delete set null,
    created_at timestamptz not null default now(),
    deleted_at timestamptz
  )`,
  `create unique index package_file_current_key on package_file (version_id, qualifier, path_key) where status = 'current'`,
  `create index package_file_version_idx on package_file (version_id, id)`,
  `create index package_file_blob_idx on package_file (blob_id)`,
  `create index package_file_published_by_idx on package_file (published_by)`,
  `create table version_tag (
    id bigint generated always as identity constraint version_tag_pkey primary key,
    package_id bigint not null constraint version_tag_package_fkey references package on delete cascade,
    name text not null,
    version_id bigint not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint version_tag_name_key unique (package_id, name),
    constraint version_tag_version_fkey foreign key (version_id, package_id) references package_version (id, package_id) on delete cascade
  )`,
  `create index version_tag_version_idx on version_tag (version_id)`,
  `create table version_dependency (
    id bigint generated always as identity constraint version_dependency_pkey primary key,
    version_id bigint not null constraint version_dependency_version_fkey references package_version on delete cascade,
    format text not null,
    kind text not null,
    name text not null,
    name_key text not null,
    requirement text not null,
    optional boolean not null default false
  )`,
  `create index version_dependency_version_idx on version_dependency (version_id)`,
  `create index version_dependency_name_idx on version_dependency (format, name_key)`,
  // a name once published stays known for ever: it is never asked of an upstream, and "who deleted it" has an answer
  `create table tombstone (
    id bigint generated always as identity constraint tombstone_pkey primary key,
    project_id bigint not null,
    format text not null,
    name text not null,
    name_key text not null,
    version text not null,
    version_key text not null,
    file_digests bytea[] not null default '{}',
    deleted_by bigint,
    deleted_at timestamptz not null default now()
  )`,
  `create index tombstone_name_idx on tombstone (format, name_key, project_id)`,

  // who did what: append-only, so it refers to nothing that may go
  `create table audit_event (
    id bigint generated always as identity constraint audit_event_pkey primary key,
    at timestamptz not null default now(),
    action text not null,
    outcome text not null default 'done' constraint audit_event_outcome_check check (outcome in ('done', 'refused')),
    actor_kind text not null,
    actor_id bigint,
    actor_name text not null,
    token_id bigint,
    namespace_id bigint,
    project_id bigint,
    package_id bigint,
    version_id bigint,
    subject text not null,
    details jsonb not null default '{}',
    ip text,
    user_agent text,
    request_id text
  )`,
  `create index audit_event_project_idx on audit_event (project_id, id desc)`,
  `create index audit_event_version_idx on audit_event (version_id, id desc) where version_id is not null`,
  `create index audit_event_package_idx on audit_event (package_id, id desc) where package_id is not null`,
  `create index audit_event_actor_idx on audit_event (actor_id, id desc)`,

  // secrets of the server itself (cookie signing and the like)
  `create table server_secret (
    name text constraint server_secret_pkey primary key,
    value bytea not null,
    created_at timestamptz not null default now()
  )`,

  // search by substring
  `create extension if not exists pg_trgm`,
  `create index package_version_name_trgm_idx on package_version using gin (name gin_trgm_ops) where status <> 'pending_destruction'`,
  `create index package_name_trgm_idx on package using gin (name_key gin_trgm_ops)`,
];

export const down: readonly string[] = [
  `drop table server_secret, audit_event, tombstone, version_dependency, version_tag, package_file, readme, index_fragment cascade`,
  `alter table package drop constraint package_latest_version_fkey`,
  `drop table package_version, package, blob, format_setting, instance_setting, member, route, project, namespace, rate_limit, web_login, access_token, session, app_user cascade`,
  `drop sequence registry_revision_seq`,
];
