-- What a learning record needs to be read by mentors: what a trainee looked at, scores that were handed out, and the criterion that a
-- comment is about. Everything else that a trainee did stands where it was done, under the rules that it has there.

alter table review_comment add column criterion text check (criterion ~ '^[a-z][a-z0-9_]{1,39}$');
comment on column review_comment.criterion is 'Key of the criterion of the rubric that it is about; null when none was named.';

-- Reading and looking leave nothing but their row in the trail. A trainee reads the own rows of that, and mentors those of trainees of
-- the cell: of items within their labels, and that a timeline was looked at. No other deed of the trail is read by this rule, and no
-- deed of anybody else.
create policy audit_shows_learning on audit for select to workbench_app using (
  cell_id = (select door.cell()) and deed in ('read_item', 'read_timeline')
  and (label_id is null or label_id = any ((select door.labels())::integer[]))
  and (((select door.role()) = 'trainee' and person_id = (select door.person()))
    or ((select door.role()) = 'mentor' and exists (select from member m where m.cell_id = audit.cell_id
      and m.person_id = audit.person_id and m.role = 'trainee' offset 0))));

-- Scores of a person that were handed out are the person's own, the mentors' and the instructors'. No other player reads them.
alter policy person_score_sees on person_score using (
  cell_id = (select door.cell()) and (person_id = (select door.person()) or (select door.role()) in ('mentor', 'instructor')));

-- What one person did, in the order in which it was done.
create index item_by_person on item (cell_id, created_by, created_at);
create index item_version_by_person on item_version (cell_id, created_by, created_at) where version > 1;
create index grading_by_person on grading (cell_id, graded_by, graded_at);
create index claim_by_person on claim (cell_id, created_by, created_at);
create index product_block_by_person on product_block (cell_id, created_by, created_at);
create index citation_by_person on citation (cell_id, created_by, created_at);
create index product_author_of_person on product_author (cell_id, person_id);
