-- Who is there and what they may do. The same for H2 and PostgreSQL.

create table domain (
    id   varchar(64)  primary key,
    name varchar(128) not null
);

create table project (
    id        varchar(64)  primary key,
    name      varchar(128) not null,
    domain_id varchar(64)  not null references domain
);

create table account (
    id            varchar(64)  primary key,
    name          varchar(128) not null,
    domain_id     varchar(64)  not null references domain,
    project_id    varchar(64)  references project,
    password_hash varchar(512) not null
);

create table role (
    id           varchar(64)  primary key,
    name         varchar(128) not null,
    domain_id    varchar(64)  not null references domain,
    project_id   varchar(64)  references project,
    abbreviation varchar(32),
    color        varchar(64)
);

create table loop (
    id              varchar(64)  primary key,
    name            varchar(128) not null,
    domain_id       varchar(64)  not null references domain,
    project_id      varchar(64)  references project,
    abbreviation    varchar(32),
    color           varchar(64),
    multicast_group varchar(15)  not null,
    multicast_port  integer      not null,
    constraint loop_address unique (multicast_group, multicast_port)
);

create table membership (
    role_id varchar(64) not null references role    on delete cascade,
    user_id varchar(64) not null references account on delete cascade,
    primary key (role_id, user_id)
);

create table permission (
    role_id    varchar(64) not null references role on delete cascade,
    loop_id    varchar(64) not null references loop on delete cascade,
    permission varchar(4)  not null check (permission in ('RECV', 'SEND')),
    primary key (role_id, loop_id)
);
