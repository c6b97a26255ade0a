-- The trail of an engagement, for its staff.

-- What was done in an engagement is read by its staff, wherever they work; focal points and everybody else read none of it. Runs,
-- datasets and accounts, whose deeds stand outside the cells as well, are not told here.
create policy audit_sees_engagement on audit for select to workbench_app using (
  cell_id = '00000000-0000-0000-0000-000000000000' and subject_kind = 'engagement'
  and subject_id = any ((select door.engagements('staff'))::uuid[]));
