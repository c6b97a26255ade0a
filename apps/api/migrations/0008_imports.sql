-- What an agency decided once about the columns of its files.

create table import_mapping (
  cell_id uuid not null references cell on delete cascade,
  agency_code text not null,
  columns_key text not null,
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (cell_id, agency_code, columns_key),
  foreign key (cell_id, agency_code) references agency (cell_id, code)
);
comment on table import_mapping is 'Which columns fill which fields, remembered per agency for files with the same columns.';

alter table import_mapping enable row level security;
alter table import_mapping force row level security;

-- An agency's mappings are its own.
create policy import_mapping_own on import_mapping to workbench_app
  using (cell_id = (select door.cell()) and agency_code = (select door.agency()))
  with check (cell_id = (select door.cell()) and agency_code = (select door.agency()) and changed_by = (select door.person()));
grant select, insert, update (mapping, changed_by, changed_at) on import_mapping to workbench_app;
