-- How runs go: where their clocks stand, how their cells are founded, and as whom the clock delivers.

-- The keeper founds syndicates and knows who conducts which; it reads no dataset and no word of an exercise.
create policy keeper_staffs on run_staff to workbench_keeper using (true) with check (true);
create policy keeper_reads on run for select to workbench_keeper using (true);
create policy keeper_founds on syndicate to workbench_keeper using (true) with check (true);
grant select, insert on run_staff, syndicate to workbench_keeper;
grant select on run to workbench_keeper;

create function door.clock_of(in_cell uuid, at timestamptz) returns timestamptz language sql stable parallel safe
  as $$
    select coalesce(
      (select s.scenario_start + interval '1 millisecond'
          * floor((s.carried + floor(extract(epoch from (at - s.real_start)) * 1000) * s.rate) / 100)::double precision
        from public.clock_segment s where s.cell_id = in_cell and s.real_start <= at order by s.position desc limit 1),
      (select s.scenario_start from public.clock_segment s where s.cell_id = in_cell order by s.position limit 1),
      (select c.as_of from public.cell c where c.id = in_cell))
  $$;
comment on function door.clock_of(uuid, timestamptz) is
  'Where the exercise clock of a cell stands at a real moment, as far as the caller sees it: by its stretches, the same as scenarioAt in the domain package and tested against it, or cell.as_of where there are none.';

create or replace function door.as_of() returns timestamptz language sql stable parallel safe
  as $$ select door.clock_of(door.cell(), now()) $$;
create or replace function door.day() returns date language sql stable parallel safe
  as $$ select (door.as_of() at time zone 'UTC')::date $$;

create or replace function door.enter_cell(who uuid, into_cell uuid)
  returns table (role text, agency text, clearance integer, compartments text[])
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  seen integer[];
  today date;
begin
  if not door.enter_person(who) then return; end if;
  select m.role, m.agency_code, a.clearance, a.compartments into role, agency, clearance, compartments
    from member m join member_access a using (cell_id, person_id)
    where m.cell_id = into_cell and m.person_id = who;
  if not found then return; end if;
  today := (door.clock_of(into_cell, now()) at time zone 'UTC')::date;
  select coalesce(array_agg(l.id), '{}') into seen from label l
    where l.cell_id = into_cell
      and door.sees(enter_cell.role, enter_cell.agency, enter_cell.clearance, enter_cell.compartments,
        door.level_at(l.level, l.declassify_on, today), l.releasable_to, l.compartments, l.originators);
  perform set_config('app.cell', into_cell::text, true), set_config('app.role', role, true),
    set_config('app.agency', agency, true), set_config('app.labels', seen::text, true);
  return next;
end $$;

