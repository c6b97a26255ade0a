-- Engagements: the programme's cycle with one beneficiary. A tenant of its own beside the cells, for programme staff and focal points.

create table engagement (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  beneficiary text not null check (length(beneficiary) between 1 and 200),
  languages text[] not null check (cardinality(languages) between 1 and 4 and languages <@ '{en,fr,pt,ar}'),
  starts_on date not null,
  ends_on date not null,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  check (starts_on <= ends_on)
);
comment on table engagement is 'The cycle of the programme with one beneficiary. Its id comes first in every key of what belongs to it.';

create table engagement_member (
  engagement_id uuid not null references engagement on delete cascade,
  person_id uuid not null references person on delete cascade,
  duty text not null check (duty in ('staff', 'focal_point')),
  created_at timestamptz not null default now(),
  primary key (engagement_id, person_id)
);
create index engagement_member_person on engagement_member (person_id);
comment on table engagement_member is 'A person in an engagement: programme staff, or focal point of the beneficiary.';

create table engagement_record (
  engagement_id uuid not null references engagement on delete cascade,
  id uuid not null,
  kind text not null,
  content jsonb not null check (content ->> 'kind' = kind),
  version integer not null default 1 check (version > 0),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  edited_by uuid not null references person,
  edited_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (engagement_id, id)
);
comment on table engagement_record is
  'One thing that is kept in an engagement (a finding, a recommendation, a visit), in its newest version. What is removed stays, with the day.';

create table engagement_record_version (
  engagement_id uuid not null,
  record_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null,
  is_removed boolean not null,
  edited_by uuid not null references person,
  edited_at timestamptz not null default now(),
  primary key (engagement_id, record_id, version),
  foreign key (engagement_id, record_id) references engagement_record (engagement_id, id) on delete cascade
);
comment on table engagement_record_version is 'A record as it stood after each write. Never changed.';

create table engagement_link (
  engagement_id uuid not null references engagement on delete cascade,
  from_ref text not null check (length(from_ref) <= 140),
  to_ref text not null check (length(to_ref) <= 140),
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  primary key (engagement_id, from_ref, to_ref)
);
comment on table engagement_link is 'An arrow of the chain, between records and pieces of the shipped programme.';

alter table engagement enable row level security;
alter table engagement force row level security;
alter table engagement_member enable row level security;
alter table engagement_member force row level security;
alter table engagement_record enable row level security;
alter table engagement_record force row level security;
alter table engagement_record_version enable row level security;
alter table engagement_record_version force row level security;
alter table engagement_link enable row level security;
alter table engagement_link force row level security;

create policy keeper_all on engagement to workbench_keeper using (true) with check (true);
create policy keeper_all on engagement_member to workbench_keeper using (true) with check (true);
grant select on engagement to workbench_keeper;
grant select, insert, update on engagement_member to workbench_keeper;

create function door.engagements(as_duty text default null) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select coalesce(array_agg(engagement_id), '{}') from engagement_member
    where person_id = door.person() and (as_duty is null or duty = as_duty)
  $$;
comment on function door.engagements(text) is 'Engagements that the current person is a member of, all or those with one duty.';

create function door.opener_is_staff() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into engagement_member (engagement_id, person_id, duty) values (new.id, new.created_by, 'staff');
  return null;
end $$;
comment on function door.opener_is_staff() is 'Whoever opens an engagement is its first member of staff.';

