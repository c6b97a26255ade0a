-- What becomes of a release: who read the rendition and when, what its receivers say of it, and who is writing where right now.

create table rendition_reading (
  cell_id uuid not null,
  release_id uuid not null,
  person_id uuid not null,
  product_id uuid not null,
  label_id integer not null,
  agency_code text not null,
  serial text not null check (length(serial) <= 100),
  formats text[] not null default '{}' check (formats <@ array['pdf', 'docx', 'text', 'json']),
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  acknowledged_recall boolean not null default false,
  acknowledged_number integer,
  primary key (cell_id, release_id, person_id),
  foreign key (cell_id, release_id) references release (cell_id, id) on delete cascade,
  foreign key (cell_id, person_id) references member (cell_id, person_id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code)
);
create index rendition_reading_person on rendition_reading (cell_id, person_id);
create index rendition_reading_product on rendition_reading (cell_id, product_id);
comment on table rendition_reading is
  'That a receiver opened a released rendition, from when to when, as which files it was taken away, and which notice of a recall or a newer version they acknowledged. The trail has each reading; this is what the team may know of them. Carries the label of the release.';

create table feedback (
  cell_id uuid not null,
  id uuid not null,
  release_id uuid not null,
  product_id uuid not null,
  label_id integer not null,
  agency_code text not null,
  given_by uuid not null,
  answered text not null check (answered in ('yes', 'partly', 'no')),
  timely text not null check (timely in ('yes', 'late', 'too_late')),
  used_for text[] not null check (cardinality(used_for) > 0 and used_for
    <@ array['operation', 'investigation', 'border_measure', 'policy', 'resource_decision', 'training', 'not_used']),
  words text not null default '' check (length(words) <= 4000),
  row_version integer not null default 1,
  given_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, release_id) references release (cell_id, id) on delete cascade,
  foreign key (cell_id, given_by) references member (cell_id, person_id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code)
);
-- Not unique: the lock on the product keeps it one a person, and a constraint would tell somebody of a row that they no longer see.
create index feedback_of_release on feedback (cell_id, release_id, given_by);
create index feedback_of_product on feedback (cell_id, product_id);
comment on table feedback is
  'What a member of a receiving agency says of a rendition. Its label is the join of all that the giver read in it, since the words may repeat it.';

create unlogged table presence (
  cell_id uuid not null,
  person_id uuid not null,
  product_id uuid not null,
  block_id uuid not null,
  label_id integer not null,
  anchor bytea check (octet_length(anchor) <= 200),
  head bytea check (octet_length(head) <= 200),
  at timestamptz not null default now(),
  primary key (cell_id, person_id),
  foreign key (cell_id, block_id) references product_block (cell_id, id) on delete cascade,
  foreign key (cell_id, person_id) references member (cell_id, person_id),
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create index presence_of_product on presence (cell_id, product_id);
comment on table presence is
  'Who is writing in which block, with the two ends of the selection as Yjs relative positions. One place a person, shown for some seconds, gone within minutes, not kept through a crash. Carries the label of the block.';

alter table rendition_reading enable row level security;
alter table rendition_reading force row level security;
alter table feedback enable row level security;
alter table feedback force row level security;
alter table presence enable row level security;
alter table presence force row level security;

-- A reading is known to whoever read and to the team of the product, within the label of the release; never to another receiver,
-- of whatever agency.
create policy rendition_reading_sees on rendition_reading for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (person_id = (select door.person()) or door.on_team(product_id)));
-- Everybody's reading is noted in their own name, for a release that stands for their own agency.
create policy rendition_reading_notes on rendition_reading for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and person_id = (select door.person()) and agency_code = (select door.agency())
  and exists (select from release r where r.cell_id = rendition_reading.cell_id and r.id = release_id
    and r.product_id = rendition_reading.product_id and r.label_id = rendition_reading.label_id
    and r.agency_code = (select door.agency()) and r.recalled_at is null));
