-- Requests get a subject, a deadline on the clock of the exercise, a history and answers by item; an agency writes a sanitised
-- version of an own item, which is an ordinary item to everybody who does not see the original.

alter table request
  add column subject text check (length(subject) between 1 and 200),
  add column deadline timestamptz,
  add column assigned_to uuid,
  add constraint request_assigned_to_fkey foreign key (cell_id, assigned_to) references member (cell_id, person_id);
create index request_open on request (cell_id, to_agency, deadline) where state = 'open';
comment on column request.deadline is 'When the answer is needed, on the clock of the exercise (cell.as_of), not on the wall''s.';
comment on column request.assigned_to is 'Who in the asked agency prepares the answer; its liaison gives it.';

create table request_step (
  cell_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  label_id integer not null,
  deed text not null check (deed in ('asked', 'assigned', 'commented', 'answered', 'refused', 'withdrawn', 'reopened')),
  words text check (length(words) between 1 and 4000),
  assigned_to uuid,
  person_id uuid not null,
  agency_code text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (cell_id, id),
  foreign key (cell_id, request_id) references request (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code),
  foreign key (cell_id, person_id) references member (cell_id, person_id),
  foreign key (cell_id, assigned_to) references member (cell_id, person_id),
  check ((deed = 'assigned') = (assigned_to is not null)),
  check (deed <> 'commented' or words is not null)
);
create index request_step_request on request_step (cell_id, request_id, at);
comment on table request_step is
  'The history of a request, and what the two agencies said to each other on it. Carries the label of the request; never changed.';

create table request_answer_item (
  cell_id uuid not null,
  step_id uuid not null,
  item_id uuid not null,
  label_id integer not null,
  primary key (cell_id, step_id, item_id),
  foreign key (cell_id, step_id) references request_step (cell_id, id) on delete cascade,
  foreign key (cell_id, item_id) references item (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create index request_answer_item_item on request_answer_item (cell_id, item_id);
comment on table request_answer_item is
  'An item that an answer names. Carries the label of the item, and the step''s own policy is asked as well: a join of the two would be beyond the liaison who answers with what the own agency alone originated.';

create table sanitisation (
  cell_id uuid not null,
  sanitised_id uuid not null,
  original_id uuid not null,
  label_id integer not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (cell_id, sanitised_id),
  foreign key (cell_id, sanitised_id) references item (cell_id, id),
  foreign key (cell_id, original_id) references item (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, created_by) references member (cell_id, person_id),
  check (sanitised_id <> original_id)
);
create index sanitisation_original on sanitisation (cell_id, original_id);
comment on table sanitisation is
  'Which item a sanitised item was written from. Its label is the join of both: whoever does not see the original has an ordinary item.';

alter table request_step enable row level security;
alter table request_step force row level security;
alter table request_answer_item enable row level security;
alter table request_answer_item force row level security;
alter table sanitisation enable row level security;
alter table sanitisation force row level security;

-- Who answers is in the request's own policy; besides that the asked agency's liaison says who prepares the answer.
grant update (assigned_to) on request to workbench_app;

-- The history is visible exactly like the request. The two agencies add to it, each in their own name; nobody else does, also
-- not the team of a product that sees the request.
create policy request_step_sees on request_step for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from request r where r.cell_id = request_step.cell_id and r.id = request_id));
create policy request_step_adds on request_step for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and person_id = (select door.person()) and agency_code = (select door.agency())
  and exists (select from request r where r.cell_id = request_step.cell_id and r.id = request_id and r.label_id = request_step.label_id
    and (select door.agency()) in (r.from_agency, r.to_agency)));
grant select, insert on request_step to workbench_app;

-- Of the items that an answer names a reader of the request sees those that are theirs to see, and nothing of the others.
-- They are named by the one who answers, who sees them.
create policy request_answer_item_sees on request_answer_item for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from request_step s where s.cell_id = request_answer_item.cell_id and s.id = step_id));
create policy request_answer_item_adds on request_answer_item for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from item i where i.cell_id = request_answer_item.cell_id and i.id = item_id and i.label_id = request_answer_item.label_id)
  and exists (select from request_step s where s.cell_id = request_answer_item.cell_id and s.id = step_id
    and s.deed = 'answered' and s.person_id = (select door.person())));
grant select, insert on request_answer_item to workbench_app;

-- The link is followed by those who see both items, in either direction; to everybody else there is none. Both items are asked
-- about as well as the label, so that a later marking of either counts. Only the originating agency links its own items.
create policy sanitisation_sees on sanitisation for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from item i where i.cell_id = sanitisation.cell_id and i.id = original_id)
  and exists (select from item i where i.cell_id = sanitisation.cell_id and i.id = sanitised_id));
create policy sanitisation_adds on sanitisation for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and created_by = (select door.person())
  and exists (select from item i where i.cell_id = sanitisation.cell_id and i.id = original_id and i.agency_code = (select door.agency()))
  and exists (select from item i where i.cell_id = sanitisation.cell_id and i.id = sanitised_id and i.agency_code = (select door.agency())
    and i.created_by = (select door.person())));
grant select, insert on sanitisation to workbench_app;

-- A liaison sees what the own agency alone originated without holding its compartments, and door.label_for makes no label with
-- a compartment that is not held. The join of two markings that the caller sees is safe to make: it opens nothing.
create function door.join_of(one integer, other integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := door.cell();
  a label;
  b label;
  wished label;
  cleared integer;
  held text[];
begin
  select * into a from label l where l.cell_id = here and l.id = one and l.id = any (door.labels());
  select * into b from label l where l.cell_id = here and l.id = other and l.id = any (door.labels());
  if a.id is null or b.id is null then
    raise exception 'a label that the caller does not see' using errcode = '42501';
  end if;
  wished.cell_id := here;
  wished.level := greatest(a.level, b.level);
  wished.releasable_to := case
    when a.releasable_to is null then b.releasable_to
    when b.releasable_to is null then a.releasable_to
    else array(select x from unnest(a.releasable_to) x where x = any (b.releasable_to) order by x collate "C")
  end;
  wished.compartments := array(select distinct x collate "C" from unnest(a.compartments || b.compartments) x order by 1);
  wished.originators := array(select distinct x collate "C" from unnest(a.originators || b.originators) x order by 1);
  wished.originator_control := array(select distinct x collate "C" from unnest(a.originator_control || b.originator_control) x order by 1);
  -- The level lasts for as long as either keeps one; a label of the lowest level keeps none.
  wished.declassify_on := case
    when (a.level > 0 and a.declassify_on is null) or (b.level > 0 and b.declassify_on is null) then null
    else greatest(a.declassify_on, b.declassify_on)
  end;
  select m.clearance, m.compartments into cleared, held from member_access m where m.cell_id = here and m.person_id = door.person();
  if not door.sees(door.role(), door.agency(), cleared, held, door.level_at(wished.level, wished.declassify_on, door.day()),
      wished.releasable_to, wished.compartments, wished.originators) then
    raise exception 'marking_beyond_reach' using errcode = 'WB403';
  end if;
  return door.find_label(wished);
end $$;
comment on function door.join_of(integer, integer) is
  'Label of two things together, both seen by the caller, made when it is new. Refuses a join that the caller could not read (WB403).';
alter function door.join_of(integer, integer) owner to workbench_keeper;
revoke execute on function door.join_of(integer, integer) from public;
grant execute on function door.join_of(integer, integer) to workbench_app;