create function door.running_cells() returns table (cell_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select s.cell_id from syndicate s join run r on r.id = s.run_id where r.state = 'running' order by s.cell_id
  $$;
comment on function door.running_cells() is 'Cells whose injects are released by the clock.';

create function door.enter_control(in_cell uuid, for_agency text)
  returns table (person_id uuid, role text, agency text, clearance integer, compartments text[])
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select m.person_id into person_id
    from syndicate s
    join run r on r.id = s.run_id and r.state = 'running'
    join run_staff t on t.run_id = r.id and t.duty = 'controller'
    join member m on m.cell_id = s.cell_id and m.person_id = t.person_id and m.role = 'instructor'
    join person p on p.id = m.person_id and p.disabled_at is null
    where s.cell_id = in_cell
    order by m.person_id = r.started_by desc, m.person_id limit 1;
  if not found then return; end if;
  select e.role, e.agency, e.clearance, e.compartments into role, agency, clearance, compartments
    from door.enter_cell(enter_control.person_id, in_cell) e;
  if for_agency is not null then
    if not exists (select from public.agency g where g.cell_id = in_cell and g.code = for_agency) then return; end if;
    agency := for_agency;
    perform set_config('app.agency', for_agency, true);
  end if;
  return next;
end $$;
comment on function door.enter_control(uuid, text) is
  'Makes the transaction act as exercise control in a syndicate of a run that goes on: as a controller of it, on behalf of one of its agencies where one is named. No row where nobody conducts it.';

create function door.staff_run(in_run uuid, in_email text, in_duty text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  who uuid;
begin
  if not exists (select from run r where r.id = in_run and r.started_by = door.person() and r.state = 'planned') then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  select p.id into who from person p where p.email = lower(in_email) and p.disabled_at is null
    and (in_duty = 'observer' or exists (select from member m where m.person_id = p.id and m.role = 'instructor'));
  if who is null then return null; end if;
  insert into run_staff (run_id, person_id, duty) values (in_run, who, in_duty) on conflict do nothing;
  return who;
end $$;
comment on function door.staff_run(uuid, text, text) is
  'Puts somebody on the staff of a run that the caller plans. Null where nobody has the e-mail, or a controller is no instructor anywhere: who is one is an administrator''s to say.';

create function door.found_syndicate(
  in_run uuid, in_cell uuid, in_name text, in_place integer, in_cell_name text, in_dataset text, in_levels text[], in_as_of timestamptz,
  in_agencies jsonb, in_compartments jsonb, in_seats jsonb, lives interval
) returns table (seat text, seated uuid, is_new boolean)
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  one jsonb;
begin
  if not exists (select from run r where r.id = in_run and r.started_by = door.person() and r.state = 'planned') then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  insert into cell (id, name, dataset, levels, as_of, loaded_at) values (in_cell, in_cell_name, in_dataset, in_levels, in_as_of, now());
  insert into agency (cell_id, code, names) select in_cell, a ->> 'code', a -> 'names' from jsonb_array_elements(in_agencies) a;
  insert into compartment (cell_id, code, name) select in_cell, c ->> 'code', c ->> 'name' from jsonb_array_elements(in_compartments) c;
  for one in select * from jsonb_array_elements(in_seats) loop
    seat := one ->> 'seat';
    seated := null;
    is_new := false;
    select p.id into seated from person p where p.email = lower(one ->> 'email');
    if seated is null then
      insert into person (id, email, display_name, language)
        values ((one ->> 'id')::uuid, lower(one ->> 'email'), one ->> 'name', one ->> 'language');
      seated := (one ->> 'id')::uuid;
      is_new := true;
      -- Only whoever is new is given a link: one to an account that is there already would open what it holds elsewhere.
      insert into invitation (token_hash, person_id, expires_at) values (decode(one ->> 'link', 'hex'), seated, now() + lives);
    end if;
    -- An instructor sees all of a cell, so only controllers of the run are; nobody administers people by having planned a run.
    if one ->> 'role' = 'administrator' or (one ->> 'role' = 'instructor'
      and not exists (select from run_staff t where t.run_id = in_run and t.person_id = seated and t.duty = 'controller')) then
      raise exception 'not_allowed' using errcode = '42501';
    end if;
    insert into member (cell_id, person_id, role, agency_code) values (in_cell, seated, one ->> 'role', one ->> 'agency') on conflict do nothing;
    if not found then raise exception 'already_there' using errcode = 'WB409'; end if;
    insert into member_access (cell_id, person_id, clearance, compartments) values (in_cell, seated, (one ->> 'clearance')::integer,
      array(select jsonb_array_elements_text(one -> 'compartments')));
    return next;
  end loop;
  insert into syndicate (cell_id, run_id, name, place) values (in_cell, in_run, in_name, in_place);
end $$;
comment on function door.found_syndicate(uuid, uuid, text, integer, text, text, text[], timestamptz, jsonb, jsonb, jsonb, interval) is
  'Makes the cell of a syndicate of a run that the caller plans, with its agencies, compartments and seats. Who has no account gets one, and a link to choose a password.';

alter function door.running_cells() owner to workbench_keeper;
alter function door.enter_control(uuid, text) owner to workbench_keeper;
alter function door.staff_run(uuid, text, text) owner to workbench_keeper;
alter function door.found_syndicate(uuid, uuid, text, integer, text, text, text[], timestamptz, jsonb, jsonb, jsonb, interval) owner to workbench_keeper;
revoke execute on all functions in schema door from public;
grant execute on function door.clock_of(uuid, timestamptz) to workbench_app, workbench_keeper;
grant execute on function door.running_cells(), door.enter_control(uuid, text), door.staff_run(uuid, text, text),
  door.found_syndicate(uuid, uuid, text, integer, text, text, text[], timestamptz, jsonb, jsonb, jsonb, interval) to workbench_app;

-- Who is told of a message stands in 0034, with the rule of every other kind.
alter table event drop constraint event_kind_check;
-- Whichever file runs last must hold every kind.
alter table event add constraint event_kind_check check (kind in (
  'item', 'grading', 'claim', 'resolution', 'product', 'comment', 'decision', 'request', 'release',
  'clock', 'requirement', 'tasking', 'requirement_answer', 'triage', 'chart', 'technique', 'feedback', 'message'));

-- The clock of a cell that is played in a run is its stretches; nobody sets another.
alter policy cell_sets_clock on cell
  using (id = (select door.cell()) and (select door.role()) = 'instructor'
    and not exists (select from clock_segment s where s.cell_id = cell.id))
  with check (id = (select door.cell()) and (select door.role()) = 'instructor');
