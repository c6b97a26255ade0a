-- Suggestions that somebody passes over: where they stood and of which kind, never their words, so that an erasure has nothing to
-- find here.

create table dismissed_suggestion (
  cell_id uuid not null,
  person_id uuid not null,
  item_id uuid not null,
  item_version integer not null,
  span_start integer not null check (span_start >= 0),
  span_end integer not null,
  kind text not null check (kind ~ '^[a-z_]{2,40}$'),
  check (span_end > span_start),
  primary key (cell_id, person_id, item_id, item_version, span_start, span_end, kind),
  foreign key (cell_id, item_id, item_version) references item_version (cell_id, item_id, version) on delete cascade,
  foreign key (cell_id, person_id) references member (cell_id, person_id)
);
comment on table dismissed_suggestion is
  'A suggestion in the text of an item that somebody passes over. Seen by that person alone, as long as they see the item.';

alter table dismissed_suggestion enable row level security;
alter table dismissed_suggestion force row level security;

-- What somebody passes over is nobody else's business; and what is suggested depends on the names that they know.
create policy dismissed_suggestion_own on dismissed_suggestion to workbench_app
  using (cell_id = (select door.cell()) and person_id = (select door.person())
    and exists (select from item_version v where v.cell_id = dismissed_suggestion.cell_id
      and v.item_id = dismissed_suggestion.item_id and v.version = item_version))
  with check (cell_id = (select door.cell()) and person_id = (select door.person())
    and exists (select from item_version v where v.cell_id = dismissed_suggestion.cell_id
      and v.item_id = dismissed_suggestion.item_id and v.version = item_version));
-- A row is there or not; nothing of it changes.
grant select, insert, delete on dismissed_suggestion to workbench_app;
