/**
 * The only door of the engine. Read a scenario, prepare it once, run it:
 * `simulate(prepare(readScenario(text).scenario), { seed, replication })`.
 */

// Scenarios: text to a scenario or to its issues, changes to one, and its schema.
export {
  applySet,
  applySetAlone,
  type ReadOptions,
  readScenario,
  type ReadScenario,
  readScenarioInSteps,
  type ScenarioSource,
  notOpened,
  sourceIn,
  sourceText,
  strategy,
} from './scenario/read.ts'
export {
  type Complaint,
  filled,
  formatIssue,
  type Issue,
  nearestWord,
  type Values,
} from './scenario/issue.ts'
export type { Sentence } from './scenario/sentence.ts'
export type { Scenario } from './scenario/scenario.ts'
export { jsonSchema } from './scenario/json-schema.ts'
export { type FormNode, scenarioForm } from './scenario/form.ts'
export type { Meanings } from './scenario/meaning/meaning.ts'
export { scenario as meanings } from './scenario/meaning/scenario.ts'
export type { Distribution, Spread, Uncertain } from './scenario/field/quantity.ts'
export type { DailyWindow } from './scenario/field/window.ts'
export type { Storeys } from './scenario/field/word.ts'
export type { UncertainInput } from './scenario/resolve.ts'
export { segmentsOf } from './scenario/path.ts'
export { asWritten, buildingCalled, called, labelsOf, roomLabels, type SayLabel } from './scenario/called.ts'
export { roomsOf } from './scenario/expand.ts'
export { roomsCalled, toldOnStorey, wordsIn } from './scenario/roomsCalled.ts'
export { fromShipped, type Labels, saidIn, shippedAmong, withoutFolders } from './scenario/saidIn.ts'
export { withOwnLabels } from './scenario/ownLabels.ts'
export { type Wait, waitsIn } from './scenario/waits.ts'
export { waitedOf } from './report/waitedOf.ts'
export { readWithNotes, type ReadWithNotes } from './scenario/notes.ts'
export { unintended } from './scenario/unintended.ts'
export { unkept } from './scenario/unkept.ts'
export { composed as composedYaml, inLines } from './scenario/read/document.ts'
export { mostBytes, tooLarge } from './scenario/read/yaml.ts'

// Inventories and backup registers: CSV to a scenario.
export { importCsv, type Imported, type Into as ImportInto } from './importers/csv.ts'
export { columnsOf as tableColumns, type Column as TableColumn } from './importers/columns.ts'
export type { Table as ImportTable } from './importers/sheet.ts'
export { isAsImported } from './importers/scenarioText.ts'
export { type TableText, tableText } from './importers/tableText.ts'

// One incident: its report, its recording, its timeline.
export { prepare, type Prepared, scenarioDigest } from './run/prepare.ts'
export { prepareAll } from './run/prepareAll.ts'
export { type Incident, simulate, simulateInSteps } from './report/incident.ts'
export { follow, type FollowedIncident, followInSteps } from './report/follow.ts'
export type { ReplicationChoice } from './run/workspace.ts'
export { type Reel, reelFor } from './run/record/reel.ts'
export {
  type Causes,
  type Course,
  dataLossKind,
  type Entry,
  type Frames,
  never,
  type Plan,
  rackState,
  type Recording,
  roomStage,
  type ServiceHistory,
  serviceStates,
} from './run/record/recording.ts'
export { dataAge, eachOutage } from './run/record/outages.ts'
export { drawnNames as drawnCustomers } from './run/why/customersOf.ts'

// Why?: the recorded causes of what happened.
export type { Because } from './run/why/why.ts'
export { type Called, type CalledKind, quoted } from './run/told/called.ts'
export { numbered } from './run/told/numbered.ts'
export { because } from './report/why/because.ts'
export { whySubject, type WhySubject } from './report/why/whyNamed.ts'
export { type WhyAnswer, whyOf, whyText } from './report/why/whySubject.ts'
export { customerWaits, serviceWaits, type StillWaiting } from './report/why/stillWaiting.ts'
export { besidesOfCustomer, type ToldOf, toldOfService } from './report/why/toldOf.ts'

