-- Markings over time: levels that end on a day of the exercise clock, items marked anew, a date on which to look at a
-- marking again, claims that are marked more strictly than their item, and the clock itself.

alter table label add column declassify_on date;
alter table label add check (declassify_on is null or level > 0);
comment on column label.declassify_on is 'Day of the exercise clock from which the level counts as 0; the rest of the marking stays. Null: never.';

-- Two labels that differ in their day alone are two markings.
do $$
declare
  old_name name;
begin
  select conname into old_name from pg_constraint where conrelid = 'label'::regclass and contype = 'u';
  execute format('alter table label drop constraint %I', old_name);
end $$;
alter table label add constraint label_marking
  unique nulls not distinct (cell_id, level, releasable_to, compartments, originators, originator_control, declassify_on);

create function door.day() returns date language sql stable parallel safe
  as $$ select (as_of at time zone 'UTC')::date from public.cell where id = door.cell() $$;
comment on function door.day() is 'Day on which the exercise clock of the current cell stands.';

create function door.level_at(level integer, declassify_on date, today date) returns integer language sql immutable parallel safe
  as $$ select case when today >= declassify_on then 0 else level end $$;
comment on function door.level_at(integer, date, date) is
  'Level that counts on a day of the exercise clock; the same rule as levelAt in the domain package, and tested against it.';

create function door.dominates(a label, b label) returns boolean language sql immutable parallel safe
  as $$
    select a.level >= b.level
      and (b.level = 0 or a.declassify_on is null or coalesce(a.declassify_on >= b.declassify_on, false))
      and (b.releasable_to is null or coalesce(a.releasable_to <@ b.releasable_to, false))
      and b.compartments <@ a.compartments
      and b.originators <@ a.originators
      and b.originator_control <@ a.originator_control
  $$;
comment on function door.dominates(label, label) is
  'Whether a is at least as restricted as b in every respect and at every moment; the same rule as dominates in the domain package, and tested against it.';

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
  select (c.as_of at time zone 'UTC')::date into today from cell c where c.id = into_cell;
  select coalesce(array_agg(l.id), '{}') into seen from label l
    where l.cell_id = into_cell
      and door.sees(enter_cell.role, enter_cell.agency, enter_cell.clearance, enter_cell.compartments,
        door.level_at(l.level, l.declassify_on, today), l.releasable_to, l.compartments, l.originators);
  perform set_config('app.cell', into_cell::text, true), set_config('app.role', role, true),
    set_config('app.agency', agency, true), set_config('app.labels', seen::text, true);
  return next;
end $$;

-- One row for each marking. For the keeper's functions alone: it asks nobody whether they may.
create function door.find_label(wished label) returns integer language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  found_id integer;
begin
  insert into label (cell_id, level, releasable_to, compartments, originators, originator_control, declassify_on)
    values (wished.cell_id, wished.level, wished.releasable_to, wished.compartments, wished.originators, wished.originator_control, wished.declassify_on)
    on conflict do nothing;
  select l.id into found_id from label l
    where l.cell_id = wished.cell_id and l.level = wished.level and l.releasable_to is not distinct from wished.releasable_to
      and l.compartments = wished.compartments and l.originators = wished.originators
      and l.originator_control = wished.originator_control and l.declassify_on is not distinct from wished.declassify_on;
  if not found_id = any (door.labels()) then
    perform set_config('app.labels', (door.labels() || found_id)::text, true);
  end if;
  return found_id;
end $$;
comment on function door.find_label(label) is
  'Label of a marking, made when it is new, and seen by the rest of the transaction. Works with the rights of the function that calls it.';

drop function door.label_for(integer, text[], text[], text[], text[]);
create function door.label_for(
  in_level integer, in_releasable_to text[], in_compartments text[], in_originators text[], in_originator_control text[],
  in_declassify_on date default null
) returns integer language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := door.cell();
  held text[];
  cleared integer;
  agencies text[];
  wished label;
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
  if not door.sees(door.role(), door.agency(), cleared, held,
      door.level_at(in_level, in_declassify_on, door.day()), in_releasable_to, in_compartments, in_originators) then
    raise exception 'marking_beyond_reach' using errcode = 'WB403';
  end if;
  wished.cell_id := here;
  wished.level := in_level;
  wished.releasable_to := in_releasable_to;
  wished.compartments := in_compartments;
  wished.originators := in_originators;
  wished.originator_control := in_originator_control;
  wished.declassify_on := case when in_level > 0 then in_declassify_on end;
  return door.find_label(wished);
end $$;
comment on function door.label_for(integer, text[], text[], text[], text[], date) is
  'Label of a canonical marking, made when it is new. Refuses what the cell does not know (WB400) and what the caller could not read (WB403).';

-- When to look at a marking again, and how often it was changed, to base a further change on.
alter table item add column review_on date;
alter table item add column marking_version integer not null default 1 check (marking_version >= 1);
comment on column item.review_on is 'Day of the exercise clock on which the originator looks at the marking again.';
comment on column item.marking_version is 'Counts changes of the marking and of its review date.';
create index item_review on item (cell_id, agency_code, review_on) where review_on is not null;
-- The policy item_corrects lets the originating agency alone set the review date. The label has no update grant: only
-- door.remark_item changes it.
grant update (review_on, marking_version) on item to workbench_app;

