-- What the rights officer works with: why personal data was entered, reviews, checks, requests, erasures; and what was asked
-- of lists, which the trail names but does not hold.

create table claim_purpose (
  cell_id uuid not null,
  claim_id uuid not null,
  label_id integer not null,
  purpose text not null check (purpose in ('terrorist_offence', 'border_security', 'terrorist_financing', 'protection_of_person', 'exercise_administration')),
  necessity text check (length(necessity) between 1 and 1000),
  stated_by uuid not null,
  stated_at timestamptz not null default now(),
  primary key (cell_id, claim_id),
  foreign key (cell_id, claim_id) references claim (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
comment on table claim_purpose is 'What for, and why it is needed, that a claim about a person was entered. Said once.';

create table rights_setting (
  cell_id uuid primary key references cell on delete cascade,
  retention_days integer not null check (retention_days between 1 and 36500),
  changed_by uuid not null,
  changed_at timestamptz not null default now()
);
comment on table rights_setting is 'How long a cell keeps what it knows of a person before it is looked at again; five years where nothing is set.';

create table retention_review (
  cell_id uuid not null,
  id uuid not null,
  entity_id uuid not null,
  label_id integer not null,
  outcome text not null check (outcome in ('keep', 'erase')),
  reason text not null check (length(reason) between 1 and 2000),
  keep_until date,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, entity_id) references entity (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  check ((outcome = 'keep') = (keep_until is not null))
);
create index retention_review_entity on retention_review (cell_id, entity_id);
comment on table retention_review is 'What was decided on keeping a person''s data; its label is the join of the claims that were looked at.';

create table necessity_check (
  cell_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  label_id integer not null,
  concern text not null default '' check (length(concern) <= 2000),
  opened_by uuid not null,
  opened_at timestamptz not null default now(),
  verdict text check (verdict in ('necessary', 'not_necessary', 'ask')),
  reason text check (length(reason) between 1 and 2000),
  answer text check (length(answer) between 1 and 2000),
  answered_by uuid,
  decided_by uuid,
  decided_at timestamptz,
  row_version integer not null default 1,
  primary key (cell_id, id),
  foreign key (cell_id, claim_id) references claim (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  check ((verdict is null) = (decided_by is null)),
  check (verdict is null or reason is not null)
);
create index necessity_check_claim on necessity_check (cell_id, claim_id, opened_at);
comment on table necessity_check is
  'Whether a claim about a person is necessary and proportionate: open (no verdict) -> ask -> necessary or not_necessary; the author answers while it asks.';

create table correction_request (
  cell_id uuid not null,
  id uuid not null,
  label_id integer not null,
  kind text not null check (kind in ('correction', 'erasure')),
  claim_id uuid,
  item_id uuid,
  grounds text not null check (length(grounds) between 1 and 4000),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'granted', 'refused')),
  reason text check (length(reason) between 1 and 4000),
  remedy text check (length(remedy) between 1 and 2000),
  decided_by uuid,
  decided_at timestamptz,
  row_version integer not null default 1,
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, claim_id) references claim (cell_id, id) on delete cascade,
  foreign key (cell_id, item_id) references item (cell_id, id) on delete cascade,
  check ((claim_id is null) <> (item_id is null)),
  check ((state = 'open') = (decided_by is null)),
  -- Whoever is refused is told why and where to turn.
  check (state <> 'refused' or (reason is not null and remedy is not null))
);
comment on table correction_request is 'Somebody asks for a claim or an item to be corrected or erased: open -> granted | refused.';

create table erasure (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  label_id integer not null,
  claim_id uuid,
  item_id uuid,
  reason text not null check (length(reason) between 1 and 2000),
  legal_ground text not null check (length(legal_ground) between 1 and 500),
  erased_by uuid not null,
  erased_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  check ((claim_id is null) <> (item_id is null))
);
create unique index erasure_claim on erasure (cell_id, claim_id) where claim_id is not null;
create unique index erasure_item on erasure (cell_id, item_id) where item_id is not null;
comment on table erasure is 'Tombstone of what was erased: who, when, why, on which legal ground, and nothing of the words. Written by door.erase alone.';

