-- Changes by many administrators at once, and what accounts may administer.

alter table domain  add column version bigint default 0 not null;
alter table project add column version bigint default 0 not null;
alter table account add column version bigint default 0 not null;
alter table role    add column version bigint default 0 not null;
alter table loop    add column version bigint default 0 not null;

alter table account add column access varchar(20) default 'OPERATOR' not null
    check (access in ('OPERATOR', 'AUDITOR', 'DOMAIN_ADMINISTRATOR', 'ADMINISTRATOR'));

-- Lists are paged by name or by id, of everything or of one domain.
create index account_by_name on account (name, id);
create index account_by_domain on account (domain_id, name, id);
create index role_by_name on role (name, id);
create index role_by_domain on role (domain_id, name, id);
create index loop_by_name on loop (name, id);
create index loop_by_domain on loop (domain_id, name, id);
create index membership_by_user on membership (user_id);

-- Requests that created something and may be sent again.
create table creation_key (
    user_id     varchar(64)  not null references account on delete cascade,
    name        varchar(128) not null,
    fingerprint varchar(64)  not null,
    entry_id    varchar(64)  not null,
    created_at  timestamp(6) with time zone not null,
    primary key (user_id, name)
);

create index creation_key_by_time on creation_key (created_at);