-- An item is marked anew by its originator's liaison or the instructor, and only opened: what was made from it, joined with
-- it and handed out keeps a label at least as strict as the new one, so nothing has to be called back. The keeper reaches rows
-- of the current cell alone, so that the owner of the database, who is in no cell, is not shown an item by the keeper's rights.
create policy keeper_remarks on item to workbench_keeper using (cell_id = (select door.cell())) with check (cell_id = (select door.cell()));
create policy keeper_remarks on item_version for update to workbench_keeper using (cell_id = (select door.cell())) with check (cell_id = (select door.cell()));
create policy keeper_remarks on attachment to workbench_keeper using (cell_id = (select door.cell())) with check (cell_id = (select door.cell()));
create policy keeper_remarks on grading to workbench_keeper using (cell_id = (select door.cell())) with check (cell_id = (select door.cell()));
create policy keeper_remarks on claim to workbench_keeper using (cell_id = (select door.cell())) with check (cell_id = (select door.cell()));
grant select, update (label_id, marking_version, import_key) on item to workbench_keeper;
grant update (label_id) on item_version to workbench_keeper;
grant select, update (label_id) on attachment, grading, claim to workbench_keeper;

create function door.remark_item(
  in_item uuid, in_level integer, in_releasable_to text[], in_compartments text[], in_originator_control text[], in_declassify_on date
) returns table (old_label integer, new_label integer, claim_ids uuid[])
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := door.cell();
  thing item;
  before label;
  wished label;
begin
  select * into thing from item i where i.cell_id = here and i.id = in_item and i.label_id = any (door.labels()) for update;
  if thing.id is null
    or (door.role() = 'instructor' or (door.role() = 'liaison' and thing.agency_code = door.agency())) is not true then
    raise exception 'not allowed to mark this item' using errcode = '42501';
  end if;
  select * into before from label l where l.cell_id = here and l.id = thing.label_id;
  wished := before;
  wished.level := in_level;
  wished.releasable_to := in_releasable_to;
  wished.compartments := in_compartments;
  wished.originator_control := in_originator_control;
  wished.declassify_on := case when in_level > 0 then in_declassify_on end;
  if in_level < 0 or not coalesce(in_releasable_to, '{}') <@ (select array_agg(code) from agency where cell_id = here) then
    raise exception 'marking_invalid' using errcode = 'WB400';
  end if;
  if door.dominates(before, wished) is not true then
    raise exception 'an item is not marked more strictly afterwards' using errcode = '42501';
  end if;
  old_label := before.id;
  new_label := door.find_label(wished);
  -- The same row of a file may stand under both labels; then the other keeps its key, and the row still adds nothing when it comes again.
  update item i set label_id = new_label, marking_version = i.marking_version + 1,
    import_key = case when exists (select from item o where o.cell_id = here and o.agency_code = i.agency_code and o.id <> i.id
      and o.import_key = i.import_key and o.label_id = new_label) then null else i.import_key end
    where i.cell_id = here and i.id = in_item;
  update item_version set label_id = new_label where cell_id = here and item_id = in_item;
  update attachment set label_id = new_label where cell_id = here and item_id = in_item;
  update grading set label_id = new_label where cell_id = here and item_id = in_item;
  -- Claims that carried the item's label go with it; those that their author marked more strictly stay as they are.
  with followed as (
    update claim set label_id = new_label where cell_id = here and item_id = in_item and label_id = old_label returning id
  ) select coalesce(array_agg(id order by id), '{}') into claim_ids from followed;
  return next;
end $$;
comment on function door.remark_item(uuid, integer, text[], text[], text[], date) is
  'Gives an item, its versions, files, gradings and the claims that carried its label a more open marking; for its originator''s liaison and the instructor.';

alter function door.label_for(integer, text[], text[], text[], text[], date) owner to workbench_keeper;
alter function door.remark_item(uuid, integer, text[], text[], text[], date) owner to workbench_keeper;
revoke execute on all functions in schema door from public;
grant execute on function door.day(), door.level_at(integer, date, date), door.dominates(label, label),
  door.label_for(integer, text[], text[], text[], text[], date) to workbench_app, workbench_keeper;
grant execute on function door.remark_item(uuid, integer, text[], text[], text[], date) to workbench_app;
grant execute on function door.find_label(label) to workbench_keeper;

-- A claim rests on an item that its author sees and is at least as restricted as that item, or carries a visible label when it
-- is a judgement.
alter policy claim_adds on claim with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and agency_code = (select door.agency())
  and (item_id is null or exists (select from item i
    join label ground on ground.cell_id = i.cell_id and ground.id = i.label_id
    join label own on own.cell_id = i.cell_id and own.id = claim.label_id
    where i.cell_id = claim.cell_id and i.id = item_id and door.dominates(own, ground))));

-- The instructor sets the clock of the exercise; nothing else of a cell changes through requests. That it only goes forwards is
-- the command's to keep.
create policy cell_sets_clock on cell for update to workbench_app
  using (id = (select door.cell()) and (select door.role()) = 'instructor')
  with check (id = (select door.cell()) and (select door.role()) = 'instructor');
grant update (as_of) on cell to workbench_app;

alter table event drop constraint event_kind_check;
alter table event add constraint event_kind_check
  check (kind in ('item', 'grading', 'claim', 'resolution', 'product', 'comment', 'decision', 'request', 'release', 'clock'));
