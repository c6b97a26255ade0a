-- Second factors, back-off after wrong tries, sessions one can see and end, invitations, and the people page.

alter table person alter column password_hash drop not null;
alter table person add column must_change_password boolean not null default false;
comment on column person.password_hash is 'argon2id; null until an invitation or a new link was used.';
comment on column person.must_change_password is 'The person can do nothing but choose another password.';

-- The id is what a person is shown of a session; it opens nothing.
alter table session add column id uuid not null default gen_random_uuid();
alter table session add column user_agent text not null default '' check (length(user_agent) <= 300);
create unique index session_id on session (id);

create table half_session (
  token_hash bytea primary key,
  person_id uuid not null references person on delete cascade,
  expires_at timestamptz not null
);
create index half_session_person on half_session (person_id);
comment on table half_session is
  'The password was right and the second factor is still asked for. A table apart from session, so that it opens nothing else.';

create table second_factor (
  person_id uuid primary key references person on delete cascade,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table second_factor is
  'TOTP secret of a person, encrypted by the app (AES-256-GCM), and the last time step whose code was taken: none is taken twice.';

create table recovery_code (
  person_id uuid not null references second_factor on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
comment on table recovery_code is 'SHA-256 of a code of 80 random bits that stands in for the second factor once.';

create table sign_in_lock (
  subject bytea primary key,
  wrong integer not null default 0 check (wrong >= 0),
  last_at timestamptz not null default now(),
  locked_until timestamptz
);
create index sign_in_lock_age on sign_in_lock (last_at);
comment on table sign_in_lock is
  'Wrong tries of an e-mail, whether somebody has it or not, or of an address; the subject is a SHA-256. In the database, so that restarts and processes share it.';

create table invitation (
  token_hash bytea primary key,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index invitation_person on invitation (person_id);
comment on table invitation is 'A link by which a person chooses a password, once. Only the SHA-256 of its token is stored.';

alter table half_session enable row level security;
alter table half_session force row level security;
alter table second_factor enable row level security;
alter table second_factor force row level security;
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
alter table sign_in_lock enable row level security;
alter table sign_in_lock force row level security;
alter table invitation enable row level security;
alter table invitation force row level security;

-- Only the keeper's functions below reach these tables; workbench_app gets no grant on any of them.
create policy keeper_all on half_session to workbench_keeper using (true) with check (true);
create policy keeper_all on second_factor to workbench_keeper using (true) with check (true);
create policy keeper_all on recovery_code to workbench_keeper using (true) with check (true);
create policy keeper_all on sign_in_lock to workbench_keeper using (true) with check (true);
create policy keeper_all on invitation to workbench_keeper using (true) with check (true);
grant select, insert, update, delete on half_session, second_factor, recovery_code, sign_in_lock, invitation to workbench_keeper;

-- What a member may see is known to the member, the instructor, and the administrator who decides it.
alter policy member_access_sees on member_access using (
  cell_id = (select door.cell())
  and (person_id = (select door.person()) or (select door.role()) in ('instructor', 'administrator')));

-- Sessions

-- Open event streams of a session end when it does, whoever ended it.
create function door.tell_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('cell_events', 'session ' || old.id);
  return null;
end $$;
comment on function door.tell_session_ended() is 'Wakes the event streams that a session has open.';
create trigger session_ended after delete on session for each row execute function door.tell_session_ended();

drop function door.open_session(uuid, bytea, text, interval);
create function door.open_session(who uuid, hash bytea, csrf text, lives interval, agent text) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from session where expires_at < now();
    insert into session (token_hash, person_id, csrf_token, expires_at, user_agent) values (hash, who, csrf, now() + lives, left(agent, 300));
  $$;
comment on function door.open_session(uuid, bytea, text, interval, text) is 'Starts a session and clears away those that have ended.';

drop function door.resume_session(bytea);
create function door.resume_session(hash bytea) returns table (id uuid, person_id uuid, csrf_token text, must_change_password boolean)
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update session set last_seen_at = now() where token_hash = hash and last_seen_at < now() - interval '1 minute';
  return query select s.id, s.person_id, s.csrf_token, p.must_change_password from session s join person p on p.id = s.person_id
    where s.token_hash = hash and s.expires_at > now() and p.disabled_at is null;
end $$;
comment on function door.resume_session(bytea) is 'Who a session cookie belongs to; no row when it has ended.';

create function door.sessions() returns table (id uuid, user_agent text, created_at timestamptz, last_seen_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select s.id, s.user_agent, s.created_at, s.last_seen_at from session s
    where s.person_id = door.person() and s.expires_at > now() order by s.created_at desc, s.id
  $$;
comment on function door.sessions() is 'Sessions of the current person that have not ended, newest first.';

drop function door.close_session(bytea);
create function door.end_session(which uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from session where id = which and person_id = door.person();
  return found;
end $$;
comment on function door.end_session(uuid) is 'Ends a session of the current person; false when there is none, or it is somebody else''s.';

create function door.end_other_sessions(kept uuid) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from session where person_id = door.person() and id is distinct from kept $$;
comment on function door.end_other_sessions(uuid) is 'Ends all sessions of the current person but one.';

create function door.open_half_session(who uuid, hash bytea) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from half_session where expires_at < now();
    insert into half_session (token_hash, person_id, expires_at) values (hash, who, now() + interval '5 minutes');
  $$;
comment on function door.open_half_session(uuid, bytea) is 'Remembers for five minutes that the password was right.';

create function door.half_session(hash bytea) returns table (person_id uuid, email text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select p.id, p.email from half_session h join person p on p.id = h.person_id
    where h.token_hash = hash and h.expires_at > now() and p.disabled_at is null
  $$;
comment on function door.half_session(bytea) is 'Who passed the first step of a sign-in; no row when its time is over.';

create function door.close_half_session(hash bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from half_session where token_hash = hash;
  return found;
end $$;
comment on function door.close_half_session(bytea) is 'Ends the first step of a sign-in; false when another request did so.';

-- Tries

create function door.take_try(account bytea, address bytea, account_free integer, address_free integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  wait integer;
begin
  delete from sign_in_lock where subject in (
    select subject from sign_in_lock where last_at < now() - interval '1 day' limit 100 for update skip locked);
  insert into sign_in_lock (subject) values (least(account, address)), (greatest(account, address)) on conflict do nothing;
  perform from sign_in_lock where subject in (account, address) order by subject for update;
  -- An address may be that of a whole class: what was mistyped there is forgotten sooner.
  update sign_in_lock set wrong = 0, locked_until = null where subject = address and last_at < now() - interval '15 minutes';
  select ceil(extract(epoch from max(locked_until) - clock_timestamp())) into wait
    from sign_in_lock where subject in (account, address) and locked_until > clock_timestamp();
  if wait is not null then return wait; end if;
  -- A try counts as wrong until it is found right, so that many at once are no way around.
  update sign_in_lock set wrong = wrong + 1, last_at = clock_timestamp(),
      locked_until = case when wrong + 1 >= free then clock_timestamp() + least(30 * 2 ^ least(wrong + 1 - free, 10), 900) * interval '1 second' end
    from (values (account, account_free), (address, address_free)) as allowed (key, free) where key = subject;
  return 0;
end $$;
comment on function door.take_try(bytea, bytea, integer, integer) is
  'Takes one try of an account from an address: 0, or the seconds to wait. From the free number of wrong tries on, 30 s, doubling to 15 minutes.';

create function door.end_try(account bytea, address bytea, is_signed_in boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from sign_in_lock where subject in (account, address) order by subject for update;
  update sign_in_lock set wrong = greatest(wrong - 1, 0), locked_until = null where subject in (account, address);
  -- A right password alone forgives no wrong code before it.
  if is_signed_in then delete from sign_in_lock where subject = account; end if;
end $$;
comment on function door.end_try(bytea, bytea, boolean) is 'Gives a try back that was right; forgets the wrong ones before it when the person is signed in.';

-- Passwords and second factors

drop function door.credentials(text);
create function door.credentials(of_email text) returns table (person_id uuid, password_hash text, has_second_factor boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select p.id, p.password_hash, exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null)
    from person p where p.email = lower(of_email) and p.disabled_at is null
  $$;
comment on function door.credentials(text) is 'Password hash to check a sign-in against, and whether a second step follows.';

create function door.set_password(new_hash text) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update person set password_hash = new_hash, must_change_password = false where id = door.person();
    delete from half_session where person_id = door.person();
    delete from invitation where person_id = door.person();
  $$;
comment on function door.set_password(text) is 'Changes the password of the current person; open links to change it are void.';

create function door.begin_second_factor(sealed bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into second_factor (person_id, secret) values (door.person(), sealed)
    on conflict (person_id) do update set secret = excluded.secret where second_factor.confirmed_at is null;
  return found;
end $$;
comment on function door.begin_second_factor(bytea) is 'Keeps a secret that is not confirmed yet; false when the current person has a second factor.';

create function door.confirm_second_factor(step bigint, code_hashes bytea[]) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update second_factor set confirmed_at = now(), last_step = step where person_id = door.person() and confirmed_at is null;
  if not found then return false; end if;
  insert into recovery_code (person_id, code_hash) select door.person(), unnest(code_hashes);
  return true;
end $$;
comment on function door.confirm_second_factor(bigint, bytea[]) is 'Turns the second factor of the current person on, with its recovery codes.';

create function door.second_factor() returns table (secret bytea, confirmed_at timestamptz, codes_left integer)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select f.secret, f.confirmed_at,
      (select count(*)::integer from recovery_code c where c.person_id = f.person_id and c.used_at is null)
    from second_factor f where f.person_id = door.person()
  $$;
comment on function door.second_factor() is 'Second factor of the current person, its secret still encrypted.';

create function door.use_step(step bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update second_factor set last_step = step where person_id = door.person() and confirmed_at is not null and last_step < step;
  return found;
end $$;
comment on function door.use_step(bigint) is 'Takes the code of a time step; false when it, or a later one, was taken already.';

create function door.use_recovery_code(hash bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update recovery_code set used_at = now() where person_id = door.person() and code_hash = hash and used_at is null;
  return found;
end $$;
comment on function door.use_recovery_code(bytea) is 'Takes a recovery code of the current person; false when there is none such or it was taken.';

create function door.drop_second_factor() returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from second_factor where person_id = door.person() $$;
comment on function door.drop_second_factor() is 'Turns the second factor of the current person off.';

create function door.invitation(hash bytea) returns table (person_id uuid, email text, display_name text, language text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select p.id, p.email, p.display_name, p.language from invitation i join person p on p.id = i.person_id
    where i.token_hash = hash and i.expires_at > now() and p.disabled_at is null
  $$;
comment on function door.invitation(bytea) is 'Whose link a token is; no row when it was used, is too old, or never was.';

create function door.accept_invitation(hash bytea, new_hash text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  who uuid;
begin
  delete from invitation i using person p
    where i.token_hash = hash and i.expires_at > now() and p.id = i.person_id and p.disabled_at is null returning p.id into who;
  if who is null then return null; end if;
  update person set password_hash = new_hash, must_change_password = false where id = who;
  delete from invitation where person_id = who;
  delete from session where person_id = who;
  delete from half_session where person_id = who;
  return who;
end $$;
comment on function door.accept_invitation(bytea, text) is 'Uses a link up and sets the password; null when the link is none.';

alter function door.open_session(uuid, bytea, text, interval, text) owner to workbench_keeper;
alter function door.resume_session(bytea) owner to workbench_keeper;
alter function door.sessions() owner to workbench_keeper;
alter function door.end_session(uuid) owner to workbench_keeper;
alter function door.end_other_sessions(uuid) owner to workbench_keeper;
alter function door.open_half_session(uuid, bytea) owner to workbench_keeper;
alter function door.half_session(bytea) owner to workbench_keeper;
alter function door.close_half_session(bytea) owner to workbench_keeper;
alter function door.take_try(bytea, bytea, integer, integer) owner to workbench_keeper;
alter function door.end_try(bytea, bytea, boolean) owner to workbench_keeper;
alter function door.credentials(text) owner to workbench_keeper;
alter function door.set_password(text) owner to workbench_keeper;
alter function door.begin_second_factor(bytea) owner to workbench_keeper;
alter function door.confirm_second_factor(bigint, bytea[]) owner to workbench_keeper;
alter function door.second_factor() owner to workbench_keeper;
alter function door.use_step(bigint) owner to workbench_keeper;
alter function door.use_recovery_code(bytea) owner to workbench_keeper;
alter function door.drop_second_factor() owner to workbench_keeper;
alter function door.invitation(bytea) owner to workbench_keeper;
alter function door.accept_invitation(bytea, text) owner to workbench_keeper;
revoke execute on all functions in schema door from public;
grant execute on all functions in schema door to workbench_app, workbench_keeper;
