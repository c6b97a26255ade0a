-- Asked once where it was asked many times.

-- An "exists" that may be answered in two ways, row by row or from a table of all, is planned both ways, and so is what its own rule
-- asks, and the rule of that: to read which products cite a claim took 180 ms of planning and one of answering. "offset 0" leaves one way,
-- row by row from an index, which is how these are read. The rules say what they said.
alter policy product_sees on product using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(id) or created_by = (select door.person())
    or exists (select from release r where r.cell_id = product.cell_id and r.product_id = product.id
      and r.agency_code = (select door.agency()) and r.recalled_at is null offset 0)));
alter policy release_block_sees on release_block using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from release r where r.cell_id = release_block.cell_id and r.id = release_id offset 0));
alter policy release_tear_line_sees on release_tear_line using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from release r where r.cell_id = release_tear_line.cell_id and r.id = release_id offset 0));
alter policy product_version_sees on product_version using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(product_id)
    or exists (select from release r where r.cell_id = product_version.cell_id and r.product_id = product_version.product_id
      and r.version_number = product_version.number and r.agency_code = (select door.agency()) and r.recalled_at is null offset 0)));
alter policy product_block_sees on product_block using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(product_id)
    or exists (select from release_block h join release r on r.cell_id = h.cell_id and r.id = h.release_id
      where h.cell_id = product_block.cell_id and h.block_id = product_block.id
        and r.agency_code = (select door.agency()) and r.recalled_at is null offset 0)));
alter policy tear_line_sees on tear_line using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (door.on_team(product_id)
    or exists (select from release_tear_line h join release r on r.cell_id = h.cell_id and r.id = h.release_id
      where h.cell_id = tear_line.cell_id and h.tear_line_id = tear_line.id
        and r.agency_code = (select door.agency()) and r.recalled_at is null offset 0)));
alter policy judgement_sees on judgement using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from product_block b where b.cell_id = judgement.cell_id and b.id = block_id offset 0));
alter policy citation_sees on citation using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from product_block b where b.cell_id = citation.cell_id and b.id = block_id offset 0));
alter policy exhibit_sees on exhibit using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from citation x where x.cell_id = exhibit.cell_id and x.id = citation_id offset 0));
alter policy exhibit_claim_sees on exhibit_claim using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from exhibit e where e.cell_id = exhibit_claim.cell_id and e.citation_id = exhibit_claim.citation_id offset 0));
alter policy technique_exhibit_sees on technique_exhibit using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from citation x where x.cell_id = technique_exhibit.cell_id and x.id = citation_id offset 0));
alter policy technique_row_sees on technique_row using (
  cell_id = (select door.cell())
  and exists (select from technique t where t.cell_id = technique_row.cell_id and t.id = technique_id offset 0));
alter policy block_state_sees on block_state using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_block b where b.cell_id = block_state.cell_id and b.id = block_id offset 0));
alter policy block_update_sees on block_update using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_block b where b.cell_id = block_update.cell_id and b.id = block_id offset 0));
alter policy comment_answer_sees on comment_answer using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from review_comment c where c.cell_id = comment_answer.cell_id and c.id = comment_id offset 0));
alter policy request_step_sees on request_step using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from request r where r.cell_id = request_step.cell_id and r.id = request_id offset 0));
alter policy request_answer_item_sees on request_answer_item using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and exists (select from request_step s where s.cell_id = request_answer_item.cell_id and s.id = step_id offset 0));

-- As before, but the reader's labels are read once and not for every label of the cell.
create or replace function door.append_query(in_deed text, in_asked jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := door.cell();
  reach_level integer;
  reach_compartments text[];
  own text[] := array[door.agency()];
  reach integer;
  query_id uuid := gen_random_uuid();
  salt bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
begin
  if here is null then raise exception 'outside a cell' using errcode = '42501'; end if;
  select greatest(max(l.level), a.clearance),
      coalesce((select array_agg(distinct c order by c) from (select unnest(l2.compartments) as c from label l2
        where l2.cell_id = here and l2.id = any ((select door.labels())::integer[]) union select unnest(a.compartments)) held), '{}')
    into reach_level, reach_compartments
    from member_access a left join label l on l.cell_id = here and l.id = any ((select door.labels())::integer[])
    where a.cell_id = here and a.person_id = door.person() group by a.clearance, a.compartments;
  -- Looked for first: an insert that finds its row there already would still use up a number.
  loop
    select l.id into reach from label l where l.cell_id = here and l.level = reach_level and l.releasable_to = own
      and l.compartments = reach_compartments and l.originators = own and l.originator_control = '{}';
    exit when found;
    insert into label (cell_id, level, releasable_to, compartments, originators) values (here, reach_level, own, reach_compartments, own)
      on conflict do nothing;
  end loop;
  insert into trail_query (cell_id, id, label_id, person_id, asked, salt) values (here, query_id, reach, door.person(), in_asked, salt);
  perform door.append_audit(in_deed, 'list', query_id, null, jsonb_build_object('proof',
    encode(sha256(salt || convert_to(in_asked::text, 'UTF8')), 'hex')));
end $$;

-- What a claim answers is found from the claim.
create index requirement_answer_of_claim on requirement_answer (cell_id, claim_id) where claim_id is not null;
