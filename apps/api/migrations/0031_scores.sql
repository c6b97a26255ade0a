-- Scores of a run against its sealed key: the key is opened by an act that the trail keeps, scores are handed to players when exercise
-- control says so, and what was learned is written down: the after-action report and what players say of the exercise.

create table key_opening (
  cell_id uuid not null references cell on delete cascade,
  person_id uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  opened_at timestamptz not null default now(),
  primary key (cell_id, person_id),
  foreign key (cell_id, person_id) references member (cell_id, person_id) on delete cascade
);
comment on table key_opening is 'That an instructor opened the sealed key in a syndicate, and why; it stays open to them there.';

create table answered_question (
  cell_id uuid not null references cell on delete cascade,
  lineage_id uuid not null,
  question_key text not null check (length(question_key) between 1 and 80),
  says_not boolean not null,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (cell_id, lineage_id),
  foreign key (cell_id, set_by) references member (cell_id, person_id)
);
comment on table answered_question is
  'Which question of the sealed key a judgement answers, by the lineage of its block, as an instructor says; says_not when it says that it will not be so.';

create table score_release (
  cell_id uuid primary key references cell on delete cascade,
  scores jsonb not null check (jsonb_typeof(scores) = 'object'),
  released_by uuid not null,
  released_at timestamptz not null default now(),
  foreign key (cell_id, released_by) references member (cell_id, person_id)
);
comment on table score_release is 'Scores of a syndicate as they stood when they were handed to its players.';

create table person_score (
  cell_id uuid not null references score_release on delete cascade,
  person_id uuid not null,
  scores jsonb not null check (jsonb_typeof(scores) = 'object'),
  primary key (cell_id, person_id),
  foreign key (cell_id, person_id) references member (cell_id, person_id) on delete cascade
);
comment on table person_score is 'Scores of one player as they stood when they were handed out.';

create table report_entry (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('strength', 'area', 'finding')),
  objective_key text check (length(objective_key) between 1 and 80),
  words text not null check (length(words) between 1 and 4000),
  action text check (length(action) between 1 and 2000),
  owner text check (length(owner) between 1 and 200),
  due_on date,
  row_version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, created_by) references member (cell_id, person_id),
  check (kind = 'finding' or (action is null and owner is null and due_on is null))
);
comment on table report_entry is
  'A strength, an area to improve, or a finding with its corrective action, who sees to it and by which day, in the after-action report of a syndicate.';

create table hot_wash (
  cell_id uuid primary key references cell on delete cascade,
  objectives jsonb not null check (jsonb_typeof(objectives) = 'array'),
  opened_by uuid not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  foreign key (cell_id, opened_by) references member (cell_id, person_id)
);
comment on table hot_wash is 'That the players of a syndicate are asked what they think, with the objectives that they are asked about, by key and in all languages.';

create table hot_wash_answer (
  cell_id uuid not null references hot_wash on delete cascade,
  id uuid not null,
  person_id uuid,
  went_well text not null default '' check (length(went_well) <= 4000),
  to_improve text not null default '' check (length(to_improve) <= 4000),
  would_change text not null default '' check (length(would_change) <= 4000),
  agreement jsonb not null check (jsonb_typeof(agreement) = 'object'),
  given_at timestamptz,
  primary key (cell_id, id),
  foreign key (cell_id, person_id) references member (cell_id, person_id) on delete cascade,
  check ((person_id is null) = (given_at is null))
);
create unique index hot_wash_answer_once on hot_wash_answer (cell_id, person_id) where person_id is not null;
comment on table hot_wash_answer is
  'What a player says of the exercise: in words, and from 1 to 5 how far each objective was reached. Without a name it holds no person and no moment. Never changed.';

alter table key_opening enable row level security;
alter table key_opening force row level security;
alter table answered_question enable row level security;
alter table answered_question force row level security;
alter table score_release enable row level security;
alter table score_release force row level security;
alter table person_score enable row level security;
alter table person_score force row level security;
alter table report_entry enable row level security;
alter table report_entry force row level security;
alter table hot_wash enable row level security;
alter table hot_wash force row level security;
alter table hot_wash_answer enable row level security;
alter table hot_wash_answer force row level security;

