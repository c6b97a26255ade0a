-- Techniques in products: a block may rest on one. What stands in it then is pinned: it is copied, under the label that it had, so
-- that work that goes on, a stricter label or its being thrown away changes no word of a product.

alter table citation add column technique_id uuid;
-- No reference to the technique: throwing one away would be refused, or would change a product, and so tell of it.
alter table citation drop constraint citation_check;
alter table citation add constraint citation_check check (
  num_nonnulls(item_id, claim_id, chart_id, technique_id) = 1 and (chart_id is null) = (chart_number is null));
alter table citation drop constraint citation_once;
alter table citation add constraint citation_once
  unique nulls not distinct (cell_id, block_id, item_id, claim_id, chart_id, chart_number, technique_id);
comment on table citation is 'What a block rests on: an item, a claim, a version of a chart or a technique as it stood. Carries the label of its block.';

create table technique_exhibit (
  cell_id uuid not null,
  citation_id uuid not null,
  label_id integer not null,
  kind text not null check (kind ~ '^[a-z_]{2,40}$'),
  title text not null check (length(title) between 1 and 200),
  question text not null check (length(question) <= 2000),
  agency_code text not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  item_ids uuid[] not null,
  claim_ids uuid[] not null,
  primary key (cell_id, citation_id),
  foreign key (cell_id, citation_id) references citation (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id),
  foreign key (cell_id, agency_code) references agency (cell_id, code)
);
comment on table technique_exhibit is
  'A technique as it stood when a block came to rest on it, under the label that it had then, which the block''s covers. Holds no word of an item or claim, only which they are. Never changed.';

alter table technique_exhibit enable row level security;
alter table technique_exhibit force row level security;

-- An exhibit is seen with its citation, within its own label, which the citation's covers.
create policy technique_exhibit_sees on technique_exhibit for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from citation x where x.cell_id = technique_exhibit.cell_id and x.id = citation_id));
-- The team pins, in a draft, the technique that the citation names, once its ratings are shown, under its label; it names no item or
-- claim that the technique does not.
create policy technique_exhibit_pins on technique_exhibit for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from citation x
    join product_version p on p.cell_id = x.cell_id and p.product_id = x.product_id and p.number = x.version_number
    join technique t on t.cell_id = x.cell_id and t.id = x.technique_id
    where x.cell_id = technique_exhibit.cell_id and x.id = citation_id and p.state = 'draft' and door.on_team(x.product_id)
      and t.phase = 'together' and t.label_id = technique_exhibit.label_id and t.kind = technique_exhibit.kind
      and t.title = technique_exhibit.title and t.question = technique_exhibit.question and t.agency_code = technique_exhibit.agency_code
      and item_ids <@ array(select r.item_id from technique_row r where r.cell_id = t.cell_id and r.technique_id = t.id and r.item_id is not null)
      and claim_ids <@ array(select r.claim_id from technique_row r where r.cell_id = t.cell_id and r.technique_id = t.id and r.claim_id is not null)));
grant select, insert on technique_exhibit to workbench_app;

-- As before, and a technique that is cited is one that the writer sees.
alter policy citation_adds on citation with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and door.on_team(product_id)
  and (item_id is null or exists (select from item i where i.cell_id = citation.cell_id and i.id = item_id))
  and (claim_id is null or exists (select from claim c where c.cell_id = citation.cell_id and c.id = claim_id))
  and (chart_id is null or exists (select from chart_version v
    where v.cell_id = citation.cell_id and v.chart_id = citation.chart_id and v.number = chart_number))
  and (technique_id is null or exists (select from technique t where t.cell_id = citation.cell_id and t.id = technique_id))
  and exists (select from product_version v where v.cell_id = citation.cell_id
    and v.product_id = citation.product_id and v.number = version_number and v.state = 'draft'));

-- The next version starts with the exhibits of the last one, too; only the keeper can copy what the caller cannot read.
create policy keeper_copies on technique_exhibit to workbench_keeper using (true) with check (true);
grant select, insert on technique_exhibit to workbench_keeper;

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
        technique_id, created_by, created_at)
      select x.cell_id, c.new_id, x.product_id, following, c.block_id, x.label_id, x.item_id, x.claim_id, x.chart_id, x.chart_number,
        x.technique_id, x.created_by, x.created_at
      from citation x join cited c on c.old_id = x.id where x.cell_id = here
  ), techniques as (
    insert into technique_exhibit (cell_id, citation_id, label_id, kind, title, question, agency_code, content, item_ids, claim_ids)
      select e.cell_id, c.new_id, e.label_id, e.kind, e.title, e.question, e.agency_code, e.content, e.item_ids, e.claim_ids
      from technique_exhibit e join cited c on c.old_id = e.citation_id where e.cell_id = here
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
