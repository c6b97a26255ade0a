-- What every write leaves behind: a row in the trail, an answer to repeat, and word to colleagues' screens.

create table audit_head (
  cell_id uuid primary key,
  position bigint not null,
  hash bytea not null
);
comment on table audit_head is 'Last link of each cell''s audit chain; locked while a row is appended. The nil cell holds sign-ins.';

create table audit (
  cell_id uuid not null,
  position bigint not null,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null,
  person_id uuid,
  agency_code text,
  deed text not null,
  subject_kind text not null,
  subject_id uuid,
  label_id integer,
  detail jsonb not null default '{}',
  previous_hash bytea not null,
  hash bytea not null,
  primary key (cell_id, position)
);
create index audit_subject on audit (cell_id, subject_id, at);
comment on table audit is
  'Append-only trail, each row chained to the one before by SHA-256. The position is not readable by the app: its gaps would tell of hidden rows.';

create table idempotency_key (
  cell_id uuid not null,
  person_id uuid not null,
  key text not null check (length(key) between 8 and 100),
  endpoint text not null,
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (cell_id, person_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);
comment on table idempotency_key is 'Answer already given to a write, so that a repeated request repeats the answer and not the deed.';

create table event (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('item', 'grading', 'claim', 'resolution', 'product', 'comment', 'decision', 'request', 'release')),
  subject_id uuid not null,
  label_id integer not null,
  at timestamptz not null default clock_timestamp(),
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create index event_at on event (cell_id, at);
comment on table event is 'Outbox of the live screens: something happened to a thing with this label.';

alter table audit_head enable row level security;
alter table audit_head force row level security;
alter table audit enable row level security;
alter table audit force row level security;
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
alter table event enable row level security;
alter table event force row level security;

-- The trail is for the rights officer and the instructor, each within their labels. Nobody writes it but door.append_audit.
create policy audit_sees on audit for select to workbench_app using (
  cell_id = (select door.cell())
  and (select door.role()) in ('rights_officer', 'instructor')
  and (label_id is null or label_id = any ((select door.labels())::integer[])));
grant select (cell_id, id, at, person_id, agency_code, deed, subject_kind, subject_id, label_id, detail) on audit to workbench_app;

-- One's own keys only. Outside a cell the nil id stands for the cell.
create policy idempotency_key_own on idempotency_key to workbench_app
  using (person_id = (select door.person()) and cell_id = coalesce((select door.cell()), '00000000-0000-0000-0000-000000000000'))
  with check (person_id = (select door.person()) and cell_id = coalesce((select door.cell()), '00000000-0000-0000-0000-000000000000'));
grant select, insert, update (answer) on idempotency_key to workbench_app;

-- Events are written with a label that the writer sees. Who reads them is settled in 0006, when all subjects exist.
create policy event_writes on event for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
grant select, insert on event to workbench_app;

create policy keeper_all on audit_head to workbench_keeper using (true) with check (true);
create policy keeper_all on audit to workbench_keeper using (true) with check (true);
grant select, insert, update on audit_head to workbench_keeper;
grant select, insert on audit to workbench_keeper;

create function door.audit_hash(
  previous bytea, cell uuid, place bigint, at timestamptz, person uuid, agency text,
  deed text, subject_kind text, subject uuid, label integer, detail jsonb
) returns bytea language sql immutable parallel safe
  as $$
    select sha256(previous || convert_to(jsonb_build_array(
      cell, place, extract(epoch from at), person, agency, deed, subject_kind, subject, label, detail)::text, 'UTF8'))
  $$;
comment on function door.audit_hash(bytea, uuid, bigint, timestamptz, uuid, text, text, text, uuid, integer, jsonb) is
  'Link of the audit chain: SHA-256 over the previous link and the row as a JSON array.';

create function door.append_audit(in_deed text, in_subject_kind text, in_subject uuid, in_label integer, in_detail jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := coalesce(door.cell(), '00000000-0000-0000-0000-000000000000');
  head audit_head;
  place bigint;
  moment timestamptz;
  link bytea;
begin
  insert into audit_head values (here, 0, '') on conflict do nothing;
  select * into head from audit_head where cell_id = here for update;
  place := head.position + 1;
  moment := clock_timestamp();
  link := door.audit_hash(head.hash, here, place, moment, door.person(), door.agency(), in_deed, in_subject_kind, in_subject, in_label, in_detail);
  insert into audit (cell_id, position, at, person_id, agency_code, deed, subject_kind, subject_id, label_id, detail, previous_hash, hash)
    values (here, place, moment, door.person(), door.agency(), in_deed, in_subject_kind, in_subject, in_label, in_detail, head.hash, link);
  update audit_head set position = place, hash = link where cell_id = here;
end $$;
comment on function door.append_audit(text, text, uuid, integer, jsonb) is
  'Appends to the trail of the current cell as the current person. Call it last in a transaction: it holds the chain until commit.';

create function door.forget_old_answers() returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from idempotency_key where created_at < now() - interval '7 days' $$;
comment on function door.forget_old_answers() is 'Drops idempotency keys older than a week.';
create policy keeper_forgets on idempotency_key to workbench_keeper using (true);
grant select, delete on idempotency_key to workbench_keeper;

alter function door.append_audit(text, text, uuid, integer, jsonb) owner to workbench_keeper;
alter function door.forget_old_answers() owner to workbench_keeper;
revoke execute on all functions in schema door from public;
grant execute on all functions in schema door to workbench_app, workbench_keeper;