-- One's own row alone: read again, taken away, acknowledged. When it was first read never changes.
create policy rendition_reading_goes_on on rendition_reading for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and person_id = (select door.person()))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and person_id = (select door.person()));
grant select, insert, update (formats, last_at, acknowledged_recall, acknowledged_number) on rendition_reading to workbench_app;

-- Feedback comes back to the team of the product and is read again by its giver; nobody else receives it, and nobody who may not see
-- all that its giver had read.
create policy feedback_sees on feedback for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (given_by = (select door.person()) or door.on_team(product_id)));
-- Given in one's own name, by a receiver and not by the team, of a release that stands for the own agency.
create policy feedback_gives on feedback for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and given_by = (select door.person()) and agency_code = (select door.agency()) and not door.on_team(product_id)
  and exists (select from release r where r.cell_id = feedback.cell_id and r.id = release_id
    and r.product_id = feedback.product_id and r.agency_code = (select door.agency()) and r.recalled_at is null));
-- Changed by its giver alone, for as long as the release stands. Nobody takes it back: what was said of a product stays with it.
create policy feedback_changes on feedback for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and given_by = (select door.person())
    and exists (select from release r where r.cell_id = feedback.cell_id and r.id = release_id
      and r.agency_code = (select door.agency()) and r.recalled_at is null))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and given_by = (select door.person()));
grant select, insert, update (label_id, answered, timely, used_for, words, row_version, changed_at) on feedback to workbench_app;

-- Presence is the team's, within the label of the block and only where the block itself is seen: in a block that one may not see
-- there is nobody. A receiver of the words learns nothing of who writes.
create policy presence_sees on presence for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_block b where b.cell_id = presence.cell_id and b.id = block_id));
-- Everybody is somewhere in their own name, in a block of a draft that they see and write.
create policy presence_stands on presence for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and person_id = (select door.person())
  and exists (select from product_block b join product_version v
      on v.cell_id = b.cell_id and v.product_id = b.product_id and v.number = b.version_number
    where b.cell_id = presence.cell_id and b.id = block_id and b.product_id = presence.product_id and b.label_id = presence.label_id
      and v.state = 'draft'));
grant select, insert on presence to workbench_app;

-- Whoever says where they are forgets where they were, also in a block that they no longer see, and what has long been over of
-- everybody. Only the keeper takes away what the caller cannot see.
create policy keeper_forgets on presence to workbench_keeper using (true);
grant select, delete on presence to workbench_keeper;
create function door.forget_presence() returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from presence p using (
      select q.cell_id, q.person_id from presence q
      where q.cell_id = door.cell() and (q.person_id = door.person() or q.at < now() - interval '1 minute')
      for update skip locked
    ) over where p.cell_id = over.cell_id and p.person_id = over.person_id
  $$;
comment on function door.forget_presence() is 'Takes away where the caller was, and every place of the cell that is older than a minute.';
grant update (at) on presence to workbench_keeper;
alter function door.forget_presence() owner to workbench_keeper;
revoke execute on function door.forget_presence() from public;
grant execute on function door.forget_presence() to workbench_app, workbench_keeper;

-- Feedback is told of to those who see it. Presence and reading are told to nobody: they are asked for.
alter policy event_sees on event using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and case kind
    when 'product' then exists (select from product s where s.cell_id = event.cell_id and s.id = subject_id and door.on_team(s.id))
    when 'comment' then exists (select from review_comment s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'decision' then exists (select from review_decision s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'request' then exists (select from request s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'release' then exists (select from release s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'tasking' then exists (select from tasking s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'feedback' then exists (select from feedback s where s.cell_id = event.cell_id and s.id = subject_id)
    else true
  end);
-- Whichever file runs last must hold every kind.
alter table event drop constraint event_kind_check;
alter table event add constraint event_kind_check check (kind in (
  'item', 'grading', 'claim', 'resolution', 'product', 'comment', 'decision', 'request', 'release',
  'clock', 'requirement', 'tasking', 'requirement_answer', 'triage', 'chart', 'technique', 'feedback'));
