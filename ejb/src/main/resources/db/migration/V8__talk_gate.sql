-- When packets of talkers in a role pass; null for what the node is set to.

alter table role add column talk_gate varchar(12) check (talk_gate in ('ENFORCED', 'PREROLL', 'OPEN'));