-- Who opened the key is known to the instructors of the cell. Nobody writes it but door.open_key, which also writes the trail.
create policy key_opening_sees on key_opening for select to workbench_app using (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor');
grant select on key_opening to workbench_app;
create policy keeper_opens on key_opening to workbench_keeper using (cell_id = (select door.cell())) with check (cell_id = (select door.cell()));
grant select, insert on key_opening to workbench_keeper;

-- What a judgement answers tells what is in the key, and is the instructors' alone.
create policy answered_question_sees on answered_question for select to workbench_app using (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor');
create policy answered_question_adds on answered_question for insert to workbench_app with check (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor' and set_by = (select door.person()));
create policy answered_question_changes on answered_question for update to workbench_app
  using (cell_id = (select door.cell()) and (select door.role()) = 'instructor')
  with check (cell_id = (select door.cell()) and set_by = (select door.person()));
create policy answered_question_goes on answered_question for delete to workbench_app using (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor');
grant select, insert, update (question_key, says_not, set_by, set_at), delete on answered_question to workbench_app;

-- Scores that were handed out are the whole cell's, those of a person the person's own and the instructors'. Instructors hand them
-- out, and again when they have changed; nothing but numbers is in them.
create policy score_release_sees on score_release for select to workbench_app using (cell_id = (select door.cell()));
create policy score_release_adds on score_release for insert to workbench_app with check (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor' and released_by = (select door.person()));
create policy score_release_again on score_release for update to workbench_app
  using (cell_id = (select door.cell()) and (select door.role()) = 'instructor')
  with check (cell_id = (select door.cell()) and released_by = (select door.person()));
grant select, insert, update (scores, released_by, released_at) on score_release to workbench_app;
create policy person_score_sees on person_score for select to workbench_app using (
  cell_id = (select door.cell()) and (person_id = (select door.person()) or (select door.role()) = 'instructor'));
create policy person_score_adds on person_score for insert to workbench_app with check (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor');
create policy person_score_again on person_score for update to workbench_app
  using (cell_id = (select door.cell()) and (select door.role()) = 'instructor') with check (cell_id = (select door.cell()));
grant select, insert, update (scores) on person_score to workbench_app;

-- The report is written by the instructors of the cell, each entry in one's own name; it rests on the key, and is read by them alone.
create policy report_entry_sees on report_entry for select to workbench_app using (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor');
create policy report_entry_adds on report_entry for insert to workbench_app with check (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor'
  and created_by = (select door.person()) and changed_by = (select door.person()));
create policy report_entry_changes on report_entry for update to workbench_app
  using (cell_id = (select door.cell()) and (select door.role()) = 'instructor')
  with check (cell_id = (select door.cell()) and changed_by = (select door.person()));
create policy report_entry_goes on report_entry for delete to workbench_app using (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor');
grant select, insert, delete, update (objective_key, words, action, owner, due_on, row_version, changed_by, changed_at) on report_entry to workbench_app;

-- That players are asked is known to all of the cell; instructors begin it and end it. What is asked does not change.
create policy hot_wash_sees on hot_wash for select to workbench_app using (cell_id = (select door.cell()));
create policy hot_wash_begins on hot_wash for insert to workbench_app with check (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor' and opened_by = (select door.person()));
create policy hot_wash_ends on hot_wash for update to workbench_app
  using (cell_id = (select door.cell()) and (select door.role()) = 'instructor') with check (cell_id = (select door.cell()));
grant select, insert, update (closed_at) on hot_wash to workbench_app;

-- Answers are read by instructors, and one's own by oneself. Whoever plays answers while it is open, in their own name or in none;
-- what has no name has no moment either. Nobody changes an answer.
create policy hot_wash_answer_sees on hot_wash_answer for select to workbench_app using (
  cell_id = (select door.cell()) and (person_id = (select door.person()) or (select door.role()) = 'instructor'));
create policy hot_wash_answer_gives on hot_wash_answer for insert to workbench_app with check (
  cell_id = (select door.cell()) and (person_id is null or person_id = (select door.person()))
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'rights_officer')
  and exists (select from hot_wash h where h.cell_id = hot_wash_answer.cell_id and h.closed_at is null));
grant select, insert on hot_wash_answer to workbench_app;

-- The key is read by the keeper's function alone, which asks who reads, whether the cell is a syndicate of a run of that dataset,
-- and whether the reader opened the key there.
create policy keeper_reads on sealed.key_file for select to workbench_keeper using (true);
grant usage on schema sealed to workbench_keeper;
grant select on sealed.key_file to workbench_keeper;

create function door.open_key(in_reason text) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  opened timestamptz;
begin
  if door.role() is distinct from 'instructor' or not exists (select from syndicate s where s.cell_id = door.cell()) then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  select o.opened_at into opened from key_opening o where o.cell_id = door.cell() and o.person_id = door.person();
  if found then return opened; end if;
  insert into key_opening (cell_id, person_id, reason) values (door.cell(), door.person(), in_reason) returning opened_at into opened;
  perform door.append_audit('open_key', 'cell', door.cell(), null, jsonb_build_object('reason', in_reason));
  return opened;
end $$;
comment on function door.open_key(text) is
  'Opens the sealed key to an instructor in a syndicate of a run, and writes so into the trail in the same step; when it was opened first. Call it last in a transaction.';

create function door.key_files() returns table (path text, content text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select f.path, f.content
    from syndicate s join run r on r.id = s.run_id join sealed.key_file f on f.dataset_id = r.dataset_id
    where s.cell_id = door.cell() and door.role() = 'instructor'
      and exists (select from key_opening o where o.cell_id = door.cell() and o.person_id = door.person())
    order by f.path
  $$;
comment on function door.key_files() is
  'Files of the sealed key of the run that the current cell plays, for an instructor of the cell who opened it there; none for anybody else.';

alter function door.open_key(text) owner to workbench_keeper;
alter function door.key_files() owner to workbench_keeper;
revoke execute on function door.open_key(text), door.key_files() from public;
grant execute on function door.open_key(text), door.key_files() to workbench_app;
