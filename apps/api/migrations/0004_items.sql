-- Information items: immutable versions, sources that only the originator knows, gradings side by side, search.

create table source (
  cell_id uuid not null,
  id uuid not null,
  agency_code text not null,
  descriptor text not null check (length(descriptor) between 1 and 500),
  created_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code)
);
comment on table source is 'Register of an agency''s sources. Only that agency sees it; others read the descriptor on the item.';

create table source_identity (
  cell_id uuid not null,
  source_id uuid not null,
  agency_code text not null,
  identity text not null check (length(identity) between 1 and 500),
  primary key (cell_id, source_id),
  foreign key (cell_id, source_id) references source (cell_id, id) on delete cascade
);
comment on table source_identity is 'Who the source really is. Seen by the originating agency alone, the instructor excepted.';

create table item (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  label_id integer not null,
  agency_code text not null,
  source_id uuid,
  source_descriptor text check (length(source_descriptor) <= 500),
  kind text not null check (kind in ('report', 'intercept', 'press', 'financial_record', 'customs_record', 'border_record', 'interview', 'message', 'other')),
  reference text check (length(reference) <= 120),
  import_key text,
  handling text check (length(handling) <= 1000),
  title text not null check (length(title) between 1 and 300),
  reported_at timestamptz not null,
  current_version integer not null default 1 check (current_version >= 1),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code),
  foreign key (cell_id, source_id) references source (cell_id, id),
  foreign key (cell_id, created_by) references member (cell_id, person_id)
);
create index item_newest on item (cell_id, reported_at desc, id desc);
create index item_label on item (cell_id, label_id);
create unique index item_import_key on item (cell_id, agency_code, import_key, label_id);
comment on table item is
  'An information item as one agency contributed it. title and reported_at repeat the current version, for lists. import_key is unique among the agency''s items of one label, so that a repeat tells nothing of items that the importer may not see.';

create table item_version (
  cell_id uuid not null,
  item_id uuid not null,
  version integer not null check (version >= 1),
  label_id integer not null,
  title text not null check (length(title) between 1 and 300),
  text text not null check (length(text) between 1 and 200000),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  reported_at timestamptz not null,
  is_current boolean not null default true,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  search tsvector generated always as (to_tsvector('simple', door.fold(title || ' ' || text))) stored,
  primary key (cell_id, item_id, version),
  foreign key (cell_id, item_id) references item (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create unique index item_version_current on item_version (cell_id, item_id) where is_current;
create index item_version_search on item_version using gin (search) where is_current;
comment on table item_version is 'Words of an item. Never changed; a correction is a new version.';

create table attachment (
  cell_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  label_id integer not null,
  file_name text not null check (length(file_name) between 1 and 255),
  media_type text not null,
  sha256 bytea not null,
  content bytea not null check (octet_length(content) between 1 and 20971520),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, item_id) references item (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create index attachment_item on attachment (cell_id, item_id);
comment on table attachment is 'A file that came with an item; at most 20 MiB.';

create table grading (
  cell_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  label_id integer not null,
  agency_code text not null,
  scheme text not null check (scheme in ('admiralty', 'europol4x4', 'uk3x5x2')),
  reliability text not null check (length(reliability) = 1),
  credibility text not null check (length(credibility) = 1),
  handling text[] not null default '{}',
  rationale text check (length(rationale) <= 2000),
  graded_by uuid not null,
  graded_at timestamptz not null default now(),
  superseded_at timestamptz,
  primary key (cell_id, id),
  foreign key (cell_id, item_id) references item (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code)
);
create unique index grading_standing on grading (cell_id, item_id, agency_code) where superseded_at is null;
create index grading_item on grading (cell_id, item_id);
comment on table grading is 'How an agency assesses an item. Agencies may differ and both stand; within an agency the newest stands and the older are kept.';

alter table source enable row level security;
alter table source force row level security;
alter table source_identity enable row level security;
alter table source_identity force row level security;
alter table item enable row level security;
alter table item force row level security;
alter table item_version enable row level security;
alter table item_version force row level security;
alter table attachment enable row level security;
alter table attachment force row level security;
alter table grading enable row level security;
alter table grading force row level security;

-- A source is known to its agency and to the instructor, to nobody else.
create policy source_own on source to workbench_app
  using (cell_id = (select door.cell()) and (agency_code = (select door.agency()) or (select door.role()) = 'instructor'))
  with check (cell_id = (select door.cell()) and agency_code = (select door.agency()));
create policy source_identity_own on source_identity to workbench_app
  using (cell_id = (select door.cell()) and (agency_code = (select door.agency()) or (select door.role()) = 'instructor'))
  with check (cell_id = (select door.cell()) and agency_code = (select door.agency()));
grant select, insert on source, source_identity to workbench_app;

-- An item is seen by its label. It is contributed for one's own agency, in one's own name.
create policy item_sees on item for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy item_contributes on item for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and agency_code = (select door.agency()) and created_by = (select door.person()));
-- Only the originating agency brings a corrected version; label, agency and author never change here.
create policy item_corrects on item for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and agency_code = (select door.agency()))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and agency_code = (select door.agency()));
grant select, insert, update (current_version, title, reported_at) on item to workbench_app;

