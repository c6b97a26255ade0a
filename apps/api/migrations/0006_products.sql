-- Products and their release. A block carries the label of what it cites, so that row-level security alone renders a
-- product for each reader. Recipients see released versions; the team sees all.

create table product (
  cell_id uuid not null references cell on delete cascade,
  id uuid not null,
  label_id integer not null,
  kind text not null check (kind in ('strategic_assessment', 'operational_assessment')),
  agency_code text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code)
);
comment on table product is 'An assessment. Its label is the marking of its title and least marking of all its parts.';

create table product_author (
  cell_id uuid not null,
  product_id uuid not null,
  person_id uuid not null,
  primary key (cell_id, product_id, person_id),
  foreign key (cell_id, product_id) references product (cell_id, id) on delete cascade,
  foreign key (cell_id, person_id) references member (cell_id, person_id)
);
comment on table product_author is 'Who writes a product. With mentors, cell lead and instructor they are its team.';

create table product_version (
  cell_id uuid not null,
  product_id uuid not null,
  number integer not null check (number >= 1),
  label_id integer not null,
  title text not null check (length(title) between 1 and 300),
  state text not null default 'draft' check (state in ('draft', 'in_review', 'returned', 'approved', 'released', 'recalled', 'superseded')),
  row_version integer not null default 1,
  submitted_by uuid,
  submitted_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (cell_id, product_id, number),
  foreign key (cell_id, product_id) references product (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create unique index product_version_draft on product_version (cell_id, product_id) where state = 'draft';
comment on table product_version is 'A version of a product. Its words change only while it is a draft; every submitted version is kept.';

create table product_block (
  cell_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  version_number integer not null,
  lineage_id uuid not null,
  label_id integer not null,
  floor_label_id integer not null,
  section text not null,
  place double precision not null,
  kind text not null check (kind in ('paragraph', 'judgement', 'assumption', 'gap', 'recommendation')),
  text text not null default '' check (length(text) <= 20000),
  row_version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, product_id, version_number) references product_version (cell_id, product_id, number) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, floor_label_id) references label (cell_id, id)
);
create index product_block_order on product_block (cell_id, product_id, version_number, section, place);
comment on table product_block is
  'A paragraph, judgement, assumption, gap or recommendation. label_id is the join of floor_label_id (the author''s own) and all it cites; lineage_id is kept from version to version.';

create table judgement (
  cell_id uuid not null,
  block_id uuid not null,
  label_id integer not null,
  likelihood_term text,
  probability real check (probability between 0 and 1),
  confidence text check (confidence in ('high', 'moderate', 'low')),
  confidence_reasons text check (length(confidence_reasons) <= 4000),
  horizon text check (length(horizon) <= 200),
  would_change text check (length(would_change) <= 4000),
  primary key (cell_id, block_id),
  foreign key (cell_id, block_id) references product_block (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
comment on table judgement is 'What makes a block a key judgement: likelihood term, private probability (0 to 1), confidence with reasons, horizon, what would change it.';

create table citation (
  cell_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  version_number integer not null,
  block_id uuid not null,
  label_id integer not null,
  item_id uuid,
  claim_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, block_id) references product_block (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, item_id) references item (cell_id, id),
  foreign key (cell_id, claim_id) references claim (cell_id, id),
  check ((item_id is null) <> (claim_id is null)),
  unique nulls not distinct (cell_id, block_id, item_id, claim_id)
);
create index citation_version on citation (cell_id, product_id, version_number);
comment on table citation is 'What a block rests on: an item or a claim. Carries the label of its block.';

create table release (
  cell_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  version_number integer not null,
  label_id integer not null,
  agency_code text not null,
  released_by uuid not null,
  released_at timestamptz not null default now(),
  recalled_at timestamptz,
  recalled_by uuid,
  primary key (cell_id, id),
  foreign key (cell_id, product_id, version_number) references product_version (cell_id, product_id, number),
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code)
);
create unique index release_standing on release (cell_id, product_id, version_number, agency_code) where recalled_at is null;
create index release_agency on release (cell_id, agency_code);
comment on table release is 'A version handed to an agency, which then reads its rendition.';

