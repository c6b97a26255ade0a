-- Drafts of exercise packs: what instructors write before it is locked and becomes a dataset. They stand outside the cells, and are
-- their authors' alone, the sealed key included.

create table pack_draft (
  id uuid primary key,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'locked')),
  version integer not null default 1 check (version > 0),
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  submitted_by uuid references person,
  approved_by uuid references person,
  alone_reason text check (length(alone_reason) between 1 and 1000),
  state_by uuid not null references person,
  state_at timestamptz not null default now(),
  state_reason text check (length(state_reason) between 1 and 1000),
  dataset_id uuid references dataset,
  check ((state = 'draft') = (submitted_by is null)),
  check ((state in ('approved', 'locked')) = (approved_by is not null)),
  check ((state = 'locked') = (dataset_id is not null)),
  check (approved_by is null or approved_by <> submitted_by or alone_reason is not null)
);
comment on table pack_draft is
  'A pack that is being written. Nobody approves what they submitted but an only author, who says why; locked, it is the dataset that was made of it. Its id comes first in every key of what belongs to it.';

create table pack_author (
  pack_draft_id uuid not null references pack_draft on delete cascade,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null default now(),
  primary key (pack_draft_id, person_id)
);
create index pack_author_person on pack_author (person_id);
comment on table pack_author is 'An instructor who writes a pack.';

create table pack_record (
  pack_draft_id uuid not null references pack_draft on delete cascade,
  id uuid not null,
  part text not null check (length(part) between 1 and 40),
  key text not null check (length(key) <= 200),
  place integer not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  version integer not null default 1 check (version > 0),
  edited_by uuid not null references person,
  edited_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (pack_draft_id, id)
);
create index pack_record_of_part on pack_record (pack_draft_id, part, place, id);
comment on table pack_record is
  'One record of a part of a draft (an item, an inject, an entity of the sealed key), in its newest version; key is by what it is known in its part, place its order there. What is taken out stays, with the moment.';

alter table pack_draft enable row level security;
alter table pack_draft force row level security;
alter table pack_author enable row level security;
alter table pack_author force row level security;
alter table pack_record enable row level security;
alter table pack_record force row level security;

create policy keeper_reads on pack_draft for select to workbench_keeper using (true);
create policy keeper_all on pack_author to workbench_keeper using (true) with check (true);
create policy keeper_reads on dataset for select to workbench_keeper using (true);
grant select on pack_draft to workbench_keeper;
-- Of datasets the keeper knows who imported which, and no word.
grant select (id, imported_by) on dataset to workbench_keeper;
grant select, insert on pack_author to workbench_keeper;

create function door.pack_drafts() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select coalesce(array_agg(pack_draft_id), '{}') from pack_author where person_id = door.person() $$;
comment on function door.pack_drafts() is 'Drafts of packs that the current person is an author of.';

create function door.written_datasets() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select coalesce(array_agg(d.dataset_id), '{}') from pack_author a join pack_draft d on d.id = a.pack_draft_id
    where a.person_id = door.person() and d.dataset_id is not null
  $$;
comment on function door.written_datasets() is 'Datasets that were made of drafts of which the current person is an author.';

create function door.opener_is_author() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into pack_author (pack_draft_id, person_id) values (new.id, new.created_by);
  return null;
end $$;
comment on function door.opener_is_author() is 'Whoever begins a draft is its first author.';

create function door.add_author(to_draft uuid, of_email text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  found_id uuid;
begin
  if not to_draft = any (door.pack_drafts()) or not exists (select from pack_draft d where d.id = to_draft and d.state = 'draft') then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  -- Somebody whom the caller has not met, or who teaches nowhere, is answered like nobody.
  select p.id into found_id from person p
    where p.email = lower(of_email) and p.disabled_at is null
      and exists (select from member teaches where teaches.person_id = p.id and teaches.role = 'instructor')
      and (exists (select from person me where me.id = door.person() and me.is_administrator)
        or exists (select from member theirs join member mine using (cell_id)
          where theirs.person_id = p.id and mine.person_id = door.person())
        or exists (select from pack_author theirs
          where theirs.person_id = p.id and theirs.pack_draft_id = any (door.pack_drafts())));
  if found_id is null then return null; end if;
  insert into pack_author (pack_draft_id, person_id) values (to_draft, found_id) on conflict (pack_draft_id, person_id) do nothing;
  return found_id;
end $$;
comment on function door.add_author(uuid, text) is
  'Makes an instructor an author of a draft by e-mail: one who shares a cell or a draft with the caller, or anybody for administrators. Null when there is no such person.';

create function door.copy_key(of_dataset uuid) returns table (path text, content text)
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from dataset d where d.id = of_dataset and d.imported_by = door.person()) then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  perform door.append_audit('copy_key', 'dataset', of_dataset, null, '{}');
  return query select f.path, f.content from sealed.key_file f where f.dataset_id = of_dataset order by f.path;
