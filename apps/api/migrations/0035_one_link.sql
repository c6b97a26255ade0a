-- Somebody has one link at a time: a new one ends those made before, wherever that was, as a renewed one does. Who invites is then told
-- of no link but their own.
create or replace function door.invite(
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
    delete from invitation where person_id = invited;
    insert into invitation (token_hash, person_id, expires_at) values (link, invited, now() + lives);
  end if;
  return next;
end $$;
