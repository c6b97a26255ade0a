-- A technique that challenges a judgement is bound to it: what-if, high impact, devil's advocacy, red team.

create table technique_binding (
  cell_id uuid not null,
  id uuid not null,
  technique_id uuid not null,
  product_id uuid not null,
  lineage_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (cell_id, id),
  -- Whoever binds sees the technique and the judgement, and so every binding of the two.
  constraint technique_binding_once unique (cell_id, technique_id, product_id, lineage_id),
  foreign key (cell_id, technique_id) references technique (cell_id, id) on delete cascade,
  foreign key (cell_id, product_id) references product (cell_id, id) on delete cascade,
  foreign key (cell_id, created_by) references member (cell_id, person_id)
);
create index technique_binding_of_product on technique_binding (cell_id, product_id);
create index product_block_of_lineage on product_block (cell_id, product_id, lineage_id);
comment on table technique_binding is
  'Which judgement a technique is about, by the lineage that the judgement keeps from version to version. Without a label of its own: seen with both.';

alter table technique_binding enable row level security;
alter table technique_binding force row level security;

-- A binding is the team's, and only of those who see both the technique and the judgement in some version. A receiver of the judgement
-- learns nothing of what was held against it.
create policy technique_binding_sees on technique_binding for select to workbench_app using (
  cell_id = (select door.cell()) and door.on_team(product_id)
  and exists (select from technique t where t.cell_id = technique_binding.cell_id and t.id = technique_id offset 0)
  and exists (select from product_block b where b.cell_id = technique_binding.cell_id
    and b.product_id = technique_binding.product_id and b.lineage_id = technique_binding.lineage_id offset 0));
-- Analysts of the team bind in their own name what they see; nothing but a judgement is bound.
create policy technique_binding_binds on technique_binding for insert to workbench_app with check (
  cell_id = (select door.cell()) and created_by = (select door.person()) and door.on_team(product_id)
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor')
  and exists (select from technique t where t.cell_id = technique_binding.cell_id and t.id = technique_id)
  and exists (select from product_block b where b.cell_id = technique_binding.cell_id and b.kind = 'judgement'
    and b.product_id = technique_binding.product_id and b.lineage_id = technique_binding.lineage_id));
-- Any analyst of the team who sees a binding takes it away. Nobody changes one.
create policy technique_binding_goes on technique_binding for delete to workbench_app using (
  cell_id = (select door.cell()) and door.on_team(product_id)
  and (select door.role()) in ('trainee', 'cell_lead', 'liaison', 'instructor'));
grant select, insert, delete on technique_binding to workbench_app;
