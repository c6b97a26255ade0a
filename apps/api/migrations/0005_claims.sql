-- Entities are identities; all that is known about them is claims, each with a source. Resolutions say who is who.

create table entity (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('person', 'organisation', 'place', 'event', 'vehicle', 'vessel', 'aircraft', 'phone',
    'email_address', 'online_account', 'bank_account', 'document', 'weapon', 'good', 'route')),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (cell_id, id)
);
comment on table entity is 'An identity and its kind, nothing else. It exists for those who see at least one claim about it.';

create table claim (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  label_id integer not null,
  predicate text not null check (predicate ~ '^[a-z_]{2,40}$'),
  subject_id uuid not null,
  object_id uuid,
  value text check (length(value) between 1 and 2000),
  status text not null check (status in ('confirmed', 'suspected', 'denied')),
  item_id uuid,
  item_version integer,
  span_start integer,
  span_end integer,
  judgement text check (length(judgement) between 1 and 4000),
  valid_from text check (valid_from ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  valid_to text check (valid_to ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  agency_code text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  retracted_at timestamptz,
  retracted_by uuid,
  retraction_reason text check (length(retraction_reason) <= 1000),
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, subject_id) references entity (cell_id, id) on delete cascade,
  foreign key (cell_id, object_id) references entity (cell_id, id) on delete cascade,
  foreign key (cell_id, item_id, item_version) references item_version (cell_id, item_id, version) on delete cascade,
  foreign key (cell_id, agency_code) references agency (cell_id, code),
  -- Either about another entity or a plain value.
  check ((object_id is null) <> (value is null)),
  -- Rests on an item (with its place in the text when it was selected there) or on a judgement in words.
  check ((item_id is null) <> (judgement is null)),
  check ((item_id is null) = (item_version is null)),
  check ((span_start is null) = (span_end is null) and (span_start is null or (item_id is not null and 0 <= span_start and span_start < span_end))),
  check (subject_id <> object_id),
  check ((retracted_at is null) = (retracted_by is null))
);
create index claim_subject on claim (cell_id, subject_id, label_id);
create index claim_object on claim (cell_id, object_id, label_id) where object_id is not null;
create index claim_item on claim (cell_id, item_id) where item_id is not null;
comment on table claim is 'One thing said about an entity, by one agency''s analyst, resting on one item or on a judgement that cites other claims.';

create table claim_citation (
  cell_id uuid not null,
  claim_id uuid not null,
  cited_claim_id uuid not null,
  label_id integer not null,
  primary key (cell_id, claim_id, cited_claim_id),
  foreign key (cell_id, claim_id) references claim (cell_id, id) on delete cascade,
  foreign key (cell_id, cited_claim_id) references claim (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  check (claim_id <> cited_claim_id)
);
comment on table claim_citation is 'What an analyst''s own judgement rests on; carries the label of the citing claim.';

create table resolution (
  cell_id uuid not null,
  id uuid not null,
  label_id integer not null,
  left_id uuid not null,
  right_id uuid not null,
  verdict text not null check (verdict in ('same', 'different', 'unsure')),
  reason text not null check (length(reason) between 1 and 2000),
  created_by uuid not null,
  agency_code text not null,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, left_id) references entity (cell_id, id) on delete cascade,
  foreign key (cell_id, right_id) references entity (cell_id, id) on delete cascade,
  check (left_id < right_id)
);
create index resolution_left on resolution (cell_id, left_id);
create index resolution_right on resolution (cell_id, right_id);
comment on table resolution is 'A claim that two identities are the same, different, or not yet settled. Withdrawing it splits them again.';

create table resolution_citation (
  cell_id uuid not null,
  resolution_id uuid not null,
  claim_id uuid not null,
  label_id integer not null,
  primary key (cell_id, resolution_id, claim_id),
  foreign key (cell_id, resolution_id) references resolution (cell_id, id) on delete cascade,
  foreign key (cell_id, claim_id) references claim (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
comment on table resolution_citation is 'Claims that a resolution rests on; its label is the join of theirs.';

alter table entity enable row level security;
alter table entity force row level security;
alter table claim enable row level security;
alter table claim force row level security;
alter table claim_citation enable row level security;
alter table claim_citation force row level security;
alter table resolution enable row level security;
alter table resolution force row level security;
alter table resolution_citation enable row level security;
alter table resolution_citation force row level security;

-- An entity exists for whoever sees a claim about it; claim's own policy decides which those are.
create policy entity_sees on entity for select to workbench_app using (
  cell_id = (select door.cell())
  and (exists (select from claim c where c.cell_id = entity.cell_id and c.subject_id = entity.id)
    or exists (select from claim c where c.cell_id = entity.cell_id and c.object_id = entity.id)));
create policy entity_adds on entity for insert to workbench_app with check (
  cell_id = (select door.cell()) and created_by = (select door.person()));
grant select, insert on entity to workbench_app;

create policy claim_sees on claim for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- A claim rests on an item that its author sees and carries that item's label, or a visible one when it is a judgement.
create policy claim_adds on claim for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and agency_code = (select door.agency())
  and (item_id is null or exists (select from item i where i.cell_id = claim.cell_id and i.id = item_id and i.label_id = claim.label_id)));
create policy claim_retracts on claim for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and (created_by = (select door.person()) or (select door.role()) in ('cell_lead', 'instructor')))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
grant select, insert, update (status, version, retracted_at, retracted_by, retraction_reason) on claim to workbench_app;

create policy claim_citation_sees on claim_citation for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy claim_citation_adds on claim_citation for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from claim c where c.cell_id = claim_citation.cell_id and c.id = cited_claim_id));
grant select, insert on claim_citation to workbench_app;

create policy resolution_sees on resolution for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy resolution_adds on resolution for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and agency_code = (select door.agency())
  and exists (select from entity e where e.cell_id = resolution.cell_id and e.id = left_id)
  and exists (select from entity e where e.cell_id = resolution.cell_id and e.id = right_id));
create policy resolution_withdraws on resolution for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and (created_by = (select door.person()) or (select door.role()) in ('cell_lead', 'instructor')))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
grant select, insert, update (withdrawn_at, withdrawn_by) on resolution to workbench_app;

create policy resolution_citation_sees on resolution_citation for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy resolution_citation_adds on resolution_citation for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from claim c where c.cell_id = resolution_citation.cell_id and c.id = claim_id));
grant select, insert on resolution_citation to workbench_app;