create table trail_query (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  label_id integer not null,
  person_id uuid not null,
  asked jsonb not null check (jsonb_typeof(asked) = 'object'),
  salt bytea not null,
  at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id)
);
comment on table trail_query is
  'Words and filters that somebody asked a list for. Apart from the trail, which names it with a salted proof, so that words can be hidden by label and erased. The label is the join of all that the asker could see.';

alter table claim_purpose enable row level security;
alter table claim_purpose force row level security;
alter table rights_setting enable row level security;
alter table rights_setting force row level security;
alter table retention_review enable row level security;
alter table retention_review force row level security;
alter table necessity_check enable row level security;
alter table necessity_check force row level security;
alter table correction_request enable row level security;
alter table correction_request force row level security;
alter table erasure enable row level security;
alter table erasure force row level security;
alter table trail_query enable row level security;
alter table trail_query force row level security;

-- Whoever sees a claim sees what it was entered for. Its author says so, or who leads; it is not changed afterwards.
create policy claim_purpose_sees on claim_purpose for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy claim_purpose_states on claim_purpose for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and stated_by = (select door.person())
  and exists (select from claim c where c.cell_id = claim_purpose.cell_id and c.id = claim_id and c.label_id = claim_purpose.label_id
    and (c.created_by = (select door.person()) or (select door.role()) in ('cell_lead', 'instructor'))));
grant select, insert on claim_purpose to workbench_app;

-- Every member may know how long data is kept; the rights officer and the instructor decide it.
create policy rights_setting_sees on rights_setting for select to workbench_app using (cell_id = (select door.cell()));
create policy rights_setting_sets on rights_setting for insert to workbench_app with check (
  cell_id = (select door.cell()) and changed_by = (select door.person()) and (select door.role()) in ('rights_officer', 'instructor'));
create policy rights_setting_changes on rights_setting for update to workbench_app
  using (cell_id = (select door.cell()) and (select door.role()) in ('rights_officer', 'instructor'))
  with check (cell_id = (select door.cell()) and changed_by = (select door.person()));
grant select, insert, update (retention_days, changed_by, changed_at) on rights_setting to workbench_app;

-- Reviews are the desk's own papers; only the rights officer decides them, on an entity that the officer sees.
create policy retention_review_sees on retention_review for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (select door.role()) in ('rights_officer', 'instructor'));
create policy retention_review_decides on retention_review for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and decided_by = (select door.person())
  and (select door.role()) = 'rights_officer'
  and exists (select from entity e where e.cell_id = retention_review.cell_id and e.id = entity_id));
grant select, insert on retention_review to workbench_app;

-- Whoever sees a claim sees how it was checked, and may raise a concern. Only the rights officer gives a verdict; the
-- claim's author answers while the officer asks, and changes no verdict by that.
create policy necessity_check_sees on necessity_check for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy necessity_check_opens on necessity_check for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and opened_by = (select door.person())
  and (verdict is null or ((select door.role()) = 'rights_officer' and decided_by = (select door.person())))
  and exists (select from claim c where c.cell_id = necessity_check.cell_id and c.id = claim_id and c.label_id = necessity_check.label_id));
create policy necessity_check_decides on necessity_check for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and (select door.role()) = 'rights_officer')
  with check (cell_id = (select door.cell()) and decided_by = (select door.person()) and (select door.role()) = 'rights_officer');
create policy necessity_check_answers on necessity_check for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and verdict = 'ask'
    and exists (select from claim c where c.cell_id = necessity_check.cell_id and c.id = claim_id and c.created_by = (select door.person())))
  with check (cell_id = (select door.cell()) and verdict = 'ask' and answered_by = (select door.person()));
grant select, insert, update (verdict, reason, answer, answered_by, decided_by, decided_at, row_version) on necessity_check to workbench_app;

-- A request is known to the one who asked and to the desk; anybody who sees the claim or item may ask.
create policy correction_request_sees on correction_request for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (asked_by = (select door.person()) or (select door.role()) in ('rights_officer', 'instructor')));
create policy correction_request_asks on correction_request for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and asked_by = (select door.person()) and state = 'open'
  and (claim_id is null or exists (select from claim c
    where c.cell_id = correction_request.cell_id and c.id = claim_id and c.label_id = correction_request.label_id))
  and (item_id is null or exists (select from item i
    where i.cell_id = correction_request.cell_id and i.id = item_id and i.label_id = correction_request.label_id)));
