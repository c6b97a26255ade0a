-- Charts: a drawing of part of the network that was kept under a name, in versions.

create table chart (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  label_id integer not null,
  name text not null check (length(name) between 1 and 200),
  current_number integer not null default 1,
  agency_code text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code),
  foreign key (cell_id, created_by) references member (cell_id, person_id)
);
comment on table chart is
  'A drawing of part of the network. Its label is the join of all that any of its versions showed, and only ever becomes stricter.';

create table chart_version (
  cell_id uuid not null,
  chart_id uuid not null,
  number integer not null check (number > 0),
  label_id integer not null,
  drawing jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  primary key (cell_id, chart_id, number),
  foreign key (cell_id, chart_id) references chart (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, saved_by) references member (cell_id, person_id)
);
comment on table chart_version is 'How a chart was drawn when it was saved: places, pins, groups, notes. Never changed; carries the label of the chart.';

create table chart_claim (
  cell_id uuid not null,
  chart_id uuid not null,
  number integer not null,
  claim_id uuid not null,
  label_id integer not null,
  primary key (cell_id, chart_id, number, claim_id),
  foreign key (cell_id, chart_id, number) references chart_version (cell_id, chart_id, number) on delete cascade,
  foreign key (cell_id, claim_id) references claim (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create index chart_claim_of_claim on chart_claim (cell_id, claim_id);
comment on table chart_claim is 'A claim that a version of a chart shows. Carries the label of the chart, which covers the claim''s.';

alter table chart enable row level security;
alter table chart force row level security;
alter table chart_version enable row level security;
alter table chart_version force row level security;
alter table chart_claim enable row level security;
alter table chart_claim force row level security;

-- A chart is seen by its label alone, which covers every claim that it shows: who sees it sees all of it.
create policy chart_sees on chart for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- Analysts keep charts in their own name, under a label that they see.
create policy chart_keeps on chart for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and agency_code = (select door.agency())
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor'));
-- Any analyst who sees a chart saves a next version of it. Author and agency never change.
create policy chart_goes_on on chart for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor'))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- Only its author throws a chart away, with all its versions; the trail keeps that it was there.
create policy chart_goes on chart for delete to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and created_by = (select door.person()));
grant select, insert, update (name, current_number, label_id), delete on chart to workbench_app;

create policy chart_version_sees on chart_version for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- A version is saved by an analyst in their own name, of a chart that they see, under its label.
create policy chart_version_saves on chart_version for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and saved_by = (select door.person())
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
  and exists (select from chart c where c.cell_id = chart_version.cell_id and c.id = chart_id and c.label_id = chart_version.label_id));
-- Nothing of a version changes but its label, which follows the chart's when that becomes stricter.
create policy chart_version_follows on chart_version for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor'))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
grant select, insert, update (label_id) on chart_version to workbench_app;

create policy chart_claim_sees on chart_claim for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- A chart shows claims that whoever saves it sees, and its label covers each.
create policy chart_claim_shows on chart_claim for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
  and exists (select from chart_version v where v.cell_id = chart_claim.cell_id and v.chart_id = chart_claim.chart_id
    and v.number = chart_claim.number and v.label_id = chart_claim.label_id)
  and exists (select from claim c where c.cell_id = chart_claim.cell_id and c.id = claim_id
    and door.dominates(chart_claim.label_id, c.label_id)));
create policy chart_claim_follows on chart_claim for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor'))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
grant select, insert, update (label_id) on chart_claim to workbench_app;

-- A chart is told of by its label alone, as the policy of events does for every kind that it does not name.
-- Whichever file runs last must hold every kind.
alter table event drop constraint event_kind_check;
alter table event add constraint event_kind_check check (kind in (
  'item', 'grading', 'claim', 'resolution', 'product', 'comment', 'decision', 'request', 'release',
  'clock', 'requirement', 'tasking', 'requirement_answer', 'triage', 'chart'));
