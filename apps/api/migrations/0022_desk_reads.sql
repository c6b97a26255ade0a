-- What a desk reads of a whole cell, by what the reader may see of it, from indexes alone; measured by "npm run bench -- desk".
-- No table, no right, no rule changes. An entry of an index holds at most 2,704 bytes, so what has a long value is left out;
-- whoever reads says the same condition. A position or date is far shorter, and nobody finds so long a name in a text.

drop index claim_link;
create index claim_link on claim (cell_id, label_id) include (subject_id, object_id, predicate)
  where object_id is not null and retracted_at is null;

drop index claim_whereabouts;
create index claim_whereabouts on claim (cell_id, label_id, predicate)
  include (id, subject_id, object_id, value, status, item_id, valid_from, valid_to, created_at)
  where retracted_at is null and (value is null or octet_length(value) <= 200)
    and predicate in ('position', 'date', 'located_at', 'location', 'seen_at', 'travelled_to', 'took_part_in');

-- Names to look for in a text.
create index claim_named on claim (cell_id, label_id) include (subject_id, value, status)
  where retracted_at is null and predicate in ('name', 'alias') and octet_length(value) <= 1000;

-- Names of an entity of which much is said: without it all that is said is read to find them.
create index claim_name_of on claim (cell_id, subject_id, label_id) where retracted_at is null and predicate in ('name', 'alias');
