-- Runs that begin where a syndicate of another run stood at a moment of its clock.

create table run_fork (
  run_id uuid primary key references run on delete cascade,
  from_run uuid not null references run on delete cascade,
  from_cell uuid not null references syndicate on delete cascade,
  at_scenario timestamptz not null check (at_scenario = date_trunc('milliseconds', at_scenario)),
  check (run_id <> from_run)
);
create index run_fork_source on run_fork (from_run);
comment on table run_fork is
  'Which syndicate of which run a run was forked from, and at which moment of its exercise clock, where the clocks of the new run begin. Never changed.';

alter table delivered_item add column is_carried boolean not null default false;
comment on column delivered_item.is_carried is
  'Whether it came over from the run that this one was forked from: it reached its agency there at at_scenario, and here when the run was planned.';

alter table run_fork enable row level security;
alter table run_fork force row level security;

-- That one run goes on from another is known to those who see both: to whoever sees one alone, the other is not there.
create policy run_fork_sees on run_fork for select to workbench_app using (
  exists (select from run r where r.id = run_id offset 0) and exists (select from run r where r.id = from_run offset 0));
-- Whoever plans a run says so in the same step, of a run of the same dataset that they conduct. It is not taken back.
create policy run_fork_adds on run_fork for insert to workbench_app with check (
  exists (select from run r join run o on o.dataset_id = r.dataset_id
    where r.id = run_id and o.id = from_run and r.state = 'planned' and r.started_by = (select door.person()))
  and exists (select from syndicate s join run_staff t on t.run_id = s.run_id
    where s.cell_id = from_cell and s.run_id = from_run and t.person_id = (select door.person()) and t.duty = 'controller'));
grant select, insert on run_fork to workbench_app;

-- The keeper asks whether a run is a fork before it lets its planner act for agencies.
create policy keeper_knows_forks on run_fork for select to workbench_keeper using (true);
grant select on run_fork to workbench_keeper;

create function door.enter_originator(in_cell uuid, for_agency text)
  returns table (role text, agency text, clearance integer, compartments text[])
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  who uuid := door.person();
begin
  if not exists (select from syndicate s
      join run r on r.id = s.run_id and r.state = 'planned' and r.started_by = who
      join run_fork f on f.run_id = r.id
      join member m on m.cell_id = s.cell_id and m.person_id = who and m.role = 'instructor'
      where s.cell_id = in_cell)
    or not exists (select from public.agency g where g.cell_id = in_cell and g.code = for_agency) then return; end if;
  select e.role, e.agency, e.clearance, e.compartments into role, agency, clearance, compartments from door.enter_cell(who, in_cell) e;
  agency := for_agency;
  perform set_config('app.agency', for_agency, true);
  return next;
end $$;
comment on function door.enter_originator(uuid, text) is
  'Makes the transaction of whoever plans a forked run act on behalf of an agency in a syndicate of it, so that what had come there comes from its originator again. No row for anybody else, and once the run has begun.';

alter function door.enter_originator(uuid, text) owner to workbench_keeper;
revoke execute on function door.enter_originator(uuid, text) from public;
grant execute on function door.enter_originator(uuid, text) to workbench_app;
