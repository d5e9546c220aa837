-- Who may use the API without a password, and who changed what.

create table api_token (
    id           varchar(16)  primary key,
    name         varchar(128) not null,
    user_id      varchar(64)  not null references account on delete cascade,
    secret_hash  varchar(64)  not null,
    scope        varchar(10)  not null check (scope in ('READ', 'OPERATE', 'ADMINISTER')),
    created_at   timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone
);

create index api_token_by_user on api_token (user_id, id);

-- Sign-ins of browsers at the web admin.
create table browser_session (
    secret_hash  varchar(64) primary key,
    user_id      varchar(64) not null references account on delete cascade,
    created_at   timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null
);

create index browser_session_by_user on browser_session (user_id);
create index browser_session_by_time on browser_session (last_seen_at);

-- Each entry carries the hash of the one before it (docs/security.md); the head is locked while one is added.
create table audit_entry (
    number        bigint        primary key,
    created_at    timestamp(6) with time zone not null,
    actor         varchar(160)  not null,
    source        varchar(64)   not null,
    action        varchar(160)  not null,
    kind          varchar(32)   not null,
    subject       varchar(256)  not null,
    before_change varchar(1000000) not null,
    after_change  varchar(1000000) not null,
    previous_hash varchar(64)   not null,
    hash          varchar(64)   not null
);

create index audit_entry_by_subject on audit_entry (kind, subject, number);
create index audit_entry_by_actor on audit_entry (actor, number);

create table audit_head (
    id     integer     primary key,
    number bigint      not null,
    hash   varchar(64) not null
);

insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