create table release_block (
  cell_id uuid not null,
  release_id uuid not null,
  block_id uuid not null,
  label_id integer not null,
  primary key (cell_id, release_id, block_id),
  foreign key (cell_id, release_id) references release (cell_id, id),
  foreign key (cell_id, block_id) references product_block (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create index release_block_block on release_block (cell_id, block_id);
comment on table release_block is
  'What a release handed over: the blocks that were checked, which are those that the one who released it sees. Nobody releases what they may not see.';

alter table product enable row level security;
alter table product force row level security;
alter table product_author enable row level security;
alter table product_author force row level security;
alter table product_version enable row level security;
alter table product_version force row level security;
alter table product_block enable row level security;
alter table product_block force row level security;
alter table judgement enable row level security;
alter table judgement force row level security;
alter table citation enable row level security;
alter table citation force row level security;
alter table release enable row level security;
alter table release force row level security;
alter table release_block enable row level security;
alter table release_block force row level security;

-- The keeper answers one question without the asker's own rights getting in a circle: is the asker on the team?
create policy keeper_asks on product_author for select to workbench_keeper using (true);
grant select on product_author to workbench_keeper;
create function door.on_team(of_product uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select door.role() in ('mentor', 'cell_lead', 'instructor')
      or exists (select from product_author a
        where a.cell_id = door.cell() and a.product_id = of_product and a.person_id = door.person())
  $$;
comment on function door.on_team(uuid) is 'Whether the reader works on a product: an author, a mentor, the cell lead or the instructor.';

-- The standing releases of a version to the reader's own agency open it; a release is seen by the team and by its recipient.
create policy release_sees on release for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (agency_code = (select door.agency()) or door.on_team(product_id)));
create policy release_adds on release for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and released_by = (select door.person()) and (select door.role()) in ('cell_lead', 'liaison', 'instructor') and door.on_team(product_id));
create policy release_recalls on release for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and (select door.role()) in ('cell_lead', 'instructor') and door.on_team(product_id))
  with check (cell_id = (select door.cell()));
grant select, insert, update (recalled_at, recalled_by) on release to workbench_app;

-- What was handed over is known to the team and to the receiver; only one who may release adds to it, of blocks they see.
create policy release_block_sees on release_block for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from release r where r.cell_id = release_block.cell_id and r.id = release_id));
create policy release_block_adds on release_block for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from release r where r.cell_id = release_block.cell_id and r.id = release_id
    and (select door.role()) in ('cell_lead', 'liaison', 'instructor') and door.on_team(r.product_id)));
grant select, insert on release_block to workbench_app;

create policy product_sees on product for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(id) or created_by = (select door.person())
    or exists (select from release r where r.cell_id = product.cell_id and r.product_id = product.id
      and r.agency_code = (select door.agency()) and r.recalled_at is null)));
create policy product_starts on product for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and agency_code = (select door.agency()));
grant select, insert on product to workbench_app;

-- The team knows who writes. The one who starts a product, or already writes it, adds authors.
create policy product_author_sees on product_author for select to workbench_app using (
  cell_id = (select door.cell()) and (person_id = (select door.person()) or door.on_team(product_id)));
create policy product_author_adds on product_author for insert to workbench_app with check (
  cell_id = (select door.cell())
  and exists (select from product p where p.cell_id = product_author.cell_id and p.id = product_id
    and (p.created_by = (select door.person()) or door.on_team(p.id))));
grant select, insert on product_author to workbench_app;

create policy product_version_sees on product_version for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(product_id)
    or exists (select from release r where r.cell_id = product_version.cell_id and r.product_id = product_version.product_id
      and r.version_number = product_version.number and r.agency_code = (select door.agency()) and r.recalled_at is null)));
create policy product_version_adds on product_version for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id));
create policy product_version_moves on product_version for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id))
  with check (cell_id = (select door.cell()));
grant select, insert, update (title, state, row_version, submitted_by, submitted_at) on product_version to workbench_app;

-- Blocks, judgements and citations: the label decides, for the team and for those to whom the block was handed over. Whoever
-- releases may not see every block, and what was not checked is not handed over.
create policy product_block_sees on product_block for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(product_id)
    or exists (select from release_block h join release r on r.cell_id = h.cell_id and r.id = h.release_id
      where h.cell_id = product_block.cell_id and h.block_id = product_block.id
        and r.agency_code = (select door.agency()) and r.recalled_at is null)));
create policy product_block_writes on product_block for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_version v where v.cell_id = product_block.cell_id
    and v.product_id = product_block.product_id and v.number = version_number and v.state = 'draft'));
create policy product_block_changes on product_block for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
    and exists (select from product_version v where v.cell_id = product_block.cell_id
      and v.product_id = product_block.product_id and v.number = version_number and v.state = 'draft'))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy product_block_drops on product_block for delete to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_version v where v.cell_id = product_block.cell_id
    and v.product_id = product_block.product_id and v.number = version_number and v.state = 'draft'));
grant select, insert, delete, update (label_id, floor_label_id, section, place, kind, text, row_version, changed_by, changed_at)
  on product_block to workbench_app;

