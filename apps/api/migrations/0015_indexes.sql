-- Where the rules cost more than the same conditions written by hand; measured by "npm run bench -- access".

-- The search door asked the settings of the request for cell and labels again for every row that matched, which for a common
-- word was most of its time. It now asks once, and has its plan made for these labels: one that is kept would be another reader's.
-- It also says that it gives few rows, so that their items are looked up one by one and not by reading all that there are.
create or replace function door.search_items(words text, at_most integer)
  returns table (item_id uuid, rank real)
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
declare
  asked text := websearch_to_tsquery('simple', door.fold(words))::text;
begin
  if asked = '' then return; end if;
  return query execute $find$
    select v.item_id, ts_rank(v.search, q)
    from item_version v, to_tsquery('simple', $1) q
    where v.search @@ q and v.is_current and v.cell_id = $2 and v.label_id = any ($3)
    order by 2 desc, v.item_id
    limit $4
  $find$ using asked || case when asked like '%''' then ':*' else '' end, door.cell(), door.labels(), at_most;
end $$;

-- The visible labels as a set to look up and not as a list to go through. PostgreSQL guesses that one row in two passes such a
-- look-up, and one in twenty such a list: with the list it took pages for nearly empty, and read and sorted everything to fill
-- them. Versions and claims keep the list, since their indexes have the label in them. The rules are the same ones: one's own
-- cell, one's own labels.
alter policy item_sees on item using (
  cell_id = (select door.cell()) and label_id in (select unnest(door.labels())));
alter policy grading_sees on grading using (
  cell_id = (select door.cell()) and label_id in (select unnest(door.labels())));

-- What lists are counted by stands with the version, next to the language, so that totals and facets read one index by its labels
-- and no text. Agency and kind of an item never change; a version may only be added with those of its item.
alter table item_version add column agency_code text, add column kind text;
-- The owner is held by the policies too, and none lets it write.
alter table item no force row level security;
alter table item_version no force row level security;
update item_version v set agency_code = i.agency_code, kind = i.kind from item i where i.cell_id = v.cell_id and i.id = v.item_id;
alter table item force row level security;
alter table item_version force row level security;
alter table item_version alter column agency_code set not null, alter column kind set not null;
comment on column item_version.agency_code is 'Agency of the item, repeated for counting.';
comment on column item_version.kind is 'Kind of the item, repeated for counting.';
alter policy item_version_adds on item_version with check (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and created_by = (select door.person())
  and exists (select from item i where i.cell_id = item_version.cell_id and i.id = item_id and i.label_id = item_version.label_id
    and i.agency_code = (select door.agency()) and i.agency_code = item_version.agency_code and i.kind = item_version.kind));
create index item_version_facets on item_version (cell_id, label_id) include (agency_code, kind, language, reported_at, item_id) where is_current;

-- The whole network of a cell is read by what the reader may see of it; without this each claim is looked at for its label.
create index claim_link on claim (cell_id, label_id) where object_id is not null and retracted_at is null;
