-- Structured techniques: a question worked on in rows by several people, each row with a version of its own. The first kind is the
-- analysis of competing hypotheses, whose cells are ratings.

create table technique (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  label_id integer not null,
  kind text not null check (kind ~ '^[a-z_]{2,40}$'),
  title text not null check (length(title) between 1 and 200),
  question text not null check (length(question) <= 2000),
  phase text not null default 'alone' check (phase in ('alone', 'together')),
  agency_code text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  row_version integer not null default 1 check (row_version >= 1),
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code),
  foreign key (cell_id, created_by) references member (cell_id, person_id)
);
comment on table technique is
  'A structured technique. Its label is the join of its author''s choice and of all that its rows ever referred to, and only becomes stricter; rows and ratings have none of their own.';
comment on column technique.phase is 'alone: each rates for themselves; together: all ratings are seen and the group''s is entered. Never back.';

create table technique_row (
  cell_id uuid not null,
  technique_id uuid not null,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z_]{2,40}$'),
  place integer not null check (place >= 0),
  content jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 60000),
  item_id uuid,
  claim_id uuid,
  check (num_nonnulls(item_id, claim_id) <= 1),
  row_version integer not null default 1 check (row_version >= 1),
  created_by uuid not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (cell_id, technique_id, id),
  foreign key (cell_id, technique_id) references technique (cell_id, id) on delete cascade,
  foreign key (cell_id, item_id) references item (cell_id, id) on delete cascade,
  foreign key (cell_id, claim_id) references claim (cell_id, id) on delete cascade,
  foreign key (cell_id, created_by) references member (cell_id, person_id),
  foreign key (cell_id, changed_by) references member (cell_id, person_id)
);
create index technique_row_of_item on technique_row (cell_id, item_id) where item_id is not null;
create index technique_row_of_claim on technique_row (cell_id, claim_id) where claim_id is not null;
comment on table technique_row is
  'A row of a technique: a hypothesis, a piece of evidence and so on. Seen with the technique, whose label covers the item or claim that it refers to. A removed row stays and can be put back.';

create table ach_rating (
  cell_id uuid not null,
  id uuid not null,
  technique_id uuid not null,
  hypothesis_id uuid not null,
  evidence_id uuid not null,
  person_id uuid,
  value text check (value in ('CC', 'C', 'N', 'I', 'II', 'NA')),
  row_version integer not null default 1 check (row_version >= 1),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (cell_id, id),
  constraint ach_rating_once unique nulls not distinct (cell_id, technique_id, hypothesis_id, evidence_id, person_id),
  foreign key (cell_id, technique_id, hypothesis_id) references technique_row (cell_id, technique_id, id) on delete cascade,
  foreign key (cell_id, technique_id, evidence_id) references technique_row (cell_id, technique_id, id) on delete cascade,
  foreign key (cell_id, person_id) references member (cell_id, person_id),
  foreign key (cell_id, changed_by) references member (cell_id, person_id)
);
comment on table ach_rating is
  'How a piece of evidence stands to a hypothesis: as one person sees it, or, with no person, as the group does. Without a value when it was taken back.';

alter table technique enable row level security;
alter table technique force row level security;
alter table technique_row enable row level security;
alter table technique_row force row level security;
alter table ach_rating enable row level security;
alter table ach_rating force row level security;

-- A technique is seen by its label alone, which covers every item and claim that its rows refer to.
create policy technique_sees on technique for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- Analysts start techniques in their own name, under a label that they see.
create policy technique_starts on technique for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and agency_code = (select door.agency())
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor'));
-- Any analyst who sees a technique works on it. Kind, author and agency never change; who moves its phase is the trigger's to say.
create policy technique_goes_on on technique for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor'))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- Only its author throws a technique away, with all its rows; what products took of it stays.
create policy technique_goes on technique for delete to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and created_by = (select door.person()));
grant select, insert, update (title, question, phase, label_id, row_version), delete on technique to workbench_app;

create function door.technique_moves() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.phase <> 'alone' or not (old.created_by = door.person() or door.role() in ('cell_lead', 'instructor')) then
    raise exception 'ratings are shown once, by the author or the lead' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function door.technique_moves() is 'A technique goes from alone to together, by its author, the cell lead or the instructor, and never back: what was shown cannot be hidden again.';
revoke execute on function door.technique_moves() from public;
create trigger technique_moves before update of phase on technique
  for each row when (old.phase is distinct from new.phase) execute function door.technique_moves();

-- A row is seen with its technique, removed or not.
create policy technique_row_sees on technique_row for select to workbench_app using (
  cell_id = (select door.cell())
  and exists (select from technique t where t.cell_id = technique_row.cell_id and t.id = technique_id));
-- An analyst adds a row in their own name to a technique that they see; what it refers to they see too, and the technique's label covers it.
create policy technique_row_adds on technique_row for insert to workbench_app with check (
  cell_id = (select door.cell()) and created_by = (select door.person()) and changed_by = (select door.person())
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
  and exists (select from technique t where t.cell_id = technique_row.cell_id and t.id = technique_id
    and (item_id is null or exists (select from item i where i.cell_id = t.cell_id and i.id = item_id
      and door.dominates(t.label_id, i.label_id)))
    and (claim_id is null or exists (select from claim c where c.cell_id = t.cell_id and c.id = claim_id
      and door.dominates(t.label_id, c.label_id)))));
-- Any analyst who sees the technique rewords, removes and puts back; what a row refers to never changes.
create policy technique_row_changes on technique_row for update to workbench_app
  using (cell_id = (select door.cell())
    and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
    and exists (select from technique t where t.cell_id = technique_row.cell_id and t.id = technique_id))
  with check (cell_id = (select door.cell()) and changed_by = (select door.person()));
grant select, insert, update (content, place, row_version, changed_by, changed_at, removed_at) on technique_row to workbench_app;

-- The group's ratings are seen with the technique; a person's own by that person and the instructor, and by all once they are shown.
create policy ach_rating_sees on ach_rating for select to workbench_app using (
  cell_id = (select door.cell())
  and exists (select from technique t where t.cell_id = ach_rating.cell_id and t.id = technique_id
    and (person_id is null or person_id = (select door.person()) or (select door.role()) = 'instructor' or t.phase = 'together')));
-- Each rates for themselves while all are alone, and for the group afterwards; nobody in the name of another.
create policy ach_rating_rates on ach_rating for insert to workbench_app with check (
  cell_id = (select door.cell()) and changed_by = (select door.person())
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
  and exists (select from technique t where t.cell_id = ach_rating.cell_id and t.id = technique_id
    and (t.phase = 'alone' and person_id = (select door.person()) or t.phase = 'together' and person_id is null)));
-- What somebody rated alone stands as it was when it was shown.
create policy ach_rating_changes on ach_rating for update to workbench_app
  using (cell_id = (select door.cell())
    and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
    and exists (select from technique t where t.cell_id = ach_rating.cell_id and t.id = technique_id
      and (t.phase = 'alone' and person_id = (select door.person()) or t.phase = 'together' and person_id is null)))
  with check (cell_id = (select door.cell()) and changed_by = (select door.person()));
grant select, insert, update (value, row_version, changed_by, changed_at) on ach_rating to workbench_app;

-- A technique is told of by its label alone, a rating that somebody makes alone to that person alone.
-- Whichever file runs last must hold every kind.
alter table event drop constraint event_kind_check;
alter table event add constraint event_kind_check check (kind in (
  'item', 'grading', 'claim', 'resolution', 'product', 'comment', 'decision', 'request', 'release',
  'clock', 'requirement', 'tasking', 'requirement_answer', 'triage', 'chart', 'technique'));
