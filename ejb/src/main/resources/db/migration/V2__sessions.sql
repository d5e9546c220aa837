-- What users leave behind: how they had their loops, their consoles' data, their sign-ins.

create table loop_setting (
    user_id varchar(64) not null references account on delete cascade,
    role_id varchar(64) not null references role    on delete cascade,
    loop_id varchar(64) not null references loop    on delete cascade,
    state   varchar(4)  not null check (state in ('NONE', 'RECV', 'SEND')),
    volume  integer     not null check (volume between 0 and 100),
    primary key (user_id, role_id, loop_id)
);

create table user_data (
    user_id varchar(64)    primary key references account on delete cascade,
    json    varchar(65536) not null
);

create table keyset_layout (
    domain_id varchar(64)    not null references domain on delete cascade,
    name      varchar(64)    not null,
    json      varchar(65536) not null,
    primary key (domain_id, name)
);

create table sign_in_session (
    secret_hash varchar(64)  primary key,
    client_id   varchar(128) not null,
    user_id     varchar(64)  not null references account on delete cascade,
    expires_at  timestamp(6) with time zone not null
);

create index sign_in_session_by_user on sign_in_session (user_id, client_id);
create index sign_in_session_by_expiry on sign_in_session (expires_at);
