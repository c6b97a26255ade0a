-- Requirements: a commander's questions, the elements that must be known to answer them, who is asked for which element
-- by when, and what answers it.

create table requirement (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  label_id integer not null,
  kind text not null check (kind in ('pir', 'eei')),
  parent_id uuid,
  text text not null check (length(text) between 1 and 1000),
  why text check (length(why) <= 4000),
  decision text check (length(decision) <= 2000),
  indicators text check (length(indicators) <= 4000),
  priority text check (priority in ('routine', 'priority', 'urgent', 'flash')),
  latest_at timestamptz,
  state text not null check (state in ('draft', 'open', 'answered', 'closed')),
  conclusion text check (length(conclusion) <= 4000),
  agency_code text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  row_version integer not null default 1,
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, parent_id) references requirement (cell_id, id) on delete cascade,
  foreign key (cell_id, agency_code) references agency (cell_id, code),
  foreign key (cell_id, created_by) references member (cell_id, person_id),
  -- A question says why, for which decision, how urgently and until when; an element belongs to a question.
  check ((kind = 'eei') = (parent_id is not null)),
  check ((kind = 'pir') = (why is not null and decision is not null and priority is not null and latest_at is not null))
);
create index requirement_parent on requirement (cell_id, parent_id, created_at);
comment on table requirement is
  'A priority intelligence requirement (pir) or an essential element of information (eei) under one. Its marking never changes; an element''s is at least its question''s. row_version counts changes of its own words and state, never answers, which may be hidden.';

create table tasking (
  cell_id uuid not null,
  id uuid not null,
  requirement_id uuid not null,
  label_id integer not null,
  to_agency text not null,
  from_agency text not null,
  deadline timestamptz not null,
  state text not null default 'asked' check (state in ('asked', 'accepted', 'declined', 'answered')),
  reason text check (length(reason) <= 2000),
  row_version integer not null default 1,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  settled_by uuid,
  settled_at timestamptz,
  primary key (cell_id, id),
  foreign key (cell_id, requirement_id) references requirement (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, to_agency) references agency (cell_id, code),
  foreign key (cell_id, from_agency) references agency (cell_id, code),
  check (state <> 'declined' or length(reason) > 0)
);
-- Only those who task meet this, and they see every tasking of an element that they see.
create unique index tasking_once on tasking (cell_id, requirement_id, to_agency);
comment on table tasking is
  'One agency is asked for one element by a deadline. Carries the element''s label. Overdue is never stored: it is read off the exercise clock.';

create table requirement_answer (
  cell_id uuid not null,
  id uuid not null,
  requirement_id uuid not null,
  label_id integer not null,
  item_id uuid,
  claim_id uuid,
  extent text not null check (extent in ('full', 'partial')),
  note text check (length(note) <= 2000),
  agency_code text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, requirement_id) references requirement (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, item_id) references item (cell_id, id) on delete cascade,
  foreign key (cell_id, claim_id) references claim (cell_id, id) on delete cascade,
  foreign key (cell_id, agency_code) references agency (cell_id, code),
  check ((item_id is null) <> (claim_id is null))
);
-- The label follows from element and item or claim, whose labels never change: whoever could bring a second one sees the first.
create unique index requirement_answer_item on requirement_answer (cell_id, requirement_id, item_id, label_id) where item_id is not null;
create unique index requirement_answer_claim on requirement_answer (cell_id, requirement_id, claim_id, label_id) where claim_id is not null;
create index requirement_answer_of_item on requirement_answer (cell_id, item_id) where item_id is not null;
comment on table requirement_answer is
  'Somebody says that an item or claim answers an element, wholly or in part. Carries the join of both labels, so that it exists for those alone who see the two together.';

alter table requirement enable row level security;
alter table requirement force row level security;
alter table tasking enable row level security;
alter table tasking force row level security;
alter table requirement_answer enable row level security;
alter table requirement_answer force row level security;

-- Asked as the caller, so that row-level security applies within: only visible labels and questions count.
create function door.dominates(upper_label integer, lower_label integer) returns boolean language sql stable
  as $$
    select exists (select from label u join label l on l.cell_id = u.cell_id
      where u.cell_id = door.cell() and u.id = upper_label and l.id = lower_label and door.dominates(u, l))
  $$;
comment on function door.dominates(integer, integer) is
  'Whether a label is at least as restricted as another, of those that the caller sees; the same rule as dominates in the domain package.';

create function door.stands_under(question uuid, with_label integer) returns boolean language sql stable
  as $$
    select exists (select from requirement q
      where q.cell_id = door.cell() and q.id = question and q.kind = 'pir' and door.dominates(with_label, q.label_id))
  $$;