// A campaign: many replications, on this thread, on many, or in shards.
export { dimensionsOf as campaignDimensions, inputsOf as campaignInputs } from './campaign/inputs.ts'
export { replicate, type ReplicateOptions } from './campaign/replicate.ts'
export {
  campaignDigest,
  piecesOf,
  type Design,
  type Plan as CampaignPlan,
  planOf,
  type Range,
  rowsDigest,
  type Sampling,
  samplings,
  shardOf,
} from './campaign/plan.ts'
export { type Executor, inline } from './campaign/executor.ts'
export { fireMemory, fireMemoryBeside, type Fires, Runner, type Variant } from './campaign/runner.ts'
export { dealOut, type Hand } from './campaign/dealing.ts'
export { isPartOf, packPart, type Part, unpackPart } from './campaign/part.ts'
export { Joining } from './campaign/joining.ts'
export { uncovered } from './campaign/coverage.ts'
export { type Campaign, Collection, Contradiction } from './campaign/collection.ts'
export { gather } from './campaign/gather.ts'
export type { Gathering } from './campaign/gathering.ts'
export { type Columns, columnsOf, stateName, stateUnit } from './campaign/columns.ts'
export {
  type Aim,
  aims,
  checkpointAfter,
  defaultAims,
  halfWidths,
  type Precision,
} from './campaign/precision.ts'

// Strategies compared under the same fires.
export { baseOf, variantsIn, variantsInSteps, variantsOf } from './campaign/variants.ts'
export {
  defaultPlaces,
  type DrawnPlace,
  furtherPlaces,
  type Place,
  planAt,
  startedAt,
} from './campaign/places.ts'
export { type Attained, isTested, keptShare, type Objectives } from './campaign/objectives.ts'
export { readHours, readShare } from './campaign/targetText.ts'
export {
  comparedMetrics,
  type ComparedMetric,
  criteria,
  type CriterionName,
  differencesOf,
} from './campaign/compare.ts'
export type { Entrant } from './campaign/entrant.ts'
export type { Difference } from './campaign/difference.ts'
export type { Verdict as FrontVerdict } from './campaign/standing.ts'
export type { YearlyLoss } from './campaign/yearly.ts'

// Sensitivity of the outputs to the inputs, and the value at which a condition begins to hold.
export {
  defaultSizes,
  type Finding,
  type Method,
  methods,
  type Question,
  sensitivity,
  type Sensitivity,
} from './campaign/sensitivity/study.ts'
export { columnOf, outputNames } from './campaign/sensitivity/output.ts'
export { runsOf } from './campaign/sensitivity/runs.ts'
export { type Condition, readCondition } from './campaign/condition.ts'
export { type Search as ThresholdSearch, threshold, type Threshold } from './campaign/threshold.ts'
export { readVaried, type Varied } from './campaign/varied.ts'

// Reports: results as objects with stable keys, as text, as CSV.
export type { Band, BuildingReport, Curve, GroupReport, Metric, MetricName, Report } from './report/report.ts'
export { campaignReport } from './report/campaignReport.ts'
export { reportText } from './report/text.ts'
export { curvesCsv, replicationsCsv } from './report/csv.ts'
export { servicesCsv } from './report/servicesCsv.ts'
export { type ColumnMeaning, columnMeanings } from './report/columnMeanings.ts'
export { compareObserved, type Comparison } from './report/observed.ts'
export {
  type ComparedPlace,
  type ComparedStrategy,
  comparisonCurvesCsv,
  comparisonReport,
  type ComparisonReport,
  type Roles as ComparedRoles,
} from './report/comparison/comparison.ts'
export { type EventColumn, eventMeanings, eventsCsv, eventTable } from './report/comparison/eventTable.ts'
export { comparisonText } from './report/comparison/comparisonText.ts'
export { sensitivityReport, type SensitivityReport } from './report/sensitivity/sensitivity.ts'
export { sensitivityText } from './report/sensitivity/sensitivityText.ts'
export { thresholdText } from './report/sensitivity/threshold.ts'
export { version } from './report/version.ts'

