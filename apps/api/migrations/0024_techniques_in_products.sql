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

-- The next version starts with the exhibits of the last one, too (door.next_version, in 0025); only the keeper can copy what the
-- caller cannot read.
create policy keeper_copies on technique_exhibit to workbench_keeper using (true) with check (true);
grant select, insert on technique_exhibit to workbench_keeper;
