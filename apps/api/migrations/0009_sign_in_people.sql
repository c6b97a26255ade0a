-- What the administrator of a cell does. A seat (role, agency, clearance, compartments) is a matter of the cell and of whoever
-- has the administrator's seat there. An account reaches into other cells, so it also takes person.is_administrator.

create function door.require_administrator(whom uuid, of_accounts boolean) returns void language plpgsql stable as $$
begin
  if door.role() is distinct from 'administrator'
    or (of_accounts and not exists (select from public.person where id = door.person() and is_administrator)) then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  if whom is null then return; end if;
  if not exists (select from public.member where cell_id = door.cell() and person_id = whom) then
    raise exception 'not_found' using errcode = '23503';
  end if;
  -- Nobody decides over themselves: an administrator who could take another role would see items.
  if whom = door.person() then raise exception 'not_allowed' using errcode = '42501'; end if;
end $$;
comment on function door.require_administrator(uuid, boolean) is
  'Refuses unless the current person administers the cell and the other is somebody else in it.';

create function door.require_seat(in_agency text, in_clearance integer, in_compartments text[]) returns void language plpgsql stable as $$
begin
  if not exists (select from public.agency where cell_id = door.cell() and code = in_agency)
    or in_clearance >= (select cardinality(levels) from public.cell where id = door.cell())
    or exists (select from unnest(in_compartments) held
      where not exists (select from public.compartment where cell_id = door.cell() and code = held)) then
    raise exception 'marking_invalid' using errcode = 'WB400';
  end if;
end $$;
comment on function door.require_seat(text, integer, text[]) is 'Refuses a seat with an agency, level or compartment that the cell does not have.';

create function door.compartment_codes() returns table (code text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select c.code from compartment c where c.cell_id = door.cell() and door.role() = 'administrator' order by c.code
  $$;
comment on function door.compartment_codes() is 'Codes an administrator assigns; their names stay with those who hold them.';

create function door.accounts()
  returns table (person_id uuid, is_disabled boolean, has_password boolean, must_change_password boolean, has_second_factor boolean,
    link_expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select p.id, p.disabled_at is not null, p.password_hash is not null, p.must_change_password,
      exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null),
      (select max(i.expires_at) from invitation i where i.person_id = p.id and i.expires_at > now())
    from member m join person p on p.id = m.person_id
    where m.cell_id = door.cell() and door.role() = 'administrator'
      and exists (select from person a where a.id = door.person() and a.is_administrator)
  $$;
comment on function door.accounts() is 'State of the accounts of the cell''s people, for whoever administers accounts.';

create function door.invite(
  in_id uuid, in_email text, in_name text, in_language text, in_role text, in_agency text, in_clearance integer, in_compartments text[],
  link bytea, lives interval
) returns table (invited uuid, has_link boolean)
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform door.require_administrator(null, true);
  perform door.require_seat(in_agency, in_clearance, in_compartments);
  insert into person (id, email, display_name, language) values (in_id, lower(in_email), in_name, in_language) on conflict (email) do nothing;
  -- Whoever has a password already is given the seat alone.
  select p.id, p.password_hash is null into invited, has_link from person p where p.email = lower(in_email);
  insert into member (cell_id, person_id, role, agency_code) values (door.cell(), invited, in_role, in_agency) on conflict do nothing;
  if not found then raise exception 'already_there' using errcode = 'WB409'; end if;
  insert into member_access (cell_id, person_id, clearance, compartments) values (door.cell(), invited, in_clearance, in_compartments);
  if has_link then
    insert into invitation (token_hash, person_id, expires_at) values (link, invited, now() + lives);
  end if;
  return next;
end $$;
comment on function door.invite(uuid, text, text, text, text, text, integer, text[], bytea, interval) is
  'Seats somebody in the cell, made as a person without a password when the e-mail is new. Refuses who is seated there (WB409).';

create function door.change_seat(whom uuid, in_role text, in_agency text, in_clearance integer, in_compartments text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform door.require_administrator(whom, false);
  perform door.require_seat(in_agency, in_clearance, in_compartments);
  update member set role = in_role, agency_code = in_agency where cell_id = door.cell() and person_id = whom;
  update member_access set clearance = in_clearance, compartments = in_compartments where cell_id = door.cell() and person_id = whom;
end $$;
comment on function door.change_seat(uuid, text, text, integer, text[]) is 'Gives somebody in the cell another role, agency, clearance, compartments.';

create function door.renew_link(whom uuid, link bytea, lives interval) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform door.require_administrator(whom, true);
  update person set password_hash = null where id = whom;
  delete from session where person_id = whom;
  delete from half_session where person_id = whom;
  delete from invitation where person_id = whom;
  insert into invitation (token_hash, person_id, expires_at) values (link, whom, now() + lives);
end $$;
comment on function door.renew_link(uuid, bytea, interval) is 'Voids somebody''s password, sessions and links, and makes a new link.';

create function door.set_disabled(whom uuid, is_disabled boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform door.require_administrator(whom, true);
  update person set disabled_at = case when is_disabled then coalesce(disabled_at, now()) end where id = whom;
  if not is_disabled then return; end if;
  delete from session where person_id = whom;
  delete from half_session where person_id = whom;
  delete from invitation where person_id = whom;
end $$;
comment on function door.set_disabled(uuid, boolean) is 'Shuts somebody out at once, or lets them in again.';

create function door.reset_second_factor(whom uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform door.require_administrator(whom, true);
  delete from second_factor where person_id = whom;
  delete from half_session where person_id = whom;
end $$;
comment on function door.reset_second_factor(uuid) is 'Takes away the second factor of somebody who lost it.';

create function door.require_password_change(whom uuid, is_required boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform door.require_administrator(whom, true);
  update person set must_change_password = is_required where id = whom;
end $$;
comment on function door.require_password_change(uuid, boolean) is 'Lets somebody do nothing but choose another password, or no longer.';

alter function door.compartment_codes() owner to workbench_keeper;
alter function door.accounts() owner to workbench_keeper;
alter function door.invite(uuid, text, text, text, text, text, integer, text[], bytea, interval) owner to workbench_keeper;
alter function door.change_seat(uuid, text, text, integer, text[]) owner to workbench_keeper;
alter function door.renew_link(uuid, bytea, interval) owner to workbench_keeper;
alter function door.set_disabled(uuid, boolean) owner to workbench_keeper;
alter function door.reset_second_factor(uuid) owner to workbench_keeper;
alter function door.require_password_change(uuid, boolean) owner to workbench_keeper;
revoke execute on all functions in schema door from public;
grant execute on all functions in schema door to workbench_app, workbench_keeper;
