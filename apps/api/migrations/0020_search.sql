-- Search: words, phrases, exclusions and beginnings; names that resemble what was typed; saved filters that alert.

-- A question is built here from words alone: whatever they hold, they are words, and never signs of the language of queries.
-- Words that are joined by a hyphen may stand apart in the text.
create function door.to_look(words text, is_start boolean) returns tsquery
  language sql immutable parallel safe strict set search_path = pg_catalog, public, pg_temp as $$
  select case when is_start and q::text like '%''' then (q::text || ':*')::tsquery else q end
  from (select door.fold(words), regexp_replace(door.fold(words), '(?<=[[:alpha:]])[-‐‑](?=[[:alpha:]])', ' ', 'g')) f (whole, apart),
    lateral (select case when whole = apart then phraseto_tsquery('simple', whole)
      else phraseto_tsquery('simple', whole) || phraseto_tsquery('simple', apart) end) l (q)
$$;
comment on function door.to_look(text, boolean) is 'Words that stand side by side, the last perhaps as a beginning.';

create function door.to_query(look jsonb) returns tsquery
  language plpgsql immutable parallel safe strict set search_path = pg_catalog, public, pg_temp as $$
declare
  clause jsonb;
  term jsonb;
  one tsquery;
  either tsquery;
  whole tsquery;
begin
  for clause in select value from jsonb_array_elements(look -> 'all') loop
    either := null;
    for term in select value from jsonb_array_elements(clause) loop
      one := door.to_look(term ->> 'words', (term ->> 'isStart')::boolean);
      if numnode(one) > 0 then either := coalesce(either || one, one); end if;
    end loop;
    whole := coalesce(whole && either, whole, either);
  end loop;
  for term in select value from jsonb_array_elements(look -> 'none') loop
    one := door.to_look(term ->> 'words', (term ->> 'isStart')::boolean);
    if numnode(one) > 0 then whole := coalesce(whole && !!one, !!one); end if;
  end loop;
  return whole;
end $$;
comment on function door.to_query(jsonb) is
  'What is looked for, as the domain says it ({all: [[{words, isStart}]], none: [{words, isStart}]}), as a query of full-text search. Null when it holds no word.';

-- The search door takes two questions: what counts as a match, and what comes first among the matches. Everything else about it
-- stays: it asks once for cell and labels, applies them before it counts, ranks or cuts, and uses no statistics of the collection.
drop function door.search_items(text, integer);
create function door.search_items(wide tsquery, narrow tsquery, at_most integer)
  returns table (item_id uuid, rank real)
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
begin
  if wide is null then return; end if;
  return query execute $find$
    select v.item_id, (least(ts_rank(v.search, $1), 0.99) + case when $2 is null or v.search @@ $2 then 1 else 0 end)::real
    from item_version v
    where v.search @@ $1 and v.is_current and v.cell_id = $3 and v.label_id = any ($4)
    order by 2 desc, v.item_id
    limit $5
  $find$ using wide, narrow, door.cell(), door.labels(), at_most;
end $$;
comment on function door.search_items(tsquery, tsquery, integer) is
  'Current items that match the wide question, best first, among those the reader may see; those that match the narrow one too come before the others. Ranks use no collection statistics.';
alter function door.search_items(tsquery, tsquery, integer) owner to workbench_keeper;
revoke execute on function door.search_items(tsquery, tsquery, integer) from public;
grant execute on function door.search_items(tsquery, tsquery, integer) to workbench_app;

