-- People, their sign-in, the cells they work in, and what each may see there.

create table person (
  id uuid primary key,
  email text not null check (email = lower(email) and email like '%_@_%'),
  display_name text not null check (length(display_name) between 1 and 120),
  password_hash text not null,
  language text not null default 'en' check (language in ('en', 'fr', 'pt', 'ar')),
  is_administrator boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index person_email on person (email);
comment on table person is 'Somebody who can sign in. The password hash is readable through door.credentials alone.';

create table session (
  token_hash bytea primary key,
  person_id uuid not null references person on delete cascade,
  csrf_token text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on session (person_id);
comment on table session is 'A sign-in on one device. Only the SHA-256 of the cookie is stored. Reached through door functions alone.';

create table cell (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  dataset text not null,
  banner text not null default 'EXERCISE EXERCISE EXERCISE',
  levels text[] not null default '{OFFICIAL,RESTRICTED,CONFIDENTIAL,SECRET}' check (cardinality(levels) between 1 and 8),
  grading_scheme text not null default 'admiralty' check (grading_scheme in ('admiralty', 'europol4x4', 'uk3x5x2')),
  yardstick text not null default 'phia' check (yardstick in ('phia', 'icd203')),
  as_of timestamptz not null,
  created_at timestamptz not null default now(),
  loaded_at timestamptz
);
comment on column cell.loaded_at is 'When the dataset had been loaded to its end; null while loading, so that a load that was cut off is taken up again.';
comment on table cell is 'One run of an exercise by one fusion cell; the tenant. Its id comes first in every key.';

create table agency (
  cell_id uuid not null references cell on delete cascade,
  code text not null check (code ~ '^[A-Z][A-Z0-9-]{1,11}$'),
  names jsonb not null check (jsonb_typeof(names) = 'object'),
  primary key (cell_id, code)
);
comment on table agency is 'An agency that takes part in a cell; names by language.';

create table compartment (
  cell_id uuid not null references cell on delete cascade,
  code text not null check (code ~ '^[A-Z][A-Z0-9-]{1,11}$'),
  name text not null,
  primary key (cell_id, code)
);
comment on table compartment is 'A named operation. Its very existence is known only to those who hold it.';

create table member (
  cell_id uuid not null references cell on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('trainee', 'cell_lead', 'liaison', 'rights_officer', 'mentor', 'instructor', 'administrator')),
  agency_code text not null,
  created_at timestamptz not null default now(),
  primary key (cell_id, person_id),
  foreign key (cell_id, agency_code) references agency (cell_id, code)
);
create index member_person on member (person_id);
comment on table member is 'A person in a cell: role and agency, which every member of the cell may know.';

create table member_access (
  cell_id uuid not null,
  person_id uuid not null,
  clearance integer not null check (clearance >= 0),
  compartments text[] not null default '{}',
  primary key (cell_id, person_id),
  foreign key (cell_id, person_id) references member on delete cascade
);
comment on table member_access is 'What a member may see. Apart from member, because a compartment must not be seen in a colleague''s entry.';

create table label (
  cell_id uuid not null references cell on delete cascade,
  id integer generated always as identity,
  level integer not null check (level >= 0),
  releasable_to text[],
  compartments text[] not null default '{}',
  originators text[] not null check (cardinality(originators) >= 1),
  originator_control text[] not null default '{}' check (originator_control <@ originators),
  primary key (cell_id, id),
  unique nulls not distinct (cell_id, level, releasable_to, compartments, originators, originator_control)
);
comment on table label is 'One row per distinct canonical marking of a cell. releasable_to null means all agencies. The id never leaves the server.';

alter table person enable row level security;
alter table person force row level security;
alter table session enable row level security;
alter table session force row level security;
alter table cell enable row level security;
alter table cell force row level security;
alter table agency enable row level security;
alter table agency force row level security;
alter table compartment enable row level security;
alter table compartment force row level security;
alter table member enable row level security;
alter table member force row level security;
alter table member_access enable row level security;
alter table member_access force row level security;
alter table label enable row level security;
alter table label force row level security;

-- One sees oneself and the people of the cell one works in; only the name and language of oneself may change.
create policy person_sees on person for select to workbench_app using (
  id = (select door.person())
  or exists (select from member where member.cell_id = (select door.cell()) and member.person_id = person.id));
create policy person_changes_own on person for update to workbench_app
  using (id = (select door.person())) with check (id = (select door.person()));
grant select (id, email, display_name, language, is_administrator) on person to workbench_app;
grant update (language) on person to workbench_app;

-- One sees the cells one is a member of.
create policy cell_sees on cell for select to workbench_app using (
  exists (select from member where member.cell_id = cell.id and member.person_id = (select door.person())));
grant select on cell to workbench_app;

create policy agency_sees on agency for select to workbench_app using (cell_id = (select door.cell()));
grant select on agency to workbench_app;

-- Compartments not held do not exist; an instructor sees all of the exercise.
create policy compartment_sees on compartment for select to workbench_app using (
  cell_id = (select door.cell())
  and ((select door.role()) = 'instructor'
    or code = any ((select compartments from member_access a
        where a.cell_id = compartment.cell_id and a.person_id = (select door.person()))::text[])));
grant select on compartment to workbench_app;

-- Members of the current cell, and one's own memberships anywhere (to choose a cell from).
create policy member_sees on member for select to workbench_app using (
  cell_id = (select door.cell()) or person_id = (select door.person()));
grant select on member to workbench_app;

create policy member_access_sees on member_access for select to workbench_app using (
  cell_id = (select door.cell()) and (person_id = (select door.person()) or (select door.role()) = 'instructor'));
grant select on member_access to workbench_app;

create policy label_sees on label for select to workbench_app using (
  cell_id = (select door.cell()) and id = any ((select door.labels())::integer[]));
grant select on label to workbench_app;

-- The keeper opens the door and provisions; nothing else works as the keeper. workbench_app gets no grant on session at all.
create policy keeper_all on person to workbench_keeper using (true) with check (true);
create policy keeper_all on session to workbench_keeper using (true) with check (true);
create policy keeper_all on cell to workbench_keeper using (true) with check (true);
create policy keeper_all on agency to workbench_keeper using (true) with check (true);
create policy keeper_all on compartment to workbench_keeper using (true) with check (true);
create policy keeper_all on member to workbench_keeper using (true) with check (true);
create policy keeper_all on member_access to workbench_keeper using (true) with check (true);
create policy keeper_all on label to workbench_keeper using (true) with check (true);
grant select, insert, update, delete on person, session, cell, agency, compartment, member, member_access to workbench_keeper;
grant select, insert on label to workbench_keeper;

create function door.enter_person(who uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform set_config('app.cell', '', true), set_config('app.role', '', true), set_config('app.agency', '', true),
    set_config('app.labels', '', true), set_config('app.person', '', true);
  if not exists (select from person where id = who and disabled_at is null) then return false; end if;
  perform set_config('app.person', who::text, true);
  return true;
end $$;
comment on function door.enter_person(uuid) is 'Makes the transaction act as a signed-in person outside any cell; false when there is no such person.';

create function door.enter_cell(who uuid, into_cell uuid)
  returns table (role text, agency text, clearance integer, compartments text[])
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  seen integer[];
begin
  if not door.enter_person(who) then return; end if;
  select m.role, m.agency_code, a.clearance, a.compartments into role, agency, clearance, compartments
    from member m join member_access a using (cell_id, person_id)
    where m.cell_id = into_cell and m.person_id = who;
  if not found then return; end if;
  select coalesce(array_agg(l.id), '{}') into seen from label l
    where l.cell_id = into_cell
      and door.sees(enter_cell.role, enter_cell.agency, enter_cell.clearance, enter_cell.compartments, l.level, l.releasable_to, l.compartments, l.originators);
  perform set_config('app.cell', into_cell::text, true), set_config('app.role', role, true),
    set_config('app.agency', agency, true), set_config('app.labels', seen::text, true);
  return next;
end $$;
comment on function door.enter_cell(uuid, uuid) is
  'Makes the transaction act as a member: sets cell, person, role, agency and visible labels. No row when the person is not a member.';

create function door.label_for(
  in_level integer, in_releasable_to text[], in_compartments text[], in_originators text[], in_originator_control text[]
) returns integer language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := door.cell();
  held text[];
  cleared integer;
  agencies text[];
  found_id integer;
begin
  select a.clearance, a.compartments into cleared, held from member_access a where a.cell_id = here and a.person_id = door.person();
  if door.role() = 'instructor' then
    select coalesce(array_agg(code), '{}') into held from compartment where cell_id = here;
  end if;
  select array_agg(code) into agencies from agency where cell_id = here;
  -- A compartment that is not held is answered like one that does not exist.
  if in_level < 0 or in_level >= (select cardinality(levels) from cell where id = here)
    or not in_compartments <@ held
    or not in_originators <@ agencies
    or not coalesce(in_releasable_to, '{}') <@ agencies then
    raise exception 'marking_invalid' using errcode = 'WB400';
  end if;
  if not door.sees(door.role(), door.agency(), cleared, held, in_level, in_releasable_to, in_compartments, in_originators) then
    raise exception 'marking_beyond_reach' using errcode = 'WB403';
  end if;
  insert into label (cell_id, level, releasable_to, compartments, originators, originator_control)
    values (here, in_level, in_releasable_to, in_compartments, in_originators, in_originator_control)
    on conflict do nothing;
  select l.id into found_id from label l
    where l.cell_id = here and l.level = in_level and l.releasable_to is not distinct from in_releasable_to
      and l.compartments = in_compartments and l.originators = in_originators and l.originator_control = in_originator_control;
  if not found_id = any (door.labels()) then
    perform set_config('app.labels', (door.labels() || found_id)::text, true);
  end if;
  return found_id;
end $$;
comment on function door.label_for(integer, text[], text[], text[], text[]) is
  'Label of a canonical marking, made when it is new. Refuses what the cell does not know (WB400) and what the caller could not read (WB403).';

create function door.credentials(of_email text) returns table (person_id uuid, password_hash text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select id, person.password_hash from person where email = lower(of_email) and disabled_at is null $$;
comment on function door.credentials(text) is 'Password hash to check a sign-in against.';

create function door.open_session(who uuid, hash bytea, csrf text, lives interval) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from session where expires_at < now();
    insert into session (token_hash, person_id, csrf_token, expires_at) values (hash, who, csrf, now() + lives);
  $$;
comment on function door.open_session(uuid, bytea, text, interval) is 'Starts a session and clears away those that have ended.';

create function door.resume_session(hash bytea) returns table (person_id uuid, csrf_token text)
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update session set last_seen_at = now() where token_hash = hash and last_seen_at < now() - interval '1 minute';
  return query select s.person_id, s.csrf_token from session s join person p on p.id = s.person_id
    where s.token_hash = hash and s.expires_at > now() and p.disabled_at is null;
end $$;
comment on function door.resume_session(bytea) is 'Who a session cookie belongs to; no row when it has ended.';

create function door.close_session(hash bytea) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from session where token_hash = hash $$;
comment on function door.close_session(bytea) is 'Ends a session.';

alter function door.enter_person(uuid) owner to workbench_keeper;
alter function door.enter_cell(uuid, uuid) owner to workbench_keeper;
alter function door.label_for(integer, text[], text[], text[], text[]) owner to workbench_keeper;
alter function door.credentials(text) owner to workbench_keeper;
alter function door.open_session(uuid, bytea, text, interval) owner to workbench_keeper;
alter function door.resume_session(bytea) owner to workbench_keeper;
alter function door.close_session(bytea) owner to workbench_keeper;
revoke execute on all functions in schema door from public;
grant execute on all functions in schema door to workbench_app, workbench_keeper;
