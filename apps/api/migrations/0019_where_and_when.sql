-- Where and when: what map and timeline read of a whole cell, by what the reader may see of it. No table, no right, no rule changes.

-- Positions, dates of events, and who was where. Without it every claim of the cell is looked at for its predicate.
create index claim_whereabouts on claim (cell_id, label_id, predicate) where retracted_at is null
  and predicate in ('position', 'date', 'located_at', 'location', 'seen_at', 'travelled_to', 'took_part_in');

-- Links that held for some time, with all that a timeline tells of them, so that it is counted without reading the claims themselves.
create index claim_dated on claim (cell_id, label_id)
  include (id, subject_id, object_id, predicate, status, item_id, valid_from, valid_to)
  where retracted_at is null and object_id is not null and (valid_from is not null or valid_to is not null);

-- Products that cite a claim or an item, from its side.
create index citation_claim on citation (cell_id, claim_id) where claim_id is not null;
create index citation_item on citation (cell_id, item_id) where item_id is not null;
