-- Tear lines: what a reader gets in the place of a block that the reader may not see. A tear line says by itself where it
-- stands and refers to no block, so that it is the same row in a world where the block never was.

create table tear_line (
  cell_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  version_number integer not null,
  lineage_id uuid not null,
  label_id integer not null,
  section text not null,
  place double precision not null,
  text text not null check (length(text) between 1 and 20000),
  row_version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, product_id, version_number) references product_version (cell_id, product_id, number) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
-- Not unique: a constraint would tell of a tear line that the writer does not see. The lock on the product keeps it one a block.
create index tear_line_of_block on tear_line (cell_id, product_id, version_number, lineage_id);
comment on table tear_line is
  'Releasable words in the place of a block, with a marking of their own. lineage_id, section and place are copies of the block''s.';

create table release_tear_line (
  cell_id uuid not null,
  release_id uuid not null,
  tear_line_id uuid not null,
  label_id integer not null,
  primary key (cell_id, release_id, tear_line_id),
  foreign key (cell_id, release_id) references release (cell_id, id),
  foreign key (cell_id, tear_line_id) references tear_line (cell_id, id),
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create index release_tear_line_line on release_tear_line (cell_id, tear_line_id);
comment on table release_tear_line is 'The tear lines that a release handed over, beside its blocks.';

alter table tear_line enable row level security;
alter table tear_line force row level security;
alter table release_tear_line enable row level security;
alter table release_tear_line force row level security;

-- The label decides, for the team and for those to whom the tear line was handed over. Whether the reader sees the block is not
-- asked: that is the point of a tear line.
create policy tear_line_sees on tear_line for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(product_id)
    or exists (select from release_tear_line h join release r on r.cell_id = h.cell_id and r.id = h.release_id
      where h.cell_id = tear_line.cell_id and h.tear_line_id = tear_line.id
        and r.agency_code = (select door.agency()) and r.recalled_at is null)));
-- Only the team writes, in a draft, at the place of a block that the writer sees. Nobody writes for a block they do not see.
create policy tear_line_writes on tear_line for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and created_by = (select door.person())
  and exists (select from product_block b join product_version v
      on v.cell_id = b.cell_id and v.product_id = b.product_id and v.number = b.version_number
    where b.cell_id = tear_line.cell_id and b.product_id = tear_line.product_id and b.version_number = tear_line.version_number
      and b.lineage_id = tear_line.lineage_id and b.section = tear_line.section and b.place = tear_line.place and v.state = 'draft'));
create policy tear_line_changes on tear_line for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
    and exists (select from product_block b join product_version v
        on v.cell_id = b.cell_id and v.product_id = b.product_id and v.number = b.version_number
      where b.cell_id = tear_line.cell_id and b.product_id = tear_line.product_id and b.version_number = tear_line.version_number
        and b.lineage_id = tear_line.lineage_id and v.state = 'draft'))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
create policy tear_line_drops on tear_line for delete to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_block b join product_version v
      on v.cell_id = b.cell_id and v.product_id = b.product_id and v.number = b.version_number
    where b.cell_id = tear_line.cell_id and b.product_id = tear_line.product_id and b.version_number = tear_line.version_number
      and b.lineage_id = tear_line.lineage_id and v.state = 'draft'));
-- Where a tear line stands is not the writer's to change: it follows its block.
grant select, insert, delete, update (label_id, text, row_version, changed_by, changed_at) on tear_line to workbench_app;

-- What was handed over is known to the team and to the receiver; only one who may release adds to it, of tear lines they see.
create policy release_tear_line_sees on release_tear_line for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from release r where r.cell_id = release_tear_line.cell_id and r.id = release_id));
create policy release_tear_line_adds on release_tear_line for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from release r where r.cell_id = release_tear_line.cell_id and r.id = release_id
    and (select door.role()) in ('cell_lead', 'liaison', 'instructor') and door.on_team(r.product_id)));
