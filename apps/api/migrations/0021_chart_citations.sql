-- Charts in products: a block may rest on a version of a chart. What it shows is pinned: it is copied, under the label that it
-- had, so that a chart that later becomes stricter or is thrown away changes no word of a product.

alter table citation add column chart_id uuid, add column chart_number integer;
-- No reference to the chart: throwing one away would be refused, or would change a product, and so tell of it.
alter table citation drop constraint citation_check;
alter table citation add constraint citation_check check (
  num_nonnulls(item_id, claim_id, chart_id) = 1 and (chart_id is null) = (chart_number is null));
alter table citation drop constraint citation_cell_id_block_id_item_id_claim_id_key;
alter table citation add constraint citation_once unique nulls not distinct (cell_id, block_id, item_id, claim_id, chart_id, chart_number);
comment on table citation is 'What a block rests on: an item, a claim or a version of a chart. Carries the label of its block.';

create table exhibit (
  cell_id uuid not null,
  citation_id uuid not null,
  label_id integer not null,
  name text not null check (length(name) between 1 and 200),
  agency_code text not null,
  drawing jsonb not null,
  primary key (cell_id, citation_id),
  foreign key (cell_id, citation_id) references citation (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code)
);
comment on table exhibit is
  'A version of a chart as it was when a block came to rest on it, under the label that it had then, which the block''s covers. Never changed.';

create table exhibit_claim (
  cell_id uuid not null,
  citation_id uuid not null,
  claim_id uuid not null,
  label_id integer not null,
  primary key (cell_id, citation_id, claim_id),
  foreign key (cell_id, citation_id) references exhibit (cell_id, citation_id) on delete cascade,
  foreign key (cell_id, claim_id) references claim (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create index exhibit_claim_of_claim on exhibit_claim (cell_id, claim_id);
comment on table exhibit_claim is 'A claim that an exhibit shows. Carries the label of the exhibit, which covers the claim''s.';

alter table exhibit enable row level security;
alter table exhibit force row level security;
alter table exhibit_claim enable row level security;
alter table exhibit_claim force row level security;

-- An exhibit is seen with its citation, within its own label, which the citation's covers.
create policy exhibit_sees on exhibit for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from citation x where x.cell_id = exhibit.cell_id and x.id = citation_id));
-- The team pins, in a draft, exactly what stands in the version that the citation names, as the writer sees it, under its label.
create policy exhibit_pins on exhibit for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from citation x
    join product_version p on p.cell_id = x.cell_id and p.product_id = x.product_id and p.number = x.version_number
    join chart c on c.cell_id = x.cell_id and c.id = x.chart_id
    join chart_version v on v.cell_id = x.cell_id and v.chart_id = x.chart_id and v.number = x.chart_number
    where x.cell_id = exhibit.cell_id and x.id = citation_id and p.state = 'draft' and door.on_team(x.product_id)
      and v.label_id = exhibit.label_id and v.drawing = exhibit.drawing
      and c.name = exhibit.name and c.agency_code = exhibit.agency_code));
grant select, insert on exhibit to workbench_app;

create policy exhibit_claim_sees on exhibit_claim for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from exhibit e where e.cell_id = exhibit_claim.cell_id and e.citation_id = exhibit_claim.citation_id));
-- An exhibit shows claims of the version that was pinned, and no others; nothing is added once the product went on.
create policy exhibit_claim_shows on exhibit_claim for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from exhibit e
    join citation x on x.cell_id = e.cell_id and x.id = e.citation_id
    join product_version p on p.cell_id = x.cell_id and p.product_id = x.product_id and p.number = x.version_number
    join chart_claim s on s.cell_id = x.cell_id and s.chart_id = x.chart_id and s.number = x.chart_number
    where e.cell_id = exhibit_claim.cell_id and e.citation_id = exhibit_claim.citation_id and e.label_id = exhibit_claim.label_id
      and s.claim_id = exhibit_claim.claim_id and p.state = 'draft' and door.on_team(x.product_id)));
grant select, insert on exhibit_claim to workbench_app;

-- As before, and a chart that is cited is a version that the writer sees.
alter policy citation_adds on citation with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and door.on_team(product_id)
  and (item_id is null or exists (select from item i where i.cell_id = citation.cell_id and i.id = item_id))
  and (claim_id is null or exists (select from claim c where c.cell_id = citation.cell_id and c.id = claim_id))
  and (chart_id is null or exists (select from chart_version v
    where v.cell_id = citation.cell_id and v.chart_id = citation.chart_id and v.number = chart_number))
  and exists (select from product_version v where v.cell_id = citation.cell_id
    and v.product_id = citation.product_id and v.number = version_number and v.state = 'draft'));

-- The next version starts with the exhibits of the last one, too; only the keeper can copy what the caller cannot read.
create policy keeper_copies on exhibit to workbench_keeper using (true) with check (true);
create policy keeper_copies on exhibit_claim to workbench_keeper using (true) with check (true);
grant select, insert on exhibit, exhibit_claim to workbench_keeper;

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
  ), cited as materialized (
    select x.id as old_id, gen_random_uuid() as new_id, c.new_id as block_id
    from citation x join copied c on c.old_id = x.block_id where x.cell_id = here
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
  ), citations as (
    insert into citation (cell_id, id, product_id, version_number, block_id, label_id, item_id, claim_id, chart_id, chart_number,
        created_by, created_at)
      select x.cell_id, c.new_id, x.product_id, following, c.block_id, x.label_id, x.item_id, x.claim_id, x.chart_id, x.chart_number,
        x.created_by, x.created_at
      from citation x join cited c on c.old_id = x.id where x.cell_id = here
  ), exhibits as (
    insert into exhibit (cell_id, citation_id, label_id, name, agency_code, drawing)
      select e.cell_id, c.new_id, e.label_id, e.name, e.agency_code, e.drawing
      from exhibit e join cited c on c.old_id = e.citation_id where e.cell_id = here
  )
  insert into exhibit_claim (cell_id, citation_id, claim_id, label_id)
    select s.cell_id, c.new_id, s.claim_id, s.label_id
    from exhibit_claim s join cited c on c.old_id = s.citation_id where s.cell_id = here;
  return following;
end $$;
