-- Rules of review and of events ask once what they ask of other tables, as all others do; see docs/database-conventions.md. They say
-- what they said.
alter policy appraisal_sees on appraisal using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and (written_by = (select door.person())
    or (is_ready and door.on_team(product_id)
      and case sort
        when 'self' then exists (select from product_version v where v.cell_id = appraisal.cell_id
          and v.product_id = appraisal.product_id and v.number = version_number and v.state <> 'draft' offset 0)
        else exists (select from review_decision d where d.cell_id = appraisal.cell_id
          and d.product_id = appraisal.product_id and d.version_number = appraisal.version_number offset 0)
      end)));
alter policy self_appraisal_ask_sees on self_appraisal_ask using (
  cell_id = (select door.cell()) and door.on_team(product_id)
  and exists (select from product p where p.cell_id = self_appraisal_ask.cell_id and p.id = product_id offset 0));
alter policy review_comment_sees on review_comment using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and (not is_draft or created_by = (select door.person())
    or exists (select from review_decision d where d.cell_id = review_comment.cell_id
      and d.product_id = review_comment.product_id and d.version_number = review_comment.version_number offset 0)));
alter policy presence_sees on presence using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[]) and door.on_team(product_id)
  and exists (select from product_block b where b.cell_id = presence.cell_id and b.id = block_id offset 0));
-- Whichever file runs last must hold every kind of event that is not told by its label alone.
alter policy event_sees on event using (
  cell_id = (select door.cell()) and label_id = any ((select door.labels())::integer[])
  and case kind
    when 'product' then exists (select from product s where s.cell_id = event.cell_id and s.id = subject_id and door.on_team(s.id) offset 0)
    when 'comment' then exists (select from review_comment s where s.cell_id = event.cell_id and s.id = subject_id offset 0)
    when 'decision' then exists (select from review_decision s where s.cell_id = event.cell_id and s.id = subject_id offset 0)
    when 'request' then exists (select from request s where s.cell_id = event.cell_id and s.id = subject_id offset 0)
    when 'release' then exists (select from release s where s.cell_id = event.cell_id and s.id = subject_id offset 0)
    when 'tasking' then exists (select from tasking s where s.cell_id = event.cell_id and s.id = subject_id offset 0)
    when 'feedback' then exists (select from feedback s where s.cell_id = event.cell_id and s.id = subject_id offset 0)
    when 'message' then exists (select from exercise_message s where s.cell_id = event.cell_id and s.id = subject_id offset 0)
    else true
  end);