end $$;
comment on function door.copy_key(uuid) is
  'Files of the sealed key of a dataset, for whoever handed it in with them and nobody else; writes so into the trail in the same step.';

alter function door.pack_drafts() owner to workbench_keeper;
alter function door.written_datasets() owner to workbench_keeper;
alter function door.opener_is_author() owner to workbench_keeper;
alter function door.add_author(uuid, text) owner to workbench_keeper;
alter function door.copy_key(uuid) owner to workbench_keeper;
revoke execute on function door.pack_drafts(), door.written_datasets(), door.opener_is_author(), door.add_author(uuid, text),
  door.copy_key(uuid) from public;
grant execute on function door.pack_drafts(), door.written_datasets() to workbench_app, workbench_keeper;
grant execute on function door.add_author(uuid, text), door.copy_key(uuid) to workbench_app;
grant execute on function door.opener_is_author() to workbench_keeper;

create trigger opener_is_author after insert on pack_draft for each row execute function door.opener_is_author();

-- A draft is its authors'; no other instructor learns of it, and no role in a cell gives any right to it.
create policy pack_draft_sees on pack_draft for select to workbench_app using (id = any ((select door.pack_drafts())::uuid[]));
-- Who is an instructor somewhere begins drafts, in their own name and open.
create policy pack_draft_opens on pack_draft for insert to workbench_app with check (
  created_by = (select door.person()) and state_by = (select door.person()) and state = 'draft'
  and exists (select from member m where m.person_id = (select door.person()) and m.role = 'instructor'));
-- Authors lead a draft on, each in their own name, until it is locked. It is locked as a dataset that whoever locks it has imported.
create policy pack_draft_goes_on on pack_draft for update to workbench_app
  using (id = any ((select door.pack_drafts())::uuid[]) and state <> 'locked')
  with check (id = any ((select door.pack_drafts())::uuid[]) and state_by = (select door.person())
    and (dataset_id is null or door.sees_dataset(dataset_id)));
grant select, insert,
  update (state, version, submitted_by, approved_by, alone_reason, state_by, state_at, state_reason, dataset_id)
  on pack_draft to workbench_app;

-- One sees who else writes one's drafts.
create policy pack_author_sees on pack_author for select to workbench_app using (pack_draft_id = any ((select door.pack_drafts())::uuid[]));
-- While a draft is open its authors take others from it, and nobody takes themselves, so that some author always stays. Others come
-- to it by door.add_author alone.
create policy pack_author_goes on pack_author for delete to workbench_app using (
  pack_draft_id = any ((select door.pack_drafts())::uuid[]) and person_id <> (select door.person())
  and exists (select from pack_draft d where d.id = pack_draft_id and d.state = 'draft'));
grant select, delete on pack_author to workbench_app;

-- Authors of one's drafts are people whom one sees, by name.
create policy person_sees_author on person for select to workbench_app using (
  exists (select from pack_author a where a.person_id = person.id and a.pack_draft_id = any ((select door.pack_drafts())::uuid[])));

-- The records of a draft, those of the sealed key among them, are its authors'.
create policy pack_record_sees on pack_record for select to workbench_app using (pack_draft_id = any ((select door.pack_drafts())::uuid[]));
-- They write while it is open, in their own name. Nothing is deleted.
create policy pack_record_adds on pack_record for insert to workbench_app with check (
  edited_by = (select door.person()) and pack_draft_id = any ((select door.pack_drafts())::uuid[])
  and exists (select from pack_draft d where d.id = pack_draft_id and d.state = 'draft'));
-- What part a record belongs to, and its place there, never change.
create policy pack_record_changes on pack_record for update to workbench_app
  using (pack_draft_id = any ((select door.pack_drafts())::uuid[])
    and exists (select from pack_draft d where d.id = pack_draft_id and d.state = 'draft'))
  with check (edited_by = (select door.person()) and pack_draft_id = any ((select door.pack_drafts())::uuid[]));
grant select, insert, update (key, content, version, edited_by, edited_at, removed_at) on pack_record to workbench_app;

-- A dataset is known also to the authors of the draft that it was made of, who know every word of it.
create policy dataset_sees_written on dataset for select to workbench_app using (
  id = any ((select door.written_datasets())::uuid[]));
