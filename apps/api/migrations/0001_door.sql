-- The door: how a request tells the database who is reading, and the only functions that look past the rules.

create extension if not exists unaccent;

create schema door;
comment on schema door is 'Functions that set, read and serve the identity of the current reader.';

-- workbench_app is the role every request works as. It owns nothing.
-- workbench_keeper owns the few functions that must read before a reader is known, and provisions cells.
do $$ begin
  if not exists (select from pg_roles where rolname = 'workbench_app') then create role workbench_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'workbench_keeper') then create role workbench_keeper nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant workbench_app to current_user;
grant workbench_keeper to current_user;

revoke all on schema public from public;
grant usage on schema public, door to workbench_app, workbench_keeper;

create function door.cell() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.cell', true), '')::uuid $$;
comment on function door.cell() is 'Cell of the current request; null outside a cell.';

create function door.person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
comment on function door.person() is 'Person who makes the current request; null before sign-in.';

create function door.role() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.role', true), '') $$;
comment on function door.role() is 'Role of the person in the current cell.';

create function door.agency() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.agency', true), '') $$;
comment on function door.agency() is 'Agency of the person in the current cell.';

create function door.labels() returns integer[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.labels', true), '')::integer[], '{}') $$;
comment on function door.labels() is 'Labels that the current reader may see.';

create function door.fold(words text) returns text language sql immutable parallel safe strict
  as $$
    select translate(
      regexp_replace(public.unaccent('public.unaccent', lower(words)), '[\u064B-\u065F\u0670\u0640]', '', 'g'),
      'أإآٱىةؤئ', 'اااايهوي')
  $$;
comment on function door.fold(text) is
  'Words as they are compared in search: lower case, no accents, Arabic without vowel marks and with letter variants made one.';

create function door.sees(
  reader_role text, reader_agency text, reader_clearance integer, reader_compartments text[],
  level integer, releasable_to text[], compartments text[], originators text[]
) returns boolean language sql immutable parallel safe
  as $$
    select case
      when reader_role = 'administrator' then false
      when reader_role = 'instructor' then true
      when reader_role = 'liaison' and originators = array[reader_agency] then true
      else reader_clearance >= level
        and (releasable_to is null or reader_agency = any (releasable_to))
        and compartments <@ reader_compartments
    end
  $$;
comment on function door.sees(text, text, integer, text[], integer, text[], text[], text[]) is
  'Whether a member may see a marking; the same rule as maySee in the domain package, and tested against it.';