create policy judgement_sees on judgement for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from product_block b where b.cell_id = judgement.cell_id and b.id = block_id));
create policy judgement_writes on judgement for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from product_block b join product_version v
      on v.cell_id = b.cell_id and v.product_id = b.product_id and v.number = b.version_number
    where b.cell_id = judgement.cell_id and b.id = block_id and v.state = 'draft' and door.on_team(b.product_id)));
create policy judgement_changes on judgement for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
    and exists (select from product_block b join product_version v
        on v.cell_id = b.cell_id and v.product_id = b.product_id and v.number = b.version_number
      where b.cell_id = judgement.cell_id and b.id = block_id and v.state = 'draft' and door.on_team(b.product_id)))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
grant select, insert, update (label_id, likelihood_term, probability, confidence, confidence_reasons, horizon, would_change) on judgement to workbench_app;

create policy citation_sees on citation for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from product_block b where b.cell_id = citation.cell_id and b.id = block_id));
create policy citation_adds on citation for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and door.on_team(product_id)
  and (item_id is null or exists (select from item i where i.cell_id = citation.cell_id and i.id = item_id))
  and (claim_id is null or exists (select from claim c where c.cell_id = citation.cell_id and c.id = claim_id))
  and exists (select from product_version v where v.cell_id = citation.cell_id
    and v.product_id = citation.product_id and v.number = version_number and v.state = 'draft'));
create policy citation_relabels on citation for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
    and exists (select from product_version v where v.cell_id = citation.cell_id
      and v.product_id = citation.product_id and v.number = version_number and v.state = 'draft'))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy citation_drops on citation for delete to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_version v where v.cell_id = citation.cell_id
    and v.product_id = citation.product_id and v.number = version_number and v.state = 'draft'));
grant select, insert, delete, update (label_id) on citation to workbench_app;

alter function door.on_team(uuid) owner to workbench_keeper;
revoke execute on function door.on_team(uuid) from public;
grant execute on function door.on_team(uuid) to workbench_app, workbench_keeper;

-- The next version of a product starts as a copy of the whole last one, also of blocks that the one who reopens it may
-- not see; nothing of them is shown. Only the keeper can copy what the caller cannot read.
create policy keeper_copies on product_version to workbench_keeper using (true) with check (true);
create policy keeper_copies on product_block to workbench_keeper using (true) with check (true);
create policy keeper_copies on judgement to workbench_keeper using (true) with check (true);
create policy keeper_copies on citation to workbench_keeper using (true) with check (true);
grant select, insert on product_version, product_block, judgement, citation to workbench_keeper;

create function door.next_version(of_product uuid, from_number integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := door.cell();
  following integer := from_number + 1;
begin
  if not door.on_team(of_product) then
    raise exception 'not on the team' using errcode = '42501';
  end if;
  insert into product_version (cell_id, product_id, number, label_id, title)
    select cell_id, product_id, following, label_id, title from product_version
    where cell_id = here and product_id = of_product and number = from_number;
  with copied as materialized (
    select id as old_id, gen_random_uuid() as new_id from product_block
    where cell_id = here and product_id = of_product and version_number = from_number
  ), blocks as (
    insert into product_block (cell_id, id, product_id, version_number, lineage_id, label_id, floor_label_id, section, place, kind, text,
        created_by, created_at, changed_by, changed_at)
      select b.cell_id, c.new_id, b.product_id, following, b.lineage_id, b.label_id, b.floor_label_id, b.section, b.place, b.kind, b.text,
        b.created_by, b.created_at, b.changed_by, b.changed_at
      from product_block b join copied c on c.old_id = b.id where b.cell_id = here
  ), judgements as (
    insert into judgement (cell_id, block_id, label_id, likelihood_term, probability, confidence, confidence_reasons, horizon, would_change)
      select j.cell_id, c.new_id, j.label_id, j.likelihood_term, j.probability, j.confidence, j.confidence_reasons, j.horizon, j.would_change
      from judgement j join copied c on c.old_id = j.block_id where j.cell_id = here
  )
  insert into citation (cell_id, id, product_id, version_number, block_id, label_id, item_id, claim_id, created_by, created_at)
    select x.cell_id, gen_random_uuid(), x.product_id, following, c.new_id, x.label_id, x.item_id, x.claim_id, x.created_by, x.created_at
    from citation x join copied c on c.old_id = x.block_id where x.cell_id = here;
  return following;
end $$;
comment on function door.next_version(uuid, integer) is 'Starts the next version of a product as a copy of a version; for its team.';
alter function door.next_version(uuid, integer) owner to workbench_keeper;
revoke execute on function door.next_version(uuid, integer) from public;
grant execute on function door.next_version(uuid, integer) to workbench_app;