create function door.engage(into_engagement uuid, of_email text, as_duty text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  found_id uuid;
begin
  if not into_engagement = any (door.engagements('staff')) then raise exception 'not_allowed' using errcode = '42501'; end if;
  -- Somebody whom the caller has not met is answered like nobody, or else the answer would tell which addresses have an account.
  select p.id into found_id from person p
    where p.email = lower(of_email) and p.disabled_at is null
      and (exists (select from person me where me.id = door.person() and me.is_administrator)
        or exists (select from member theirs join member mine using (cell_id)
          where theirs.person_id = p.id and mine.person_id = door.person())
        or exists (select from engagement_member theirs
          where theirs.person_id = p.id and theirs.engagement_id = any (door.engagements())));
  if found_id is null then return null; end if;
  insert into engagement_member (engagement_id, person_id, duty) values (into_engagement, found_id, as_duty)
    on conflict (engagement_id, person_id) do update set duty = excluded.duty
    where engagement_member.person_id <> door.person();
  return found_id;
end $$;
comment on function door.engage(uuid, text, text) is
  'Takes a person into an engagement by e-mail, or changes their duty: one who shares a cell or an engagement with the caller, or anybody for administrators. Null when there is no such person.';

alter function door.engagements(text) owner to workbench_keeper;
alter function door.opener_is_staff() owner to workbench_keeper;
alter function door.engage(uuid, text, text) owner to workbench_keeper;
revoke execute on all functions in schema door from public;
grant execute on function door.engagements(text), door.engage(uuid, text, text) to workbench_app, workbench_keeper;
grant execute on function door.opener_is_staff() to workbench_keeper;

create trigger opener_is_staff after insert on engagement for each row execute function door.opener_is_staff();

-- Only members know of an engagement; no role in a cell gives any right to it.
create policy engagement_sees on engagement for select to workbench_app using (id = any ((select door.engagements())::uuid[]));
-- Whoever mentors, teaches or administers in some cell, or administers accounts, opens engagements, in their own name.
create policy engagement_opens on engagement for insert to workbench_app with check (
  created_by = (select door.person())
  and (exists (select from member where member.person_id = (select door.person()) and member.role in ('mentor', 'instructor', 'administrator'))
    or exists (select from person where person.id = (select door.person()) and person.is_administrator)));
grant select, insert on engagement to workbench_app;

-- One sees who else is in one's engagements.
create policy engagement_member_sees on engagement_member for select to workbench_app using (
  engagement_id = any ((select door.engagements())::uuid[]));
-- Staff take others out, and nobody takes out themselves, so that some staff always stays. Taking in is a matter of door.engage.
create policy engagement_member_goes on engagement_member for delete to workbench_app using (
  engagement_id = any ((select door.engagements('staff'))::uuid[]) and person_id <> (select door.person()));
grant select, delete on engagement_member to workbench_app;

-- Members of one's engagements are people whom one sees, by name.
create policy person_sees_engaged on person for select to workbench_app using (
  exists (select from engagement_member m where m.person_id = person.id and m.engagement_id = any ((select door.engagements())::uuid[])));

create policy engagement_record_sees on engagement_record for select to workbench_app using (
  engagement_id = any ((select door.engagements())::uuid[]));
-- Staff write all records; focal points answers and comments. Each in their own name.
create policy engagement_record_adds on engagement_record for insert to workbench_app with check (
  created_by = (select door.person()) and edited_by = (select door.person())
  and (engagement_id = any ((select door.engagements('staff'))::uuid[])
    or engagement_id = any ((select door.engagements('focal_point'))::uuid[]) and kind in ('answer', 'comment')));
-- Focal points change answers, their own comments and recommendations that they own; which part of these, the rules of the programme say.
-- The kind of a record and who made it never change.
create policy engagement_record_changes on engagement_record for update to workbench_app
  using (engagement_id = any ((select door.engagements('staff'))::uuid[])
    or engagement_id = any ((select door.engagements('focal_point'))::uuid[])
      and (kind = 'answer' or kind = 'comment' and created_by = (select door.person())
        or kind = 'recommendation' and content ->> 'ownerId' = (select door.person())::text))
  with check (edited_by = (select door.person())
    and (engagement_id = any ((select door.engagements('staff'))::uuid[])
      or engagement_id = any ((select door.engagements('focal_point'))::uuid[])
        and (kind = 'answer' or kind = 'comment' and created_by = (select door.person())
          or kind = 'recommendation' and content ->> 'ownerId' = (select door.person())::text)));
grant select, insert, update (content, version, edited_by, edited_at, removed_at) on engagement_record to workbench_app;

create policy engagement_record_version_sees on engagement_record_version for select to workbench_app using (
  engagement_id = any ((select door.engagements())::uuid[]));
-- A version is kept by whoever has just written the record, as it then stands; nothing changes or deletes one.
create policy engagement_record_version_keeps on engagement_record_version for insert to workbench_app with check (
  edited_by = (select door.person())
  and exists (select from engagement_record r where r.engagement_id = engagement_record_version.engagement_id and r.id = record_id
    and r.version = engagement_record_version.version and r.edited_by = (select door.person())));
grant select, insert on engagement_record_version to workbench_app;

create policy engagement_link_sees on engagement_link for select to workbench_app using (
  engagement_id = any ((select door.engagements())::uuid[]));
-- Staff draw the arrows of the chain and take them away; focal points do not.
create policy engagement_link_draws on engagement_link for insert to workbench_app with check (
  created_by = (select door.person()) and engagement_id = any ((select door.engagements('staff'))::uuid[]));
create policy engagement_link_goes on engagement_link for delete to workbench_app using (
  engagement_id = any ((select door.engagements('staff'))::uuid[]));
grant select, insert, delete on engagement_link to workbench_app;
