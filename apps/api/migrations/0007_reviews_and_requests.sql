-- Comments and decisions on a version, and what one agency asks another. Both stay with those who work on it.

create table review_comment (
  cell_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  version_number integer not null,
  block_id uuid not null,
  label_id integer not null,
  quote text not null check (length(quote) <= 2000),
  span_start integer not null check (span_start >= 0),
  span_end integer not null,
  body text not null check (length(body) between 1 and 4000),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  row_version integer not null default 1,
  resolved_at timestamptz,
  resolved_by uuid,
  primary key (cell_id, id),
  foreign key (cell_id, block_id) references product_block (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  check (span_start <= span_end)
);
create index review_comment_version on review_comment (cell_id, product_id, version_number);
comment on table review_comment is 'A remark on a stretch of a block; quote keeps the words it was made on.';

create table review_decision (
  cell_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  version_number integer not null,
  label_id integer not null,
  outcome text not null check (outcome in ('returned', 'approved')),
  scores jsonb not null default '{}' check (jsonb_typeof(scores) = 'object'),
  words text not null default '' check (length(words) <= 8000),
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, product_id, version_number) references product_version (cell_id, product_id, number) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create index review_decision_version on review_decision (cell_id, product_id, version_number);
comment on table review_decision is 'A mentor returns or approves a version, with scores by criterion (0 to 4) and words.';

create table request (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  label_id integer not null,
  kind text not null check (kind in ('release', 'use_approval', 'sanitisation', 'rfi')),
  priority text not null default 'routine' check (priority in ('routine', 'priority', 'urgent', 'flash')),
  from_agency text not null,
  to_agency text not null,
  for_agency text,
  item_id uuid,
  product_id uuid,
  reason text not null check (length(reason) between 1 and 4000),
  state text not null default 'open' check (state in ('open', 'answered', 'refused', 'withdrawn')),
  answer text check (length(answer) <= 4000),
  row_version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  answered_by uuid,
  answered_at timestamptz,
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, item_id) references item (cell_id, id),
  foreign key (cell_id, product_id) references product (cell_id, id),
  foreign key (cell_id, from_agency) references agency (cell_id, code),
  foreign key (cell_id, to_agency) references agency (cell_id, code),
  foreign key (cell_id, for_agency) references agency (cell_id, code)
);
create index request_inbox on request (cell_id, to_agency, created_at desc);
create index request_outbox on request (cell_id, from_agency, created_at desc);
comment on table request is 'One agency asks another: to release an item further, to allow its use, to sanitise it, or for information.';

alter table review_comment enable row level security;
alter table review_comment force row level security;
alter table review_decision enable row level security;
alter table review_decision force row level security;
alter table request enable row level security;
alter table request force row level security;

-- Review stays within the team; receivers of a release never see it.
create policy review_comment_sees on review_comment for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id));
create policy review_comment_adds on review_comment for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and door.on_team(product_id)
  and exists (select from product_block b where b.cell_id = review_comment.cell_id and b.id = block_id and b.product_id = review_comment.product_id));
create policy review_comment_resolves on review_comment for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id))
  with check (cell_id = (select door.cell()));
grant select, insert, update (label_id, resolved_at, resolved_by, row_version) on review_comment to workbench_app;

create policy review_decision_sees on review_decision for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id));
create policy review_decision_adds on review_decision for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and decided_by = (select door.person()) and (select door.role()) in ('mentor', 'instructor'));
grant select, insert on review_decision to workbench_app;

-- A request is between two agencies, and within its label. One that was made for a product is also its team's, which needs
-- the originator's answer for the release.
create policy request_sees on request for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (from_agency = (select door.agency()) or to_agency = (select door.agency()) or (select door.role()) = 'instructor'
    or (product_id is not null and door.on_team(product_id))));
create policy request_asks on request for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and from_agency = (select door.agency()));
-- The asked agency's liaison answers; the asker may withdraw.
create policy request_answers on request for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and ((to_agency = (select door.agency()) and (select door.role()) = 'liaison') or created_by = (select door.person())))
  with check (cell_id = (select door.cell()));
grant select, insert, update (state, answer, row_version, answered_by, answered_at) on request to workbench_app;

-- An event is read by whoever sees its subject: by label for what the whole cell shares, through the subject's own
-- policy for what only a team or two agencies share.
create policy event_sees on event for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and case kind
    when 'product' then exists (select from product s where s.cell_id = event.cell_id and s.id = subject_id and door.on_team(s.id))
    when 'comment' then exists (select from review_comment s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'decision' then exists (select from review_decision s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'request' then exists (select from request s where s.cell_id = event.cell_id and s.id = subject_id)
    when 'release' then exists (select from release s where s.cell_id = event.cell_id and s.id = subject_id)
    else true
  end);