grant select, insert on release_tear_line to workbench_app;

-- A tear line goes where its block goes, and with it, also when the one who moves or drops the block does not see it. Only
-- the keeper can move what the caller cannot read.
create policy keeper_copies on tear_line to workbench_keeper using (true) with check (true);
grant select, insert, delete, update (section, place) on tear_line to workbench_keeper;

create function door.tear_line_follows() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from tear_line where cell_id = old.cell_id and product_id = old.product_id and version_number = old.version_number
      and lineage_id = old.lineage_id;
  else
    update tear_line set section = new.section, place = new.place where cell_id = new.cell_id and product_id = new.product_id
      and version_number = new.version_number and lineage_id = new.lineage_id;
  end if;
  return null;
end $$;
comment on function door.tear_line_follows() is 'Moves and drops the tear line of a block with it.';
create trigger tear_line_follows after delete or update of section, place on product_block
  for each row execute function door.tear_line_follows();
alter function door.tear_line_follows() owner to workbench_keeper;
revoke execute on function door.tear_line_follows() from public;

-- The next version starts with the tear lines of the last one, too.
create or replace function door.next_version(of_product uuid, from_number integer) returns integer
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
  ), tear_lines as (
    insert into tear_line (cell_id, id, product_id, version_number, lineage_id, label_id, section, place, text,
        created_by, created_at, changed_by, changed_at)
      select t.cell_id, gen_random_uuid(), t.product_id, following, t.lineage_id, t.label_id, t.section, t.place, t.text,
        t.created_by, t.created_at, t.changed_by, t.changed_at
      from tear_line t where t.cell_id = here and t.product_id = of_product and t.version_number = from_number
  )
  insert into citation (cell_id, id, product_id, version_number, block_id, label_id, item_id, claim_id, created_by, created_at)
    select x.cell_id, gen_random_uuid(), x.product_id, following, c.new_id, x.label_id, x.item_id, x.claim_id, x.created_by, x.created_at
    from citation x join copied c on c.old_id = x.block_id where x.cell_id = here;
  return following;
end $$;

-- Aggregation: the whole may deserve more than its parts. Its team raises the marking of a product, never lowers it, and only
-- while no version has gone out: what was released keeps the marking under which its receivers have it.
create policy keeper_raises on product to workbench_keeper using (true) with check (true);
create policy keeper_asks on release for select to workbench_keeper using (true);
grant select, update (label_id) on product to workbench_keeper;
grant update (label_id) on product_version to workbench_keeper;
grant select on release to workbench_keeper;

create function door.raise_product(of_product uuid, to_label integer) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := door.cell();
  held label;
  wanted label;
begin
  select l.* into held from product p join label l on l.cell_id = p.cell_id and l.id = p.label_id
    where p.cell_id = here and p.id = of_product and p.label_id = any (door.labels());
  select l.* into wanted from label l where l.cell_id = here and l.id = to_label and l.id = any (door.labels());
  if held.id is null or wanted.id is null or not door.on_team(of_product) then
    raise exception 'not on the team' using errcode = '42501';
  end if;
  if exists (select from release r where r.cell_id = here and r.product_id = of_product)
    or wanted.level < held.level
    or not (held.releasable_to is null or coalesce(wanted.releasable_to <@ held.releasable_to, false))
    or not held.compartments <@ wanted.compartments
    or not held.originators <@ wanted.originators
    or not held.originator_control <@ wanted.originator_control then
    return false;
  end if;
  update product set label_id = to_label where cell_id = here and id = of_product;
  update product_version set label_id = to_label where cell_id = here and product_id = of_product;
  return true;
end $$;
comment on function door.raise_product(uuid, integer) is
  'Marks a product that was never released more strictly than before; false when that would lower it or it was released.';
alter function door.raise_product(uuid, integer) owner to workbench_keeper;
revoke execute on function door.raise_product(uuid, integer) from public;
grant execute on function door.raise_product(uuid, integer) to workbench_app;