create policy item_version_sees on item_version for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy item_version_adds on item_version for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and created_by = (select door.person())
  and exists (select from item i where i.cell_id = item_version.cell_id and i.id = item_id
    and i.label_id = item_version.label_id and i.agency_code = (select door.agency())));
create policy item_version_retires on item_version for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and exists (select from item i where i.cell_id = item_version.cell_id and i.id = item_id and i.agency_code = (select door.agency())))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
-- Of a version only the mark "current" may change; its words have no update grant.
grant select, insert, update (is_current) on item_version to workbench_app;

create policy attachment_sees on attachment for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy attachment_adds on attachment for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and created_by = (select door.person())
  and exists (select from item i where i.cell_id = attachment.cell_id and i.id = item_id
    and i.label_id = attachment.label_id and i.agency_code = (select door.agency())));
grant select, insert on attachment to workbench_app;

-- Whoever sees an item sees how all agencies graded it, and may grade it for the own agency.
create policy grading_sees on grading for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy grading_adds on grading for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and agency_code = (select door.agency()) and graded_by = (select door.person())
  and exists (select from item i where i.cell_id = grading.cell_id and i.id = item_id and i.label_id = grading.label_id));
create policy grading_supersedes on grading for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and agency_code = (select door.agency()))
  with check (agency_code = (select door.agency()));
grant select, insert, update (superseded_at) on grading to workbench_app;

-- Search: full-text operators are not leakproof, so the index is not used under the policies. This door applies
-- cell and labels itself, and the twin-world test holds it to that.
create policy keeper_searches on item_version for select to workbench_keeper using (true);
grant select on item_version to workbench_keeper;

create function door.search_items(words text, at_most integer)
  returns table (item_id uuid, rank real)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  asked text := websearch_to_tsquery('simple', door.fold(words))::text;
begin
  if asked = '' then return; end if;
  return query
    select v.item_id, ts_rank(v.search, q)
    from item_version v, to_tsquery('simple', asked || case when asked like '%''' then ':*' else '' end) q
    where v.search @@ q and v.is_current
      and v.cell_id = door.cell() and v.label_id = any (door.labels())
    order by 2 desc, v.item_id
    limit at_most;
end $$;
comment on function door.search_items(text, integer) is
  'Current items that match, best first, among those the reader may see. The last word also matches as a beginning. Ranks use no collection statistics.';
alter function door.search_items(text, integer) owner to workbench_keeper;
revoke execute on function door.search_items(text, integer) from public;
grant execute on function door.search_items(text, integer) to workbench_app;
