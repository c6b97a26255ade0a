-- Objects of foreign formats (STIX, MISP) that come again: which version of an object an item holds, and which of its claims
-- came from it. Nothing here is shown to anybody.

alter table item add column import_stamp timestamptz;
comment on column item.import_stamp is 'When the producer last changed the object that this item was imported from. A version that is not newer adds nothing.';
-- The policy item_corrects lets the originating agency alone change it, together with a new version.
grant update (import_stamp) on item to workbench_app;

-- A key stands on the claim and nowhere else, so that it is seen by whoever sees the claim and goes with its label. It is
-- deliberately not unique: the same object may have come in under markings that do not see each other.
alter table claim add column import_key text check (length(import_key) between 1 and 400);
create index claim_import_key on claim (cell_id, agency_code, import_key) where import_key is not null;
comment on column claim.import_key is
  'The part of an imported object that says this. A claim "name" with a key tells which entity the object is, among the claims of the agency that the importer sees.';
