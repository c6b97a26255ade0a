-- Triage: how far each reader is with each item, to whom an item is given, tags, and filters that somebody saved.

create table triage (
  cell_id uuid not null,
  item_id uuid not null,
  person_id uuid not null,
  label_id integer not null,
  state text not null check (state in ('read', 'shoeboxed', 'discarded')),
  reason text check (length(reason) between 1 and 300),
  at timestamptz not null default now(),
  version integer not null default 1 check (version >= 1),
  primary key (cell_id, item_id, person_id),
  foreign key (cell_id, item_id) references item (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, person_id) references member (cell_id, person_id),
  check ((state = 'discarded') = (reason is not null))
);
create index triage_person on triage (cell_id, person_id, state, item_id);
comment on table triage is
  'How far one person is with one item: read, kept in the shoebox, or discarded with a reason. No row: unread. Nobody else''s business but the instructor''s.';

create table assignment (
  cell_id uuid not null,
  item_id uuid not null,
  label_id integer not null,
  assigned_to uuid,
  assigned_by uuid not null,
  assigned_at timestamptz not null default now(),
  version integer not null default 1 check (version >= 1),
  primary key (cell_id, item_id),
  foreign key (cell_id, item_id) references item (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, assigned_to) references member (cell_id, person_id),
  foreign key (cell_id, assigned_by) references member (cell_id, person_id)
);
create index assignment_to on assignment (cell_id, assigned_to, item_id) where assigned_to is not null;
comment on table assignment is 'Who works on an item. A null in assigned_to: it was taken from somebody again.';

create table item_tag (
  cell_id uuid not null,
  item_id uuid not null,
  tag text not null check (length(tag) between 1 and 40),
  label_id integer not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  primary key (cell_id, item_id, tag),
  foreign key (cell_id, item_id) references item (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, added_by) references member (cell_id, person_id)
);
create index item_tag_word on item_tag (cell_id, tag, item_id);
comment on table item_tag is 'Free words on an item, as secret as the item: a tag exists for those who see an item that has it.';

create table saved_filter (
  cell_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  filter jsonb not null,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, person_id) references member (cell_id, person_id)
);
create unique index saved_filter_name on saved_filter (cell_id, person_id, name);
comment on table saved_filter is 'A list of items that somebody asks for again and again, under a name of their own.';

alter table triage enable row level security;
alter table triage force row level security;
alter table assignment enable row level security;
alter table assignment force row level security;
alter table item_tag enable row level security;
alter table item_tag force row level security;
alter table saved_filter enable row level security;
alter table saved_filter force row level security;

-- Whether somebody has read an item, and why they set it aside, is known to that person and, for the look back at the exercise, to
-- the instructor; not to colleagues, the cell lead or a mentor.
create policy triage_sees on triage for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (person_id = (select door.person()) or (select door.role()) = 'instructor'));
-- Each keeps their own, on items that they see, under the item's label.
create policy triage_keeps on triage for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and person_id = (select door.person())
  and exists (select from item i where i.cell_id = triage.cell_id and i.id = item_id and i.label_id = triage.label_id));
create policy triage_changes on triage for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and person_id = (select door.person()))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and person_id = (select door.person()));
create policy triage_drops on triage for delete to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and person_id = (select door.person()));
grant select, insert, delete, update (state, reason, at, version) on triage to workbench_app;

-- Who may be given items. It tells of a colleague that they may read what the caller reads, and nothing of what the caller does not.
create function door.assignees(of_items uuid[]) returns table (person_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.person_id from member m join member_access a using (cell_id, person_id)
  where m.cell_id = door.cell() and m.role in ('trainee', 'cell_lead', 'liaison')
    and door.role() in ('trainee', 'cell_lead', 'liaison', 'instructor')
    and (m.agency_code = door.agency() or door.role() in ('cell_lead', 'instructor'))
    and cardinality(of_items) > 0
    and not exists (
      select from unnest(of_items) wanted
      left join item i on i.cell_id = m.cell_id and i.id = wanted and i.label_id = any (door.labels())
      left join label l on l.cell_id = i.cell_id and l.id = i.label_id
      where door.sees(m.role, m.agency_code, a.clearance, a.compartments,
        door.level_at(l.level, l.declassify_on, door.day()), l.releasable_to, l.compartments, l.originators) is not true
        or i.id is null)
$$;
comment on function door.assignees(uuid[]) is
  'Analysts, liaisons and cell lead who may read all of these items, as far as the caller reads them: of the caller''s agency, or of the whole cell for the cell lead and the instructor.';
alter function door.assignees(uuid[]) owner to workbench_keeper;
revoke execute on function door.assignees(uuid[]) from public;
grant execute on function door.assignees(uuid[]) to workbench_app;

-- Who works on an item is seen by whoever sees the item.
create policy assignment_sees on assignment for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- An item is given to nobody who may not read it, and nobody of another agency is given work but by the cell lead and the instructor.
create policy assignment_gives on assignment for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and assigned_by = (select door.person())
  and exists (select from item i where i.cell_id = assignment.cell_id and i.id = item_id and i.label_id = assignment.label_id)
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
  and (assigned_to is null or assigned_to in (select a.person_id from door.assignees(array[item_id]) a)));
