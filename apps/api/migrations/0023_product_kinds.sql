-- More kinds of product. Their sections are the domain's; the database keeps which kinds there are.
alter table product drop constraint product_kind_check;
alter table product add constraint product_kind_check check (kind in ('strategic_assessment', 'operational_assessment', 'threat_assessment',
  'subject_profile', 'situation_report', 'warning', 'intelligence_note', 'briefing'));