create policy correction_request_decides on correction_request for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and (select door.role()) = 'rights_officer')
  with check (cell_id = (select door.cell()) and decided_by = (select door.person()));
grant select, insert, update (state, reason, remedy, decided_by, decided_at, row_version) on correction_request to workbench_app;

-- Whoever could see the words sees that they were erased. Nobody adds a tombstone by hand.
create policy erasure_sees on erasure for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
grant select on erasure to workbench_app;

-- What was erased does not come back: no new version, file or claim on an erased item, no purpose for an erased claim.
create policy item_version_ends on item_version as restrictive for insert to workbench_app with check (
  not exists (select from erasure e where e.cell_id = item_version.cell_id and e.item_id = item_version.item_id));
create policy attachment_ends on attachment as restrictive for insert to workbench_app with check (
  not exists (select from erasure e where e.cell_id = attachment.cell_id and e.item_id = attachment.item_id));
create policy claim_ends on claim as restrictive for insert to workbench_app with check (
  item_id is null or not exists (select from erasure e where e.cell_id = claim.cell_id and e.item_id = claim.item_id));
create policy claim_rests on claim as restrictive for update to workbench_app using (
  not exists (select from erasure e where e.cell_id = claim.cell_id and e.claim_id = claim.id));
create policy claim_purpose_ends on claim_purpose as restrictive for insert to workbench_app with check (
  not exists (select from erasure e where e.cell_id = claim_purpose.cell_id and e.claim_id = claim_purpose.claim_id));

-- For the instructor, who sees all, and for the rights officer those of people who see no more than the officer. Nobody needs
-- to read their own questions back.
create policy trail_query_sees on trail_query for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (select door.role()) in ('rights_officer', 'instructor'));
grant select (cell_id, id, label_id, person_id, asked, at) on trail_query to workbench_app;

-- An entity has no label; a row of the trail about one is for those for whom the entity exists.
create policy audit_about_entities on audit as restrictive for select to workbench_app using (
  subject_kind <> 'entity' or exists (select from entity e where e.cell_id = audit.cell_id and e.id = subject_id));

-- The keeper finds what is asked for in the cell of the request, and in none outside a request. It changes words only for a
-- rights officer, and only under labels that the officer sees.
create policy keeper_finds on claim for select to workbench_keeper using (cell_id = (select door.cell()));
create policy keeper_finds on item for select to workbench_keeper using (cell_id = (select door.cell()));
create policy keeper_finds on attachment for select to workbench_keeper using (cell_id = (select door.cell()));
create policy keeper_finds on grading for select to workbench_keeper using (cell_id = (select door.cell()));
create policy keeper_finds on product for select to workbench_keeper using (cell_id = (select door.cell()));
create policy keeper_finds on erasure for select to workbench_keeper using (cell_id = (select door.cell()));
create policy keeper_finds on claim_purpose for select to workbench_keeper using (cell_id = (select door.cell()));
create function door.may_erase(label integer) returns boolean language sql stable parallel safe
  as $$ select door.role() = 'rights_officer' and label = any (door.labels()) $$;
comment on function door.may_erase(integer) is 'Whether the current request is that of a rights officer who sees this label.';
create policy keeper_erases on claim for update to workbench_keeper using (cell_id = (select door.cell()) and door.may_erase(label_id));
create policy keeper_erases on item for update to workbench_keeper using (cell_id = (select door.cell()) and door.may_erase(label_id));
create policy keeper_erases on item_version for update to workbench_keeper using (cell_id = (select door.cell()) and door.may_erase(label_id));
create policy keeper_erases on attachment for delete to workbench_keeper using (cell_id = (select door.cell()) and door.may_erase(label_id));
create policy keeper_erases on grading for update to workbench_keeper using (cell_id = (select door.cell()) and door.may_erase(label_id));
create policy keeper_erases on claim_purpose for update to workbench_keeper using (cell_id = (select door.cell()) and door.may_erase(label_id));
create policy keeper_erases on erasure for insert to workbench_keeper with check (cell_id = (select door.cell()) and door.may_erase(label_id));
-- Questions are also read by the check of the trail, which works as the keeper outside any cell. Whoever owns the database
-- is a member of the keeper and is shown none by that alone.
create policy keeper_keeps on trail_query to workbench_keeper using (current_user = 'workbench_keeper') with check (true);
grant select, insert on erasure to workbench_keeper;
grant select, update (value, object_id, judgement, span_start, span_end, valid_from, valid_to, retracted_at, retracted_by, retraction_reason, version)
  on claim to workbench_keeper;
