-- Runs of exercises: datasets that were imported, runs with their staff and syndicates, the clock of each syndicate, what became of
-- injects, what exercise control tells players, and what observers note.

create table dataset (
  id uuid primary key,
  pack_id text not null check (length(pack_id) between 1 and 80),
  version text not null check (length(version) between 1 and 40),
  name jsonb not null check (jsonb_typeof(name) = 'object'),
  summary jsonb not null check (jsonb_typeof(summary) = 'object'),
  languages text[] not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  suggested_rate integer not null check (suggested_rate between 25 and 6000),
  real_minutes integer not null check (real_minutes > 0),
  checksum bytea not null,
  imported_by uuid not null references person on delete cascade,
  imported_at timestamptz not null default now()
);
create index dataset_importer on dataset (imported_by);
comment on table dataset is
  'An exercise pack as it was imported; never changed, another version is another dataset. Rates are in hundredths of exercise time to real time; name and summary by language.';

create table dataset_file (
  dataset_id uuid not null references dataset on delete cascade,
  path text not null check (length(path) between 1 and 200 and path not like 'key/%'),
  content text not null,
  primary key (dataset_id, path)
);
comment on table dataset_file is 'A file of a dataset as text. The files of the sealed key are not among them.';

create schema sealed;
comment on schema sealed is 'What is true in an exercise; reached by functions that leave word of it, and by nothing else.';
create table sealed.key_file (
  dataset_id uuid not null references public.dataset on delete cascade,
  path text not null check (path like 'key/%' and length(path) <= 200),
  content text not null,
  primary key (dataset_id, path)
);
comment on table sealed.key_file is 'A file of the sealed key of a dataset.';

create table run (
  id uuid primary key,
  dataset_id uuid not null references dataset,
  name text not null check (length(name) between 1 and 120),
  state text not null default 'planned' check (state in ('planned', 'running', 'ended')),
  row_version integer not null default 1,
  started_by uuid not null references person,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  check ((state = 'planned') = (started_at is null)),
  check ((state = 'ended') = (ended_at is not null))
);
create index run_dataset on run (dataset_id);
comment on table run is
  'One dataset played by one or more syndicates. It is planned, then its clocks go, then it has ended; played anew it is another run.';

create table run_staff (
  run_id uuid not null references run on delete cascade,
  person_id uuid not null references person on delete cascade,
  duty text not null check (duty in ('controller', 'observer')),
  primary key (run_id, person_id)
);
create index run_staff_person on run_staff (person_id);
comment on table run_staff is 'Who conducts a run (controllers, who are instructors in each of its cells) and who watches it (observers, who are mentors there).';

create table syndicate (
  cell_id uuid primary key references cell on delete cascade,
  run_id uuid not null references run on delete cascade,
  name text not null check (length(name) between 1 and 60),
  place integer not null check (place > 0)
);
create index syndicate_run on syndicate (run_id, place);
comment on table syndicate is 'One of the groups that play a run, each in a cell of its own.';

create table clock_segment (
  cell_id uuid not null references cell on delete cascade,
  position integer not null check (position > 0),
  real_start timestamptz not null check (real_start = date_trunc('milliseconds', real_start)),
  scenario_start timestamptz not null check (scenario_start = date_trunc('milliseconds', scenario_start)),
  carried integer not null default 0 check (carried between 0 and 99),
  rate integer not null check (rate = 0 or rate between 25 and 6000),
  set_by uuid not null,
  primary key (cell_id, position),
  foreign key (cell_id, set_by) references member (cell_id, person_id)
);
comment on table clock_segment is
  'A stretch over which the exercise clock of a syndicate runs at one rate, in hundredths of exercise time to real time; carried are hundredths of a millisecond. Only added to. A cell without any is not played in a run, and its clock is cell.as_of.';

