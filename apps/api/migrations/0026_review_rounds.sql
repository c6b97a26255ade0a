-- Review in rounds: rubrics in versions, appraisals that stay their writer's until they are released together, the authors' own
-- appraisal, comments kept back until then, suggested words, saved phrases, and moments on the exercise clock.

create function door.as_of() returns timestamptz language sql stable parallel safe
  as $$ select as_of from public.cell where id = door.cell() $$;
comment on function door.as_of() is 'Moment at which the exercise clock of the current cell stands.';
revoke execute on function door.as_of() from public;
grant execute on function door.as_of() to workbench_app, workbench_keeper;

alter table product_version add column submitted_as_of timestamptz;
alter table review_decision add column decided_as_of timestamptz default door.as_of();
alter table review_comment
  add column made_as_of timestamptz default door.as_of(),
  add column is_draft boolean not null default false,
  add column suggestion text check (length(suggestion) <= 2000),
  add column taken_at timestamptz;
comment on column product_version.submitted_as_of is 'When the version was submitted, on the clock of the exercise.';
comment on column review_decision.decided_as_of is 'When it was decided, on the clock of the exercise.';
comment on column review_comment.made_as_of is 'When it was made, on the clock of the exercise.';
comment on column review_comment.is_draft is 'Kept back by its mentor until the version that it is on has a decision.';
comment on column review_comment.suggestion is 'Words that the commenter would put in the place of those quoted; empty to strike them.';
comment on column review_comment.taken_at is 'When an author put the suggested words in.';
grant update (submitted_as_of) on product_version to workbench_app;
grant update (taken_at) on review_comment to workbench_app;

create table rubric_version (
  cell_id uuid not null references cell on delete cascade,
  number integer not null check (number > 1),
  name jsonb not null,
  criteria jsonb not null check (jsonb_typeof(criteria) = 'array'),
  published_by uuid not null,
  published_at timestamptz not null default now(),
  primary key (cell_id, number),
  foreign key (cell_id, published_by) references member (cell_id, person_id)
);
comment on table rubric_version is
  'The criteria by which a cell appraises products, from version 2 on; version 1 ships with the workbench. Never changed.';

create table appraisal (
  cell_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  version_number integer not null,
  label_id integer not null,
  sort text not null check (sort in ('mentor', 'self')),
  rubric_number integer not null check (rubric_number > 0),
  scores jsonb not null default '{}' check (jsonb_typeof(scores) = 'object'),
  words text not null default '' check (length(words) <= 8000),
  is_ready boolean not null default false,
  written_by uuid not null,
  written_at timestamptz not null default now(),
  row_version integer not null default 1,
  primary key (cell_id, id),
  foreign key (cell_id, product_id, version_number) references product_version (cell_id, product_id, number) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
-- Only ever met by its writer, since it holds one person's rows.
create unique index appraisal_of_version on appraisal (cell_id, product_id, version_number, written_by, sort);
comment on table appraisal is
  'What one mentor, or one author of the own product, says of a version by the rubric: score (0 to 4) and words by criterion. Marked like all that its writer read.';

create table review_setting (
  cell_id uuid primary key references cell on delete cascade,
  asks_self boolean not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now()
);
comment on table review_setting is 'Whether authors of a cell are asked to appraise themselves before they submit; not asked where nothing is set.';

create table self_appraisal_ask (
  cell_id uuid not null,
  product_id uuid not null,
  is_asked boolean not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (cell_id, product_id),
  foreign key (cell_id, product_id) references product (cell_id, id) on delete cascade
);
comment on table self_appraisal_ask is 'Whether the authors of one product are asked to appraise themselves, whatever is set for the cell.';

create table review_phrase (
  cell_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  criterion text check (length(criterion) <= 40),
  words text not null check (length(words) between 1 and 1000),
  created_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, person_id) references member (cell_id, person_id)
);
create index review_phrase_of_person on review_phrase (cell_id, person_id);
comment on table review_phrase is 'Words that somebody uses again and again in comments, perhaps on one criterion.';

alter table rubric_version enable row level security;
alter table rubric_version force row level security;
alter table appraisal enable row level security;
alter table appraisal force row level security;
alter table review_setting enable row level security;
alter table review_setting force row level security;
alter table self_appraisal_ask enable row level security;
alter table self_appraisal_ask force row level security;
alter table review_phrase enable row level security;
alter table review_phrase force row level security;

-- By what a cell appraises is known to all its members. Mentors and the instructor publish in their own name; nobody changes or
-- takes back what was published.
create policy rubric_version_sees on rubric_version for select to workbench_app using (cell_id = (select door.cell()));
create policy rubric_version_publishes on rubric_version for insert to workbench_app with check (
  cell_id = (select door.cell()) and published_by = (select door.person()) and (select door.role()) in ('mentor', 'instructor'));
grant select, insert on rubric_version to workbench_app;

-- An appraisal is its writer's alone, also before other mentors and the instructor. The team reads it within its label once it is
-- ready and, a mentor's, the version has a decision, an author's, the version is submitted. A receiver never does.
create policy appraisal_sees on appraisal for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (written_by = (select door.person())
    or (is_ready and door.on_team(product_id)
      and case sort
        when 'self' then exists (select from product_version v where v.cell_id = appraisal.cell_id
          and v.product_id = appraisal.product_id and v.number = version_number and v.state <> 'draft')
        else exists (select from review_decision d where d.cell_id = appraisal.cell_id
          and d.product_id = appraisal.product_id and d.version_number = appraisal.version_number)
      end)));
