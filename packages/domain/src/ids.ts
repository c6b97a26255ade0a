import { z } from 'zod';

/** Identity of a person. */
export const PersonId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** Identity of a cell. */
export const CellId = z.uuid().brand<'CellId'>();
export type CellId = z.infer<typeof CellId>;

/** Identity of an item. */
export const ItemId = z.uuid().brand<'ItemId'>();
export type ItemId = z.infer<typeof ItemId>;

/** Identity of a source. */
export const SourceId = z.uuid().brand<'SourceId'>();
export type SourceId = z.infer<typeof SourceId>;

/** Identity of an entity. */
export const EntityId = z.uuid().brand<'EntityId'>();
export type EntityId = z.infer<typeof EntityId>;

/** Identity of a claim. */
export const ClaimId = z.uuid().brand<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;

/** Identity of a grading. */
export const GradingId = z.uuid().brand<'GradingId'>();
export type GradingId = z.infer<typeof GradingId>;

/** Identity of a resolution. */
export const ResolutionId = z.uuid().brand<'ResolutionId'>();
export type ResolutionId = z.infer<typeof ResolutionId>;

/** Identity of a product. */
export const ProductId = z.uuid().brand<'ProductId'>();
export type ProductId = z.infer<typeof ProductId>;

/** Identity of a block. */
export const BlockId = z.uuid().brand<'BlockId'>();
export type BlockId = z.infer<typeof BlockId>;

/** Identity of a citation. */
export const CitationId = z.uuid().brand<'CitationId'>();
export type CitationId = z.infer<typeof CitationId>;

/** Identity of a comment. */
export const CommentId = z.uuid().brand<'CommentId'>();
export type CommentId = z.infer<typeof CommentId>;

/** Identity of a decision. */
export const DecisionId = z.uuid().brand<'DecisionId'>();
export type DecisionId = z.infer<typeof DecisionId>;

/** Identity of a release. */
export const ReleaseId = z.uuid().brand<'ReleaseId'>();
export type ReleaseId = z.infer<typeof ReleaseId>;

/** Identity of a feedback. */
export const FeedbackId = z.uuid().brand<'FeedbackId'>();
export type FeedbackId = z.infer<typeof FeedbackId>;

/** Identity of a tear line. */
export const TearLineId = z.uuid().brand<'TearLineId'>();
export type TearLineId = z.infer<typeof TearLineId>;

/** Identity of a request. */
export const RequestId = z.uuid().brand<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;

/** Identity of a step in the history of a request. */
export const RequestStepId = z.uuid().brand<'RequestStepId'>();
export type RequestStepId = z.infer<typeof RequestStepId>;

/** Identity of a requirement (a question or one of its elements). */
export const RequirementId = z.uuid().brand<'RequirementId'>();
export type RequirementId = z.infer<typeof RequirementId>;

/** Identity of a tasking. */
export const TaskingId = z.uuid().brand<'TaskingId'>();
export type TaskingId = z.infer<typeof TaskingId>;

/** Identity of an answer to a requirement. */
export const AnswerId = z.uuid().brand<'AnswerId'>();
export type AnswerId = z.infer<typeof AnswerId>;

/** Identity of a saved filter. */
export const SavedFilterId = z.uuid().brand<'SavedFilterId'>();
export type SavedFilterId = z.infer<typeof SavedFilterId>;
/** Identity of a chart. */
export const ChartId = z.uuid().brand<'ChartId'>();
export type ChartId = z.infer<typeof ChartId>;

/** Identity of an attachment. */
export const AttachmentId = z.uuid().brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;

/** Identity of a session, as its person sees it; it opens nothing. */
export const SessionId = z.uuid().brand<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;

const code = z.string().regex(/^[A-Z][A-Z0-9-]{1,11}$/, 'must be 2 to 12 capital letters, digits or hyphens');

/** Short code of an agency within a cell, such as `POL`. */
export const AgencyCode = code.brand<'AgencyCode'>();
export type AgencyCode = z.infer<typeof AgencyCode>;

/** Code of a compartment (named operation) within a cell, such as `HARBOUR`. */
export const CompartmentCode = code.brand<'CompartmentCode'>();
export type CompartmentCode = z.infer<typeof CompartmentCode>;

/** Identity of a technique. */
export const TechniqueId = z.uuid().brand<'TechniqueId'>();
export type TechniqueId = z.infer<typeof TechniqueId>;

/** Identity of an appraisal. */
export const AppraisalId = z.uuid().brand<'AppraisalId'>();
export type AppraisalId = z.infer<typeof AppraisalId>;

/** Identity of a saved phrase. */
export const PhraseId = z.uuid().brand<'PhraseId'>();
export type PhraseId = z.infer<typeof PhraseId>;

/** Identity of a dataset. */
export const DatasetId = z.uuid().brand<'DatasetId'>();
export type DatasetId = z.infer<typeof DatasetId>;

/** Identity of a run of an exercise. */
export const RunId = z.uuid().brand<'RunId'>();
export type RunId = z.infer<typeof RunId>;

/** Identity of a step in what became of an inject. */
export const InjectStepId = z.uuid().brand<'InjectStepId'>();
export type InjectStepId = z.infer<typeof InjectStepId>;

/** Identity of a message of the exercise. */
export const MessageId = z.uuid().brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;

/** Identity of a note of an observer. */
export const ObserverNoteId = z.uuid().brand<'ObserverNoteId'>();
export type ObserverNoteId = z.infer<typeof ObserverNoteId>;
/** Identity of an engagement. */
export const EngagementId = z.uuid().brand<'EngagementId'>();
export type EngagementId = z.infer<typeof EngagementId>;
/** Identity of a record of an engagement. */
export const EngagementRecordId = z.uuid().brand<'EngagementRecordId'>();
export type EngagementRecordId = z.infer<typeof EngagementRecordId>;

/** Identity of the draft of an exercise pack. */
export const PackDraftId = z.uuid().brand<'PackDraftId'>();
export type PackDraftId = z.infer<typeof PackDraftId>;
/** Identity of one record of such a draft. */
export const PackRecordId = z.uuid().brand<'PackRecordId'>();
export type PackRecordId = z.infer<typeof PackRecordId>;