grant select, update (title, source_id, source_descriptor, reference, handling) on item to workbench_keeper;
grant update (title, text) on item_version to workbench_keeper;
grant select, delete on attachment to workbench_keeper;
grant select, update (rationale) on grading to workbench_keeper;
grant select, update (necessity) on claim_purpose to workbench_keeper;
grant update (answer, request_hash) on idempotency_key to workbench_keeper;
grant select, insert, delete on trail_query to workbench_keeper;

create function door.erase(in_claim uuid, in_item uuid, in_reason text, in_ground text) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := door.cell();
  found_label integer;
  claims uuid[];
  parts uuid[];
  about uuid[];
  words text[];
  gone constant text := '—';
begin
  if door.role() is distinct from 'rights_officer' then
    raise exception 'only the rights officer erases' using errcode = '42501';
  end if;
  if in_item is not null then
    select label_id into found_label from item where cell_id = here and id = in_item and label_id = any (door.labels()) for update;
    -- Claims on an item carry its label or a stricter one. Those that the officer sees go with it, each leaving a tombstone
    -- under its own label; those marked beyond the officer stay, and to whoever reads them their source reads as erased.
    select coalesce(array_agg(c.id), '{}') into claims from claim c where c.cell_id = here and c.item_id = in_item
      and c.label_id = any (door.labels())
      and not exists (select from erasure e where e.cell_id = here and e.claim_id = c.id);
  else
    select label_id into found_label from claim where cell_id = here and id = in_claim and label_id = any (door.labels()) for update;
    claims := array[in_claim];
  end if;
  if found_label is null then
    raise exception 'there is nothing here' using errcode = '23503';
  end if;
  select coalesce(array_agg(lower(value)) filter (where length(value) >= 3), '{}'), array_agg(subject_id) || array_agg(object_id)
    into words, about from claim where cell_id = here and id = any (claims);
  select claims || coalesce(in_item, in_claim) || coalesce(array_agg(part), '{}') into parts from (
    select id as part from attachment where cell_id = here and item_id = in_item
    union all select id from grading where cell_id = here and item_id = in_item) known;
  insert into erasure (cell_id, id, label_id, claim_id, reason, legal_ground, erased_by)
    select here, gen_random_uuid(), c.label_id, c.id, in_reason, in_ground, door.person() from claim c where c.cell_id = here and c.id = any (claims);
  update claim set value = gone, object_id = null, judgement = case when judgement is null then null else gone end,
      span_start = null, span_end = null, valid_from = null, valid_to = null, retraction_reason = null,
      retracted_at = coalesce(retracted_at, now()), retracted_by = coalesce(retracted_by, door.person()), version = version + 1
    where cell_id = here and id = any (claims);
  update claim_purpose set necessity = null where cell_id = here and claim_id = any (claims);
  if in_item is not null then
    insert into erasure (cell_id, id, label_id, item_id, reason, legal_ground, erased_by)
      values (here, gen_random_uuid(), found_label, in_item, in_reason, in_ground, door.person());
    update item set title = gone, source_id = null, source_descriptor = null, reference = null, handling = null
      where cell_id = here and id = in_item;
    update item_version set title = gone, text = gone where cell_id = here and item_id = in_item;
    update grading set rationale = null where cell_id = here and item_id = in_item;
    delete from attachment where cell_id = here and item_id = in_item;
  end if;
  -- Answers kept for repeats hold the words as well, on their own card or as the name of an entity; a repeat is refused from
  -- now on, not done again.
  update idempotency_key set answer = null, request_hash = 'erased' where cell_id = here
    and (answer::text ~ array_to_string(parts, '|')
      or (answer::text ~ array_to_string(about, '|') and exists (select from unnest(words) word where position(word in lower(answer::text)) > 0)));
  delete from trail_query where cell_id = here
    and exists (select from unnest(words) word where position(word in lower(asked::text)) > 0);
  return found_label;