// Exercises: one run with people who decide, from the first inject to the after-action report.
export { Session } from './exercise/session.ts'
export type { InjectSpec, Role, Setting as ExerciseSetting } from './exercise/setting.ts'
export type { Branch, Divergence, Mark } from './exercise/branch.ts'
export type { Choice, Command, Verb } from './exercise/command.ts'
export type { DecisionTaken, Event, Message } from './exercise/event.ts'
export type { ExerciseState } from './exercise/state.ts'
export { type FacilitatorView, facilitatorView } from './exercise/facilitatorView.ts'
export { type ParticipantView, participantView } from './exercise/participantView.ts'
export { verbsOf } from './exercise/roles.ts'
export { fieldsOf, verbUsage } from './exercise/script/act.ts'
export { argumentsOffered, type Offered, verbsOffered } from './exercise/offered.ts'
export { isScript } from './exercise/script/isScript.ts'
export { playScript, readScript, type ScriptRead } from './exercise/script/script.ts'
export {
  openExercise,
  type OpenedExercise,
  saveExercise,
  type SavedSentence,
  type ScenarioTexts,
} from './exercise/saved.ts'
export { isMsel } from './exercise/msel/isMsel.ts'
export { mselCsv, type MselRead, readMselCsv } from './exercise/msel/mselCsv.ts'
export { mselCalendar } from './exercise/msel/mselCalendar.ts'
export { onDay } from './exercise/instant.ts'
export { belowMsel, withMsel } from './exercise/msel/withMsel.ts'
export { type Debrief, debrief, type Progress as DebriefProgress } from './exercise/debrief/debrief.ts'
export { namedSetting, type NamesSaid } from './exercise/stand.ts'
export {
  type AtTable,
  atTable,
  type Labelled,
  namesIn,
  type TableNames,
  translatedNames,
} from './exercise/told/tableNames.ts'
export { frenchOfCase } from './report/french/caseComplaints.ts'
export { frenchLabels } from './report/shippedLabels.ts'
export { frenchComplaint } from './report/french/complaints.ts'
export { frenchMeaning } from './report/french/columnMeanings.ts'
export { frenchIssue } from './report/french/issue.ts'
export { type AfterAction, afterAction } from './exercise/debrief/afterAction.ts'
export { afterActionText } from './report/afterAction/afterActionText.ts'
export { afterActionHtml } from './report/afterAction/afterActionHtml.ts'
export { mselHtml, mselText } from './report/msel/mselPrint.ts'

// Words and figures as the page and the command line print them.
export { languages, type Language } from './run/told/sentences.ts'
export { choiceWords } from './exercise/told/choiceWords.ts'
export { courseNamed } from './exercise/told/courseWords.ts'
export { objectiveWords } from './exercise/told/objectiveWords.ts'
export { eventPhrases } from './exercise/told/eventPhrases.ts'
export { verbPhrases, verbWords } from './exercise/told/verbWords.ts'
export { audiences } from './run/told/phrases.ts'
export { isUnnamed, methodWords, seatWords } from './exercise/told/seatWords.ts'
export { wallClock } from './exercise/instant.ts'
export { money, moneyLike, nearlyAll, numberIn } from './report/figure.ts'
export { table } from './report/table.ts'
export { flagName } from './report/french/flags.ts'
export { unbroken } from './report/unbroken.ts'
export { inert } from './exercise/inert.ts'
export { frenchFields } from './report/french/fields.ts'
export { spokenIn } from './report/french/inputs.ts'
export { type InputName, inputLabel, labelOf } from './report/inputLabel.ts'
export { meaningOf, nameOfSteps, type Step, stepsTo } from './report/pathName.ts'

// Validation: cases with known answers, and scenarios as input for other programs.
export {
  type CaseFile,
  refine,
  type Refinement,
  type Verdict,
  type Verified,
  verify,
} from './verify/verify.ts'
export type { SetFigure } from './verify/fire/fireSets.ts'
export type { GateName } from './verify/fire/gates.ts'
export type { Ventilation } from './verify/fire/points.ts'
export { type CfastChoice, type CfastFile, cfastFile } from './verify/export/cfast.ts'
export { writeColumns } from './verify/fire/writeColumns.ts'