-- What another agency's member works on is taken away by the cell lead and the instructor alone.
create policy assignment_changes on assignment for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
    and (assigned_to is null or (select door.role()) in ('cell_lead', 'instructor')
      or exists (select from member m where m.cell_id = assignment.cell_id and m.person_id = assigned_to and m.agency_code = (select door.agency()))))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and assigned_by = (select door.person())
    and (assigned_to is null or assigned_to in (select a.person_id from door.assignees(array[item_id]) a)));
grant select, insert, update (assigned_to, assigned_by, assigned_at, version) on assignment to workbench_app;

-- A tag is seen with its item, so that no list of tags holds a word that stands only on hidden items.
create policy item_tag_sees on item_tag for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- Analysts put tags on what they see and take them off again, also each other's; readers who only look on do not.
create policy item_tag_adds on item_tag for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and added_by = (select door.person())
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
  and exists (select from item i where i.cell_id = item_tag.cell_id and i.id = item_id and i.label_id = item_tag.label_id));
create policy item_tag_drops on item_tag for delete to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor'));
grant select, insert, delete on item_tag to workbench_app;

-- Saved filters are their person's alone: what somebody looks for is as secret as what they see.
create policy saved_filter_own on saved_filter to workbench_app
  using (cell_id = (select door.cell()) and person_id = (select door.person()))
  with check (cell_id = (select door.cell()) and person_id = (select door.person()));
grant select, insert, delete, update (name, version) on saved_filter to workbench_app;

-- When an item is marked anew, what stands about it goes with it; when its words are erased, so do those that repeat them.
create policy keeper_follows on triage to workbench_keeper using (cell_id = (select door.cell())) with check (cell_id = (select door.cell()));
create policy keeper_follows on assignment to workbench_keeper using (cell_id = (select door.cell())) with check (cell_id = (select door.cell()));
create policy keeper_follows on item_tag to workbench_keeper using (cell_id = (select door.cell())) with check (cell_id = (select door.cell()));
create policy keeper_forgets on saved_filter to workbench_keeper using (cell_id = (select door.cell())) with check (cell_id = (select door.cell()));
grant select, update (label_id, reason) on triage to workbench_keeper;
grant select, update (label_id) on assignment to workbench_keeper;
grant select, delete, update (label_id) on item_tag to workbench_keeper;
grant select, delete on saved_filter to workbench_keeper;

create function door.triage_follows() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update triage set label_id = new.label_id where cell_id = new.cell_id and item_id = new.id;
  update assignment set label_id = new.label_id where cell_id = new.cell_id and item_id = new.id;
  update item_tag set label_id = new.label_id where cell_id = new.cell_id and item_id = new.id;
  return null;
end $$;
comment on function door.triage_follows() is 'Keeps the labels of what stands about an item in step with the item.';
create trigger triage_follows after update of label_id on item
  for each row when (old.label_id is distinct from new.label_id) execute function door.triage_follows();

-- A tombstone is written before the words of a claim go, so they can still be looked for here.
create function door.triage_forgets() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.item_id is not null then
    update triage set reason = '—' where cell_id = new.cell_id and item_id = new.item_id and reason is not null;
    delete from item_tag where cell_id = new.cell_id and item_id = new.item_id;
  end if;
  delete from saved_filter f where f.cell_id = new.cell_id
    and exists (select from claim c where c.cell_id = new.cell_id and c.id = new.claim_id
      and length(c.value) >= 3 and position(lower(c.value) in lower(f.filter::text)) > 0);
  return null;
end $$;
comment on function door.triage_forgets() is 'Takes reasons, tags and saved filters away that may repeat what is erased.';
create trigger triage_forgets after insert on erasure for each row execute function door.triage_forgets();
alter function door.triage_follows() owner to workbench_keeper;
alter function door.triage_forgets() owner to workbench_keeper;
revoke execute on function door.triage_follows() from public;
revoke execute on function door.triage_forgets() from public;

-- News for one person alone: the other windows of whoever read or set aside an item.
alter table event add column person_id uuid;
alter table event add foreign key (cell_id, person_id) references member (cell_id, person_id);
comment on column event.person_id is 'The only person who is told; null: whoever sees the subject.';
create policy event_for_one on event as restrictive to workbench_app
  using (person_id is null or person_id = (select door.person()))
  with check (person_id is null or person_id = (select door.person()));

-- The list of kinds is written out whole: whichever file runs last must hold every kind.
alter table event drop constraint event_kind_check;
alter table event add constraint event_kind_check check (kind in (
  'item', 'grading', 'claim', 'resolution', 'product', 'comment', 'decision', 'request', 'release',
  'clock', 'requirement', 'tasking', 'requirement_answer', 'triage'));
