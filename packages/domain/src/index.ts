export * from './ach/ach';
export * from './ach/ach-reading';
export type { AchScore } from './ach/ach-scores';
export * from './ach/credibility-of-grading';
export * from './ach/credibility-source';
export * from './ach/diagnosticity';
export * from './ach/disagreement';
export * from './ach/roots';
export type { Linchpin } from './ach/sensitivity';
export * from './claims/claim-marking';
export * from './claims/claim-rules';
export * from './claims/claim';
export * from './claims/contradictions';
export * from './claims/predicate';
export * from './claims/restore';
export * from './claims/time-span';
export * from './entities/entity-kind';
export * from './exercises/clock/exercise-clock';
export { dueAt, dueInjects, nextDue, readRun, type Happened, type RunState } from './exercises/clock/inject-run';
export { injectEvents, injectStates, moveInject, type InjectEvent, type InjectState } from './exercises/clock/inject-states';
export { blankEntry, blankOf, fitsField } from './exercises/draft/blank-entry';
export { draftNoise } from './exercises/draft/draft-noise';
export { entriesOf, packOfEntries } from './exercises/draft/draft-pack';
export {
  DraftEntry,
  DraftPart,
  draftShapes,
  keyFieldOf,
  keyOfEntry,
  PackPage,
  partOfFile,
  sealedParts,
} from './exercises/draft/draft-parts';
export { droppedRow, inOrder, movedRow, shifted } from './exercises/draft/msel-edits';
export { packFieldsOf, type PackControl, type PackField } from './exercises/draft/pack-field';
export { isAlone, leadPack, movePack, packEvents, type PackEvent, type PackMove } from './exercises/draft/pack-moves';
export { refersTo, type Referred } from './exercises/draft/pack-references';
export { packFaultSentence, packFaults, type PackFault, type PackFaultCode } from './exercises/lint/fault';
export type { FindReal, RealThing } from './exercises/lint/fiction-faults';
export { lintPack } from './exercises/lint/lint-pack';
export { markingOf as markingOfPackItem } from './exercises/lint/readable';
export { readPack, type PackRead, type PackTexts } from './exercises/lint/read-pack';
export { guessMselMapping, mselFields, mselHeads, ownColumnsOf, type MselField, type MselMapping } from './exercises/msel/msel-columns';
export { conditionWords, readCondition } from './exercises/msel/msel-condition';
export { mselTable, ownNames } from './exercises/msel/msel-table';
export {
  mselFaults,
  mselFaultSentence,
  readMsel,
  type MselFault,
  type MselFaultCode,
  type MselRead,
  type MselRow,
} from './exercises/msel/read-msel';
export { noise, type NoiseWish } from './exercises/noise/noise';
export { isNoiseKey, noiseTopics, type NoiseTopic } from './exercises/noise/noise-topic';
export { seeded } from './exercises/noise/seeded';
export {
  carriedAt,
  happenedBy,
  injectsIn,
  type Carried,
  type PastDelivery,
  type PastMessage,
  type PastStep,
  type RunPast,
} from './exercises/fork/carried-at';
export * from './exercises/pack/inject';
export * from './exercises/pack/key';
export * from './exercises/pack/manifest';
export * from './exercises/pack/objective';
export * from './exercises/pack/pack';
export * from './exercises/pack/pack-item';
export * from './exercises/pack/pack-people';
export * from './exercises/pack/pack-place';
export * from './exercises/pack/sealed-key';
export * from './exercises/pack/words';
export { writePack } from './exercises/pack/write-pack';
export { bCubed, type BCubed, type Grouping } from './exercises/scores/b-cubed';
export { brierScore, type BrierScore, type Forecast, type TermCalibration } from './exercises/scores/brier';
export { deceptionSurvival, type DeceptionRun, type DeceptionSurvival } from './exercises/scores/deception-survival';
export { scoreEvents, type ScoredEvent } from './exercises/scores/event-score';
export { factDelays, factMoments, type FactDelays, type FactMoments, type FactRun, type SeenAt } from './exercises/scores/fact-delays';
export { kaplanMeier, type Duration, type Survival, type SurvivalStep } from './exercises/scores/kaplan-meier';
export { scoreLinks, type ScoredLink } from './exercises/scores/link-score';
export type { MatchingScore } from './exercises/scores/matching-score';
export { formulas, spokenFormulas, spokenNameOf } from './exercises/scores/formulas';
export { fewestForecasts, type Score } from './exercises/scores/score';
export { fewestAppraised, rubricScores, type NamedCriterion, type RubricScore } from './exercises/scores/rubric-score';
export { pooling, scoreSharing, type HeldItem, type SharingPair, type SharingScore } from './exercises/scores/sharing-score';
export { sourceIndependence, type Root } from './exercises/scores/source-independence';
export { fewestPairs, gradingAgreement, weightedKappa, type GradingAgreement } from './exercises/scores/weighted-kappa';
export type { CellHistory, PastBlock, PastClaim, PastItem, PastProduct, PastResolution } from './exercises/replay/history';
export { replayAt, type Replay } from './exercises/replay/replay';
export {
  eventAccounts,
  factAccounts,
  linkAccounts,
  missedWhys,
  type FactAccount,
  type FindAccount,
  type ItemAccount,
  type MissedWhy,
} from './exercises/work/accounts';
export {
  agenciesOf,
  type CellWork,
  type Conveyance,
  type Doer,
  type MarkingFrom,
  type Moment,
  type Reading,
  type Scope,
  type SealedKey,
  type Seat,
  type WorkAppraisal,
  type WorkBlock,
  type WorkClaim,
  type WorkGrading,
  type WorkItem,
  type WorkResolution,
} from './exercises/work/cell-work';
export { deceptionAccounts, type DeceptionAccount } from './exercises/work/deception-runs';
export { itemSights, seenAtOf, sharingTimeline, sightWays, type Sight, type SightWay } from './exercises/work/item-sight';
export { groundwork, measuresOf, sharingPairs, type Groundwork, type Measures } from './exercises/work/measures';
export { proposeQuestions, type ProposedQuestion } from './exercises/work/propose-questions';
export { trueEntities, type TrueEntity } from './exercises/work/match-entities';
export {
  durationParts,
  rubricLines,
  scoreLineIds,
  scoreLines,
  type RubricLine,
  type ScoreLine,
  type ScoreLineId,
} from './exercises/work/score-lines';
export { sharingPicture, type SharedOnce, type SharingPicture } from './exercises/work/sharing-picture';
export { workScores, type WorkScores } from './exercises/work/work-scores';
export * from './exhibits/entity-shapes';
export { placeExhibit, type PlacedExhibit, type PlacedLine, type PlacedNode } from './exhibits/place-exhibit';
export * from './extraction/suggestion';
export * from './feedback/feedback';
export { noticeOf, type Notice } from './feedback/notice';
export { enoughForShares, FeedbackTally, tallyOf } from './feedback/tally';
export * from './files/csv';
export * from './files/date-column';
export * from './files/encoding';
export * from './files/file-name';
export * from './files/read-date';
export * from './grading/grading-conversion';
export * from './grading/grading-order';
export * from './grading/grading';
export * from './ids';
export * from './interop/add-up';
export * from './interop/confidence-scale';
export * from './interop/geojson/geojson-plan';
export * from './interop/link-statement';
export * from './interop/misp/misp-plan';
export * from './interop/plan';
export * from './interop/stix/stix-plan';
export * from './interop/strictest-tlp';
export * from './interop/text-block';
export * from './interop/ucdp/ucdp-plan';
export * from './items/item';
export * from './items/remark';
export * from './items/sanitise-check';
export * from './learning/competency-support';
export * from './learning/criterion-history';
export * from './learning/evidence';
export * from './learning/may-read-record';
export * from './learning/practical-progress';
export * from './learning/recurring-remarks';
export * from './likelihood/confidence';
export * from './likelihood/yardstick';
export * from './markings/banner';
export * from './markings/declassification';
export * from './markings/marking-lattice';
export * from './markings/marking-visibility';
export * from './markings/marking';
export * from './markings/releasable';
export * from './markings/tlp';
export { bearersAmong, type Bearers } from './matching/bearers';
export { candidates, candidateThreshold, type CandidateOptions } from './matching/candidates';
export { compareEntities, type Candidate } from './matching/compare-entities';
export { compareNames } from './matching/compare-names';
export type { Described } from './matching/described';
export { describeEntities } from './matching/describe';
export type { NameComparison, NamePart } from './matching/name-comparison';
export { searchName, type NameHit } from './matching/name-search';
export { organisationName } from './matching/organisation-name';
export { personName, type ParsedName } from './matching/person-name';
export { isComparable, prepare, type Prepared } from './matching/prepared';
export { ReasonCode, type Reason } from './matching/reason';
export { isAuthorOrLead } from './members/author-or-lead';
export * from './members/role';
export * from './network/simple-paths';
export * from './outcome';
export * from './positions/area';
export * from './positions/position-words';
export * from './products/block-marking';
export { compareVersions, type BlockChange, type ComparedBlock } from './products/compare-versions';
export { checkProduct, countWords } from './products/checks/check-product';
export * from './products/checks/product-check';
export * from './products/judgement-checks';
export * from './products/product-states';
export * from './products/product';
export * from './products/release-check';
export * from './products/rendition';
export * from './products/tear-line-warnings';
export * from './products/tear-line';
export * from './programme/consultation';
export * from './programme/course';
export * from './programme/guide';
export * from './programme/phase-checks';
export * from './programme/place';
export * from './programme/practical-deed';
export * from './programme/practice';
export * from './programme/procedure';
export * from './programme/programme';
export * from './programme/programme-words';
export { checkProgramme, type ProgrammeCheck } from './programme/check/check-programme';
export { programmeNeeds, type ProgrammeCounts } from './programme/check/count-faults';
export { programmeFaults, programmeFaultSentence, type ProgrammeFault, type ProgrammeFaultCode } from './programme/check/fault';
export { readProgramme, type ProgrammeRead, type ProgrammeTexts } from './programme/check/read-programme';
export type { ReadingMeasure } from './programme/check/reading-measure';
export * from './programme/engagement/engagement';
export * from './requests/deadline';
export * from './requests/request-rules';
export * from './requests/request-states';
export * from './requests/request';
export * from './requirements/coverage';
export * from './requirements/requirement';
export * from './requirements/requirement-states';
export * from './requirements/tasking';
export * from './resolutions/resolution';
export * from './reviews/appraisal';
export * from './reviews/feedback-time';
export * from './reviews/rubric';
export * from './reviews/standard-rubric';
export { placedWords } from './search/fold-places';
export * from './search/look-for';
export * from './search/search-query';
export { whyMatched, type Stretch, type WhyMatched } from './search/why-matched';
export { nameWordOf, widenable, widenTerm, type KnownEntity, type Widened } from './search/widen';
export * from './similarity/similar-texts';
export * from './sign-in/device';
export * from './sign-in/password-rules';
export * from './rights/correction';
export * from './rights/necessity';
export * from './rights/personal-data';
export * from './rights/purpose';
export * from './rights/retention';
export { qualityFlags, type CheckedItem } from './techniques/information-quality';
export { validateIndicator } from './techniques/indicator-validator';
export * from './techniques/row-content';
export { Chance, isKeyAssumption, isSheetKind, sheetContents, Step, type SheetContent, type SheetKind } from './techniques/sheet-content';
export { threatLevel } from './techniques/threat-level';
export * from './techniques/technique';
export * from './trail/audit-link';
export * from './trail/chain-faults';
export * from './triage/grading-keys';
export * from './triage/tag';
export * from './triage/triage';