-- Names that may be one in another spelling or script have a key in common. The keys are coarser than the comparison in
-- packages/domain/src/matching, which then decides; they only spare it most of the names.
create function door.name_keys(words text) returns text[]
  language sql immutable parallel safe strict set search_path = pg_catalog, public, pg_temp as $$
  with word as (
    select regexp_replace(w, '^(?:al|el)(?=.{4})|^ال(?=.{2})', '') as w
    from regexp_split_to_table(door.fold(words), '[^[:alnum:]]+') w where w ~ '[[:alpha:]]{3}' and length(w) <= 40
  ), arabic as (
    select translate(w, 'بتثجحخدذرزسشصضطظغفقكلمنهپچڤگڭوياةءع', 'btTjhxdDrzsSsDtDGfqklmnhbSvgg') as w from word
  ), spelt as (
    select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      w, 'tch|sch|ch|sh', 'S', 'g'), 'dj|dg(?=[ei])', 'j', 'g'), 'd(?=i[aou])', 'J', 'g'), 'kh', 'x', 'g'), 'gh', 'G', 'g'), 'th', 'T', 'g'), 'dh', 'D', 'g') as w
    from arabic
  ), coded as (
    select regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      w, 'ph', 'f', 'g'), 'gn(?=[aeiou])', 'n', 'g'), 'qu(?=[eiy])|gu(?=[eiy])|ck|c(?![eiy])', 'q', 'g'), 'c', 's', 'g') as w from spelt
  ), bare as (
    select distinct regexp_replace(regexp_replace(k, '[^bdfjklmnrst]', '', 'g'), '(.)\1+', '\1', 'g') as k
    from coded, lateral (values
      (translate(w, 'xqgGSzTDpvJ', 'kkjjsstdbfj')),
      (translate(w, 'xqgGSzTDpvJ', 'kkjjssssbfd')),
      (translate(w, 'xqgGSzTDpvJ', 'kjjjsstdbfj'))) as v (k)
  )
  select coalesce(array_agg(distinct found), '{}') from (
    select k from bare where length(k) >= 2
    union all
    -- With one sign left out: two words of four consonants and more that differ by one meet here.
    select '~' || left(k, at - 1) || substr(k, at + 1) from bare, generate_series(1, length(k)) at where length(k) >= 4
    union all
    select '~' || k from bare where length(k) >= 3
  ) all_of_them (found)
$$;
comment on function door.name_keys(text) is
  'Consonants of each word of a name, in Latin or Arabic letters, as keys under which other spellings of it are found.';

revoke execute on function door.to_look(text, boolean), door.to_query(jsonb), door.name_keys(text) from public;
grant execute on function door.to_look(text, boolean), door.to_query(jsonb), door.name_keys(text) to workbench_app, workbench_keeper;

-- Kept beside the name: made anew for each name that is looked at, the keys would cost more than all the rest of a search.
alter table claim add column name_keys text[] generated always as (
  case when predicate in ('name', 'alias') then door.name_keys(value) end) stored;
comment on column claim.name_keys is 'Keys of a name under which its other spellings are found.';
create index claim_name_keys on claim using gin (name_keys) where name_keys is not null and retracted_at is null;

-- Overlap of arrays is not leakproof either, so this door too must stand before the policies and apply cell and labels itself.
create policy keeper_searches on claim for select to workbench_keeper using (true);

create function door.names_like(words text[], at_most integer)
  returns table (word text, entity_id uuid)
  language plpgsql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
declare
  sought text;
  keys text[];
begin
  foreach sought in array words loop
    keys := door.name_keys(sought);
    return query execute $find$
      with same as (
        select c.subject_id from claim c
        where c.name_keys && $2 and c.name_keys is not null and c.retracted_at is null and c.value is not null
          and c.status <> 'denied' and c.cell_id = $4 and c.label_id = any ($5)
        group by c.subject_id
        order by bool_or(position(door.fold($1) in door.fold(c.value)) > 0) desc, c.subject_id
        limit $6
      ), near as (
        select c.subject_id from claim c
        where c.name_keys && $3 and c.name_keys is not null and c.retracted_at is null and c.value is not null
          and c.status <> 'denied' and c.cell_id = $4 and c.label_id = any ($5)
        group by c.subject_id
        order by c.subject_id
        limit $6
      )
      select $1, subject_id from same union select $1, subject_id from near
    $find$ using sought, array(select k from unnest(keys) k where k !~ '^~'), array(select k from unnest(keys) k where k ~ '^~'),
      door.cell(), door.labels(), at_most;
  end loop;
end $$;
comment on function door.names_like(text[], integer) is
  'Entities with a name that may be a spelling of a word, of the names that the reader sees and nobody denied or took back; for each word at most so many with its consonants, those that hold it as it is written first, and as many that differ by a sign.';
alter function door.names_like(text[], integer) owner to workbench_keeper;
revoke execute on function door.names_like(text[], integer) from public;
grant execute on function door.names_like(text[], integer) to workbench_app;

-- A saved filter that alerts remembers what its owner has already been shown. The policy saved_filter_own holds for this as for
-- its words: it is their person's alone.
alter table saved_filter add column alerts boolean not null default false,
  add column looked_at timestamptz,
  add column known_ids uuid[],
  add check (alerts = (looked_at is not null)), add check (alerts or known_ids is null);
comment on column saved_filter.alerts is 'Its owner wants to hear of items that are new in it.';
comment on column saved_filter.looked_at is 'When its owner last looked at it; null: it does not alert.';
comment on column saved_filter.known_ids is
  'Items that its owner was shown in it; whatever else matches is new, however it came to. Null when there are too many to remember: then what was contributed since is new.';
grant update (alerts, looked_at, known_ids) on saved_filter to workbench_app;
