-- Where operators hear their loops, how important loops are, and who is told of events.

alter table loop_setting add column pan integer default 0 not null check (pan between -100 and 100);

alter table loop add column priority varchar(12) default 'NORMAL' not null
    check (priority in ('PROGRAM', 'NORMAL', 'ANNOUNCEMENT', 'EMERGENCY'));

create table webhook (
    id            varchar(64)   primary key,
    url           varchar(2048) not null,
    event_types   varchar(1024) not null,
    sealed_secret varchar(256)  not null,
    created_at    timestamp(6) with time zone not null,
    ended_at      timestamp(6) with time zone,
    version       bigint        default 0 not null
);