create table inject_step (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  inject_key text not null check (length(inject_key) between 1 and 20),
  step text not null check (step in ('hold', 'let_go', 'release', 'skip', 'take_up', 'withdraw')),
  at_scenario timestamptz not null,
  at_real timestamptz not null,
  done_by uuid,
  reason text check (length(reason) between 1 and 1000),
  primary key (cell_id, id),
  foreign key (cell_id, done_by) references member (cell_id, person_id)
);
create unique index inject_step_once on inject_step (cell_id, inject_key, step) where step in ('release', 'withdraw');
create index inject_step_order on inject_step (cell_id, at_real);
comment on table inject_step is
  'What was done to an inject in a syndicate, by its serial; done_by is null where the clock did it. Only added to. None is released or withdrawn twice.';

create table delivered_item (
  cell_id uuid not null references cell on delete cascade,
  item_key text not null check (length(item_key) between 1 and 80),
  item_id uuid not null,
  inject_key text,
  at_scenario timestamptz not null,
  at_real timestamptz not null,
  primary key (cell_id, item_key),
  foreign key (cell_id, item_id) references item (cell_id, id) on delete cascade
);
create index delivered_item_of_item on delivered_item (cell_id, item_id);
comment on table delivered_item is
  'That an item of the dataset has reached its agency in a syndicate, and as which item: by the clock, or with an inject. Once each.';

create table action_done (
  cell_id uuid not null references cell on delete cascade,
  action_key text not null check (length(action_key) between 1 and 80),
  at_scenario timestamptz not null,
  at_real timestamptz not null,
  seen_by uuid not null,
  primary key (cell_id, action_key),
  foreign key (cell_id, seen_by) references member (cell_id, person_id)
);
comment on table action_done is 'That an expected action was seen to be done in a syndicate. What waits for its absence falls due no more.';

create table exercise_message (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  label_id integer not null,
  persona jsonb not null check (jsonb_typeof(persona) = 'object'),
  to_agencies text[] not null check (cardinality(to_agencies) > 0),
  to_person uuid,
  method text not null check (method in ('email', 'phone', 'radio', 'report', 'press', 'face_to_face', 'system')),
  subject text not null check (length(subject) between 1 and 300),
  text text not null check (length(text) between 1 and 200000),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  inject_key text,
  at_scenario timestamptz not null,
  at_real timestamptz not null,
  sent_by uuid,
  withdrawn_at_scenario timestamptz,
  withdrawn_at_real timestamptz,
  notice text check (length(notice) between 1 and 1000),
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, to_person) references member (cell_id, person_id),
  foreign key (cell_id, sent_by) references member (cell_id, person_id),
  check ((withdrawn_at_real is null) = (notice is null) and (withdrawn_at_real is null) = (withdrawn_at_scenario is null))
);
create unique index exercise_message_of_inject on exercise_message (cell_id, inject_key, label_id) where inject_key is not null;
create index exercise_message_newest on exercise_message (cell_id, at_real desc, id desc);
comment on table exercise_message is
  'What a persona says to players, by an inject or by hand. Its label is releasable to the agencies that it is for and to exercise control''s. Withdrawn, it stays with a notice.';

