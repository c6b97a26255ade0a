import type { PackDraftDetail } from '@workbench/contract';
import type { DraftPart, PackField } from '@workbench/domain';
import type { ComponentType } from 'react';

/** What the control of a field needs, whatever it holds. */
export interface FieldProps {
  draft: PackDraftDetail;
  part: DraftPart;
  field: PackField;
  /** What is said beside the control; the name of the field where it is absent. */
  label?: string;
  value: unknown;
  isDisabled: boolean;
  onChange: (next: unknown) => void;
}

/** What a field that holds others needs besides: the control that each of those is shown with. */
export interface HolderProps extends FieldProps {
  label: string;
  Inner: ComponentType<FieldProps>;
}