end $$;
comment on function door.erase(uuid, uuid, text, text) is
  'Takes the words out of one claim, or out of one item with all its versions, files and claims, for good, and leaves tombstones. For the rights officer, on what the officer sees.';

create function door.append_query(in_deed text, in_asked jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := door.cell();
  reach_level integer;
  reach_compartments text[];
  own text[] := array[door.agency()];
  reach integer;
  query_id uuid := gen_random_uuid();
  salt bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
begin
  if here is null then raise exception 'outside a cell' using errcode = '42501'; end if;
  select greatest(max(l.level), a.clearance),
      coalesce((select array_agg(distinct c order by c) from (select unnest(l2.compartments) as c from label l2
        where l2.cell_id = here and l2.id = any (door.labels()) union select unnest(a.compartments)) held), '{}')
    into reach_level, reach_compartments
    from member_access a left join label l on l.cell_id = here and l.id = any (door.labels())
    where a.cell_id = here and a.person_id = door.person() group by a.clearance, a.compartments;
  -- Looked for first: an insert that finds its row there already would still use up a number.
  loop
    select l.id into reach from label l where l.cell_id = here and l.level = reach_level and l.releasable_to = own
      and l.compartments = reach_compartments and l.originators = own and l.originator_control = '{}';
    exit when found;
    insert into label (cell_id, level, releasable_to, compartments, originators) values (here, reach_level, own, reach_compartments, own)
      on conflict do nothing;
  end loop;
  insert into trail_query (cell_id, id, label_id, person_id, asked, salt) values (here, query_id, reach, door.person(), in_asked, salt);
  perform door.append_audit(in_deed, 'list', query_id, null, jsonb_build_object('proof',
    encode(sha256(salt || convert_to(in_asked::text, 'UTF8')), 'hex')));
end $$;
comment on function door.append_query(text, jsonb) is
  'Appends to the trail that a list was asked; words and filters are kept apart, for those who see all that the asker sees.';

create function door.append_refusal(in_deed text, in_subjects uuid[], in_detail jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := door.cell();
  kind text;
  subject uuid;
  marked integer;
begin
  select * into kind, subject, marked from (
    select 'item', id, label_id from item where cell_id = here and id = any (in_subjects)
    union all select 'claim', id, label_id from claim where cell_id = here and id = any (in_subjects)
    union all select 'item', item_id, label_id from attachment where cell_id = here and id = any (in_subjects)
    -- A product is for its team and its receivers, whatever its label: of one that is hidden from the asker nothing may be left.
    union all select 'product', p.id, p.label_id from product p where p.cell_id = here and p.id = any (in_subjects)
      and (door.on_team(p.id) or exists (select from release r where r.cell_id = here and r.product_id = p.id
        and r.agency_code = door.agency() and r.recalled_at is null))) known
  order by id limit 1;
  if subject is not null then
    perform door.append_audit(in_deed, kind, subject, marked, in_detail);
  end if;
end $$;
comment on function door.append_refusal(text, uuid[], jsonb) is
  'Appends that somebody was refused something that is there, under its own label: only who may see the thing reads of it. What is not there leaves nothing.';
grant select on product to workbench_keeper;

alter function door.erase(uuid, uuid, text, text) owner to workbench_keeper;
alter function door.append_query(text, jsonb) owner to workbench_keeper;
alter function door.append_refusal(text, uuid[], jsonb) owner to workbench_keeper;
revoke execute on all functions in schema door from public;
grant execute on function door.erase(uuid, uuid, text, text), door.append_query(text, jsonb), door.append_refusal(text, uuid[], jsonb)
  to workbench_app;
grant execute on function door.may_erase(integer) to workbench_keeper;

-- The trail is read newest first, for one person, or for what was done to something.
create index audit_newest on audit (cell_id, at desc, id desc);
create index audit_person on audit (cell_id, person_id, at desc);