-- Everybody appraises in their own name: mentors and the instructor what is submitted, authors their own until it is decided.
create policy appraisal_adds on appraisal for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and written_by = (select door.person()) and door.on_team(product_id)
  and exists (select from product_version v where v.cell_id = appraisal.cell_id
    and v.product_id = appraisal.product_id and v.number = version_number
    and case sort
      when 'mentor' then v.state = 'in_review' and (select door.role()) in ('mentor', 'instructor')
      else v.state in ('draft', 'in_review') and exists (select from product_author a
        where a.cell_id = appraisal.cell_id and a.product_id = appraisal.product_id and a.person_id = (select door.person()))
    end));
-- Its writer changes it as long as the version is not decided, and nobody else ever does. It is not taken back.
create policy appraisal_changes on appraisal for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and written_by = (select door.person())
    and exists (select from product_version v where v.cell_id = appraisal.cell_id
      and v.product_id = appraisal.product_id and v.number = version_number and v.state in ('draft', 'in_review')))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and written_by = (select door.person()));
grant select, insert, update (label_id, rubric_number, scores, words, is_ready, written_at, row_version) on appraisal to workbench_app;

-- What is asked of all authors is known to every member, and set by mentors and the instructor in their own name.
create policy review_setting_sees on review_setting for select to workbench_app using (cell_id = (select door.cell()));
create policy review_setting_sets on review_setting for insert to workbench_app with check (
  cell_id = (select door.cell()) and changed_by = (select door.person()) and (select door.role()) in ('mentor', 'instructor'));
create policy review_setting_changes on review_setting for update to workbench_app
  using (cell_id = (select door.cell()) and (select door.role()) in ('mentor', 'instructor'))
  with check (cell_id = (select door.cell()) and changed_by = (select door.person()));
grant select, insert, update (asks_self, changed_by, changed_at) on review_setting to workbench_app;

-- What is asked of the authors of one product is known to those of its team who see the product, and to nobody else.
create policy self_appraisal_ask_sees on self_appraisal_ask for select to workbench_app using (
  cell_id = (select door.cell()) and door.on_team(product_id)
  and exists (select from product p where p.cell_id = self_appraisal_ask.cell_id and p.id = product_id));
create policy self_appraisal_ask_asks on self_appraisal_ask for insert to workbench_app with check (
  cell_id = (select door.cell()) and changed_by = (select door.person()) and (select door.role()) in ('mentor', 'instructor')
  and exists (select from product p where p.cell_id = self_appraisal_ask.cell_id and p.id = product_id));
create policy self_appraisal_ask_changes on self_appraisal_ask for update to workbench_app
  using (cell_id = (select door.cell()) and (select door.role()) in ('mentor', 'instructor')
    and exists (select from product p where p.cell_id = self_appraisal_ask.cell_id and p.id = product_id))
  with check (cell_id = (select door.cell()) and changed_by = (select door.person()));
grant select, insert, update (is_asked, changed_by, changed_at) on self_appraisal_ask to workbench_app;

-- Phrases are their person's alone, also before the instructor.
create policy review_phrase_own on review_phrase to workbench_app
  using (cell_id = (select door.cell()) and person_id = (select door.person()))
  with check (cell_id = (select door.cell()) and person_id = (select door.person()));
grant select, insert, delete on review_phrase to workbench_app;

-- A comment that is kept back is its mentor's alone until the version that it is on has a decision; then it is the team's.
alter policy review_comment_sees on review_comment using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and (not is_draft or created_by = (select door.person())
    or exists (select from review_decision d where d.cell_id = review_comment.cell_id
      and d.product_id = review_comment.product_id and d.version_number = review_comment.version_number)));
-- Only mentors and the instructor keep comments back, on what is submitted, whose words and markings are fixed.
alter policy review_comment_adds on review_comment with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and door.on_team(product_id)
  and exists (select from product_block b where b.cell_id = review_comment.cell_id and b.id = block_id and b.product_id = review_comment.product_id)
  and (not is_draft or ((select door.role()) in ('mentor', 'instructor')
    and exists (select from product_version v where v.cell_id = review_comment.cell_id
      and v.product_id = review_comment.product_id and v.number = version_number and v.state = 'in_review'))));

-- Scores that came with a decision become the appraisal of whoever decided.
alter table review_decision no force row level security;
alter table appraisal no force row level security;
insert into appraisal (cell_id, id, product_id, version_number, label_id, sort, rubric_number, scores, is_ready, written_by, written_at)
  select distinct on (cell_id, product_id, version_number, decided_by)
    cell_id, gen_random_uuid(), product_id, version_number, label_id, 'mentor', 1,
    (select jsonb_object_agg(key, jsonb_build_object('score', value, 'words', '')) from jsonb_each(scores)),
    true, decided_by, decided_at
  from review_decision where scores <> '{}' order by cell_id, product_id, version_number, decided_by, decided_at desc;
alter table review_decision force row level security;
alter table appraisal force row level security;
alter table review_decision drop column scores;
