-- Live writing: the words of a block are a Yjs document that several write at once. product_block.text stays the plain text that
-- the server derives from it. A block that nobody wrote live has no row here: its document is what its text begins with.

create table block_state (
  cell_id uuid not null,
  block_id uuid not null,
  product_id uuid not null,
  label_id integer not null,
  content bytea not null check (octet_length(content) <= 524288),
  primary key (cell_id, block_id),
  foreign key (cell_id, block_id) references product_block (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
comment on table block_state is
  'The document of a block, all updates merged; what was deleted has left no words in it. Carries the label of the block.';

create table block_update (
  cell_id uuid not null,
  id uuid not null,
  block_id uuid not null,
  product_id uuid not null,
  label_id integer not null,
  is_base boolean not null,
  content bytea not null check (octet_length(content) <= 524288),
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, block_id) references product_block (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create index block_update_of_block on block_update (cell_id, block_id, made_at, id);
comment on table block_update is
  'What was written in a block, piece by piece; a base is the whole document as it stood when the pieces under its label begin. Keeps the label under which it was written when the block is marked less strictly: words that were deleted since may be more secret than those that are left.';

alter table block_state enable row level security;
alter table block_state force row level security;
alter table block_update enable row level security;
alter table block_update force row level security;

-- The document is the team's, within the label of the block; a receiver reads the plain words and nothing of how they came about.
create policy block_state_sees on block_state for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_block b where b.cell_id = block_state.cell_id and b.id = block_id));
-- Only the team writes, in a draft, under the label of the block.
create policy block_state_begins on block_state for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_block b join product_version v
      on v.cell_id = b.cell_id and v.product_id = b.product_id and v.number = b.version_number
    where b.cell_id = block_state.cell_id and b.id = block_id and b.product_id = block_state.product_id and b.label_id = block_state.label_id and v.state = 'draft'));
create policy block_state_changes on block_state for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_block b join product_version v
      on v.cell_id = b.cell_id and v.product_id = b.product_id and v.number = b.version_number
    where b.cell_id = block_state.cell_id and b.id = block_id and b.product_id = block_state.product_id and v.state = 'draft'))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
grant select, insert, update (label_id, content) on block_state to workbench_app;

-- What was written when by whom is the team's, within the label under which it was written.
create policy block_update_sees on block_update for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_block b where b.cell_id = block_update.cell_id and b.id = block_id));
-- Everybody writes in their own name. Nothing that was written is changed or taken back; it goes with its block.
create policy block_update_adds on block_update for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and made_by = (select door.person())
  and exists (select from product_block b join product_version v
      on v.cell_id = b.cell_id and v.product_id = b.product_id and v.number = b.version_number
    where b.cell_id = block_update.cell_id and b.id = block_id and b.product_id = block_update.product_id and b.label_id = block_update.label_id and v.state = 'draft'));
create policy block_update_relabels on block_update for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_block b join product_version v
      on v.cell_id = b.cell_id and v.product_id = b.product_id and v.number = b.version_number
    where b.cell_id = block_update.cell_id and b.id = block_id and b.product_id = block_update.product_id and v.state = 'draft'))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
grant select, insert, update (label_id) on block_update to workbench_app;

-- A comment stays on its words while they are edited: two places in the document of its block (Yjs relative positions). Absent on
-- comments from before, which stand where span_start and span_end say as long as their words are there.
alter table review_comment
  add column place_start bytea check (octet_length(place_start) <= 200),
  add column place_end bytea check (octet_length(place_end) <= 200);

create table comment_answer (
  cell_id uuid not null,
  id uuid not null,
  comment_id uuid not null,
  product_id uuid not null,
  label_id integer not null,
  words text not null check (length(words) between 1 and 4000),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (cell_id, id),
  foreign key (cell_id, comment_id) references review_comment (cell_id, id) on delete cascade,
  foreign key (cell_id, label_id) references label (cell_id, id)
);
create index comment_answer_of_comment on comment_answer (cell_id, comment_id, created_at);
comment on table comment_answer is 'What an author says to a comment. Carries the label of the comment. Never changed.';
alter table comment_answer enable row level security;
alter table comment_answer force row level security;

-- An answer is seen with its comment, within its own label, which covers the comment's.
create policy comment_answer_sees on comment_answer for select to workbench_app using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from review_comment c where c.cell_id = comment_answer.cell_id and c.id = comment_id));
-- The team answers, in its own name, what it sees. Nobody changes an answer.
create policy comment_answer_adds on comment_answer for insert to workbench_app with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and created_by = (select door.person()) and door.on_team(product_id)
  and exists (select from review_comment c where c.cell_id = comment_answer.cell_id and c.id = comment_id
    and c.product_id = comment_answer.product_id and c.label_id = comment_answer.label_id));
create policy comment_answer_relabels on comment_answer for update to workbench_app
  using (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id))
  with check (cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]));
grant select, insert, update (label_id) on comment_answer to workbench_app;

-- The next version goes on from the documents of the last one, so that comments find their words in it; how they came about stays
-- with the version in which they were written. Only the keeper can copy what the caller cannot read.
create policy keeper_copies on block_state to workbench_keeper using (true) with check (true);
grant select, insert on block_state to workbench_keeper;

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
  ), documents as (
    insert into block_state (cell_id, block_id, product_id, label_id, content)
      select s.cell_id, c.new_id, s.product_id, s.label_id, s.content
      from block_state s join copied c on c.old_id = s.block_id where s.cell_id = here
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