create table message_reading (
  cell_id uuid not null,
  message_id uuid not null,
  person_id uuid not null,
  label_id integer not null,
  at_scenario timestamptz not null default door.as_of(),
  at_real timestamptz not null default now(),
  notice_at_real timestamptz,
  primary key (cell_id, message_id, person_id),
  foreign key (cell_id, message_id) references exercise_message (cell_id, id) on delete cascade,
  foreign key (cell_id, person_id) references member (cell_id, person_id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
comment on table message_reading is 'When somebody first opened a message, and when they first opened it after it was withdrawn. Carries the label of the message.';

create table observer_note (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  objective_key text check (length(objective_key) between 1 and 80),
  text text not null check (length(text) between 1 and 4000),
  at_scenario timestamptz not null default door.as_of(),
  at_real timestamptz not null default now(),
  noted_by uuid not null,
  primary key (cell_id, id),
  foreign key (cell_id, noted_by) references member (cell_id, person_id)
);
comment on table observer_note is 'What somebody of the staff saw in a syndicate, by both clocks, perhaps towards an objective of the dataset.';

alter table dataset enable row level security;
alter table dataset force row level security;
alter table dataset_file enable row level security;
alter table dataset_file force row level security;
alter table sealed.key_file enable row level security;
alter table sealed.key_file force row level security;
alter table run enable row level security;
alter table run force row level security;
alter table run_staff enable row level security;
alter table run_staff force row level security;
alter table syndicate enable row level security;
alter table syndicate force row level security;
alter table clock_segment enable row level security;
alter table clock_segment force row level security;
alter table inject_step enable row level security;
alter table inject_step force row level security;
alter table delivered_item enable row level security;
alter table delivered_item force row level security;
alter table action_done enable row level security;
alter table action_done force row level security;
alter table exercise_message enable row level security;
alter table exercise_message force row level security;
alter table message_reading enable row level security;
alter table message_reading force row level security;
alter table observer_note enable row level security;
alter table observer_note force row level security;

create function door.sees_dataset(which uuid) returns boolean language sql stable
  as $$ select exists (select from public.dataset where id = which) $$;
comment on function door.sees_dataset(uuid) is
  'Whether the caller sees a dataset. Asked by the rule for new runs, which may not name the table, since the rule of datasets names runs in turn.';

revoke execute on function door.sees_dataset(uuid) from public;
grant execute on function door.sees_dataset(uuid) to workbench_app, workbench_keeper;

-- The staff of a run know of their own part in it; of the others' they learn in the cells, where all are members. Nobody is put on
-- the staff but by door.staff_run.
create policy run_staff_own on run_staff for select to workbench_app using (person_id = (select door.person()));
grant select on run_staff to workbench_app;

-- A run is its staff's, and of whoever planned it. Players do not learn of it, nor of the other syndicates.
create policy run_sees on run for select to workbench_app using (
  started_by = (select door.person())
  or exists (select from run_staff t where t.run_id = run.id and t.person_id = (select door.person()) offset 0));
-- Who is an instructor somewhere plans a run, in their own name, of a dataset that they see.
create policy run_plans on run for insert to workbench_app with check (
  started_by = (select door.person())
  and exists (select from member m where m.person_id = (select door.person()) and m.role = 'instructor')
  and door.sees_dataset(dataset_id));
-- Its controllers start and end it; name, dataset and who planned it never change.
create policy run_goes_on on run for update to workbench_app
  using (exists (select from run_staff t where t.run_id = run.id and t.person_id = (select door.person()) and t.duty = 'controller'))
  with check (exists (select from run_staff t where t.run_id = run.id and t.person_id = (select door.person()) and t.duty = 'controller'));
grant select, insert, update (state, row_version, started_at, ended_at) on run to workbench_app;

-- The syndicates of a run are its staff's. That a cell is a syndicate is written by door.found_syndicate alone.
create policy syndicate_sees on syndicate for select to workbench_app using (
  exists (select from run_staff t where t.run_id = syndicate.run_id and t.person_id = (select door.person()) offset 0));
grant select on syndicate to workbench_app;

-- A dataset is known to whoever imported it and to the staff of its runs, as a whole: other instructors do not learn of it.
create policy dataset_sees on dataset for select to workbench_app using (
  imported_by = (select door.person())
  or exists (select from run r join run_staff t on t.run_id = r.id
    where r.dataset_id = dataset.id and t.person_id = (select door.person()) offset 0));
-- Who is an instructor somewhere imports datasets, in their own name. Nothing of one changes.
create policy dataset_imports on dataset for insert to workbench_app with check (
  imported_by = (select door.person())
  and exists (select from member m where m.person_id = (select door.person()) and m.role = 'instructor'));
grant select, insert on dataset to workbench_app;
create policy dataset_file_sees on dataset_file for select to workbench_app using (
  exists (select from dataset d where d.id = dataset_id offset 0));
create policy dataset_file_imports on dataset_file for insert to workbench_app with check (
  exists (select from dataset d where d.id = dataset_id and d.imported_by = (select door.person())));
grant select, insert on dataset_file to workbench_app;

-- The sealed key is written with its dataset. There is no policy and no grant by which anybody reads it.
create policy key_file_imports on sealed.key_file for insert to workbench_app with check (
  exists (select from public.dataset d where d.id = dataset_id and d.imported_by = (select door.person())));
grant usage on schema sealed to workbench_app;
grant insert on sealed.key_file to workbench_app;

-- Every member of a cell reads its clock, administrators too: it is on every page. Only the instructor adds to it; nothing of it
-- changes or goes.
create policy clock_segment_sees on clock_segment for select to workbench_app using (cell_id = (select door.cell()));
create policy clock_segment_adds on clock_segment for insert to workbench_app with check (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor' and set_by = (select door.person()));
create policy keeper_reads on clock_segment for select to workbench_keeper using (true);
grant select, insert on clock_segment to workbench_app;
grant select on clock_segment to workbench_keeper;

-- What became of an inject is exercise control's and its observers'; players see what reached them, and nothing of what may come.
create policy inject_step_sees on inject_step for select to workbench_app using (
  cell_id = (select door.cell()) and (select door.role()) in ('instructor', 'mentor'));
-- Steps are taken by the instructor, in their own name or by the clock.
create policy inject_step_adds on inject_step for insert to workbench_app with check (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor' and (done_by is null or done_by = (select door.person())));
grant select, insert on inject_step to workbench_app;

-- Which item of the dataset an item is, is the instructor's alone: a mentor may not see every item.
create policy delivered_item_sees on delivered_item for select to workbench_app using (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor');
create policy delivered_item_adds on delivered_item for insert to workbench_app with check (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor');
grant select, insert on delivered_item to workbench_app;

-- What was expected and done is seen and noted by instructors and mentors; players are not told what is expected of them.
create policy action_done_sees on action_done for select to workbench_app using (
  cell_id = (select door.cell()) and (select door.role()) in ('instructor', 'mentor'));
create policy action_done_adds on action_done for insert to workbench_app with check (
  cell_id = (select door.cell()) and (select door.role()) in ('instructor', 'mentor') and seen_by = (select door.person()));
-- A mentor takes back what they noted themselves, the instructor whatever was noted.
create policy action_done_goes on action_done for delete to workbench_app using (
  cell_id = (select door.cell())
  and ((select door.role()) = 'instructor' or ((select door.role()) = 'mentor' and seen_by = (select door.person()))));
grant select, insert, delete on action_done to workbench_app;

-- A message is read by those whom its label lets read; one to a single person by that person, the instructor and mentors.
create policy exercise_message_sees on exercise_message for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (to_person is null or to_person = (select door.person()) or (select door.role()) in ('instructor', 'mentor')));
create policy exercise_message_sends on exercise_message for insert to workbench_app with check (
  cell_id = (select door.cell()) and (select door.role()) = 'instructor' and label_id = any ((select door.labels())::integer[])
  and (sent_by is null or sent_by = (select door.person())));
-- It is withdrawn by the instructor, with a notice; its words, and to whom it went, never change.
create policy exercise_message_withdraws on exercise_message for update to workbench_app
  using (cell_id = (select door.cell()) and (select door.role()) = 'instructor' and label_id = any ((select door.labels())::integer[]))
  with check (cell_id = (select door.cell()) and (select door.role()) = 'instructor');
grant select, insert, update (withdrawn_at_scenario, withdrawn_at_real, notice) on exercise_message to workbench_app;

-- Who opened a message is known to themselves and to the instructor.
create policy message_reading_sees on message_reading for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (person_id = (select door.person()) or (select door.role()) = 'instructor'));
create policy message_reading_adds on message_reading for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and person_id = (select door.person())
  and exists (select from exercise_message m where m.cell_id = message_reading.cell_id and m.id = message_id
    and m.label_id = message_reading.label_id));
create policy message_reading_notes on message_reading for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and person_id = (select door.person()))
  with check (cell_id = (select door.cell()) and person_id = (select door.person()));
grant select, insert, update (notice_at_real) on message_reading to workbench_app;

-- What a mentor notes is theirs and the instructor's; players and other mentors do not see it.
create policy observer_note_sees on observer_note for select to workbench_app using (
  cell_id = (select door.cell()) and ((select door.role()) = 'instructor'
    or ((select door.role()) = 'mentor' and noted_by = (select door.person()))));
create policy observer_note_adds on observer_note for insert to workbench_app with check (
  cell_id = (select door.cell()) and (select door.role()) in ('instructor', 'mentor') and noted_by = (select door.person()));
grant select, insert on observer_note to workbench_app;
