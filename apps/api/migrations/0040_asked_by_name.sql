-- Rules that were planned anew wherever they stood are functions now, whose plan a connection keeps.

-- What a rule asks of another table is planned with the rules of that one, for every place in which its own table is named: products
-- that cite something ask after citations in five ways, each with block, release and what was handed over behind it. A function is
-- planned once. These are no doors: they work as whoever asks, under the rules of the tables that they read, and say what the
-- conditions said that they replace.
create function door.received(of_product uuid) returns boolean
  language plpgsql stable set search_path = pg_catalog, public, pg_temp
  as $$ begin
    return exists (select from release r where r.cell_id = door.cell() and r.product_id = of_product
      and r.agency_code = door.agency() and r.recalled_at is null);
  end $$;
comment on function door.received(uuid) is 'Whether a version of a product stands released to the reader''s agency, under a label that they see.';
create function door.received_version(of_product uuid, of_number integer) returns boolean
  language plpgsql stable set search_path = pg_catalog, public, pg_temp
  as $$ begin
    return exists (select from release r where r.cell_id = door.cell() and r.product_id = of_product and r.version_number = of_number
      and r.agency_code = door.agency() and r.recalled_at is null);
  end $$;
comment on function door.received_version(uuid, integer) is 'Whether a version stands released to the reader''s agency, under a label that they see.';
create function door.received_block(of_block uuid) returns boolean
  language plpgsql stable set search_path = pg_catalog, public, pg_temp
  as $$ begin
    return exists (select from release_block h join release r on r.cell_id = h.cell_id and r.id = h.release_id
      where h.cell_id = door.cell() and h.block_id = of_block and r.agency_code = door.agency() and r.recalled_at is null);
  end $$;
comment on function door.received_block(uuid) is 'Whether a block was handed over in a release that stands to the reader''s agency, under labels that they see.';
create function door.received_tear_line(of_tear_line uuid) returns boolean
  language plpgsql stable set search_path = pg_catalog, public, pg_temp
  as $$ begin
    return exists (select from release_tear_line h join release r on r.cell_id = h.cell_id and r.id = h.release_id
      where h.cell_id = door.cell() and h.tear_line_id = of_tear_line and r.agency_code = door.agency() and r.recalled_at is null);
  end $$;
comment on function door.received_tear_line(uuid) is 'Whether a tear line was handed over in a release that stands to the reader''s agency, under labels that they see.';
revoke execute on function door.received(uuid), door.received_version(uuid, integer), door.received_block(uuid),
  door.received_tear_line(uuid) from public;
grant execute on function door.received(uuid), door.received_version(uuid, integer), door.received_block(uuid),
  door.received_tear_line(uuid) to workbench_app;

alter policy product_sees on product using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(id) or created_by = (select door.person()) or door.received(id)));
alter policy product_version_sees on product_version using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(product_id) or door.received_version(product_id, number)));
alter policy product_block_sees on product_block using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(product_id) or door.received_block(id)));
alter policy tear_line_sees on tear_line using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(product_id) or door.received_tear_line(id)));