comment on function door.stands_under(uuid, integer) is
  'Whether an element with this label may belong to a question that the caller sees. A function, because the policy of requirement would ask itself.';
revoke execute on function door.dominates(integer, integer), door.stands_under(uuid, integer) from public;
grant execute on function door.dominates(integer, integer), door.stands_under(uuid, integer) to workbench_app;

-- A question or element is seen by its label and by nothing else: proposals too, since they are made in the open of the cell.
create policy requirement_sees on requirement for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- Analysts propose in their own name; only the cell lead and the instructor open. An element is never less restricted than its question.
create policy requirement_proposes on requirement for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and agency_code = (select door.agency())
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
  and (state = 'draft' or (select door.role()) in ('cell_lead', 'instructor'))
  and (parent_id is null or door.stands_under(parent_id, label_id)));
-- The cell lead and the instructor change words and state; others only the words of their own proposal, which stays one.
create policy requirement_changes on requirement for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and ((select door.role()) in ('cell_lead', 'instructor') or (created_by = (select door.person()) and state = 'draft')))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and ((select door.role()) in ('cell_lead', 'instructor') or state = 'draft'));
-- Kind, question, author and marking never change: there is no update grant on them.
grant select, insert, update (text, why, decision, indicators, priority, latest_at, state, conclusion, row_version) on requirement to workbench_app;

-- Who is asked for what is the business of the asked agency, the agency that asked, and those who lead or teach; never of a
-- third agency, also where it sees the element.
create policy tasking_sees on tasking for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (to_agency = (select door.agency()) or from_agency = (select door.agency())
    or (select door.role()) in ('cell_lead', 'instructor', 'mentor')));
-- The cell lead and the instructor task, for an element that they see and under its label.
create policy tasking_asks on tasking for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and asked_by = (select door.person()) and from_agency = (select door.agency())
  and (select door.role()) in ('cell_lead', 'instructor')
  and exists (select from requirement r where r.cell_id = tasking.cell_id and r.id = requirement_id
    and r.kind = 'eei' and r.label_id = tasking.label_id));
-- Analysts and liaisons of the asked agency settle it; those who lead ask again. A mentor reads and changes nothing.
create policy tasking_moves on tasking for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and ((to_agency = (select door.agency()) and (select door.role()) in ('trainee', 'liaison')) or (select door.role()) in ('cell_lead', 'instructor')))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- Element, agencies and marking never change.
grant select, insert, update (deadline, state, reason, row_version, settled_by, settled_at) on tasking to workbench_app;

-- An answer is seen by its label, which is at least that of the element and of what answers it: who may not see the item
-- does not see that it answers anything.
create policy requirement_answer_sees on requirement_answer for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- Analysts say what answers, in their own name, of an element and an item or claim that they see, under a label that covers both.
create policy requirement_answer_links on requirement_answer for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and agency_code = (select door.agency())
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
  and exists (select from requirement r where r.cell_id = requirement_answer.cell_id and r.id = requirement_id
    and r.kind = 'eei' and door.dominates(requirement_answer.label_id, r.label_id))
  and (item_id is null or exists (select from item i where i.cell_id = requirement_answer.cell_id and i.id = item_id
    and door.dominates(requirement_answer.label_id, i.label_id)))
  and (claim_id is null or exists (select from claim c where c.cell_id = requirement_answer.cell_id and c.id = claim_id
    and door.dominates(requirement_answer.label_id, c.label_id))));
-- Any analyst who sees an answer may take it away again; the trail keeps both. Nobody changes one.
create policy requirement_answer_unlinks on requirement_answer for delete to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor'));
grant select, insert, delete on requirement_answer to workbench_app;

-- Events of this slice. The list of kinds and the cases of event_sees are written out whole, so that two slices that extend
-- them merge by keeping the lines of both; whichever file runs last must hold every kind.
alter table event drop constraint event_kind_check;
alter table event add constraint event_kind_check check (kind in (
  'item', 'grading', 'claim', 'resolution', 'product', 'comment', 'decision', 'request', 'release',
  'clock', 'requirement', 'tasking', 'requirement_answer'));

-- A requirement and an answer are told by label alone; a tasking to those who may see that tasking.
alter policy event_sees on event using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and case kind
    when 'product' then exists (select from product s where s.cell_id = event.cell_id and s.id = subject_id and door.on_team(s.id))
    when 'comment' then exists (select from review_comment s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'decision' then exists (select from review_decision s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'request' then exists (select from request s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'release' then exists (select from release s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'tasking' then exists (select from tasking s where s.cell_id = event.cell_id and s.id = subject_id)
    else true
  end);
