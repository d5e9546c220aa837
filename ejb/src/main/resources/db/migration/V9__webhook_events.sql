-- Events that wait until webhooks take them, also over a restart.

create table webhook_event (
    webhook_id varchar(64)    not null references webhook on delete cascade,
    event_id   bigint         not null,
    type       varchar(32)    not null,
    body       varchar(65536) not null,
    primary key (webhook_id, event_id)
);
