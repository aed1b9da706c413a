/** The only door of the engine. */
export { type Executor, inline } from './campaign/executor.ts'
export {
  campaignDigest,
  piecesOf,
  type Plan as CampaignPlan,
  planOf,
  type Range,
  samplings,
  shardOf,
} from './campaign/plan.ts'
export { type Campaign, Collection, Contradiction } from './campaign/collection.ts'
export { uncovered } from './campaign/coverage.ts'
export { dealOut, type Hand } from './campaign/dealing.ts'
export { Joining } from './campaign/joining.ts'
export { packPart, type Part, unpackPart } from './campaign/part.ts'
export { type Aim, aims, defaultAims, halfWidths, type Precision } from './campaign/precision.ts'
export { metAgain, Runner, type Variant } from './campaign/runner.ts'
export { type Columns, columnsOf, stateName, stateUnit } from './campaign/columns.ts'
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
export type { Gathering } from './campaign/gathering.ts'
export { gather } from './campaign/gather.ts'
export { isTested, keptShare, type Objectives } from './campaign/objectives.ts'
export { readHours, readShare } from './campaign/targetText.ts'
export { type Condition, readCondition } from './campaign/condition.ts'
export { threshold, type Threshold } from './campaign/threshold.ts'
export { readVaried, type Varied } from './campaign/varied.ts'
export { columnOf, outputNames } from './campaign/sensitivity/output.ts'
export { runsOf } from './campaign/sensitivity/runs.ts'
export {
  defaultSizes,
  type Finding,
  type Method,
  methods,
  type Question,
  sensitivity,
  type Sensitivity,
} from './campaign/sensitivity/study.ts'
export { drawnOnce, type DrawnPlace, drawPlaces, type Place, placesOf, startedAt } from './campaign/places.ts'
export { baseOf, variantsIn, variantsOf } from './campaign/variants.ts'
export type { YearlyLoss } from './campaign/yearly.ts'
export {
  type ComparedStrategy,
  comparisonCurvesCsv,
  comparisonReport,
  type ComparisonReport,
} from './report/comparison.ts'
export { sensitivityReport, type SensitivityReport } from './report/sensitivity.ts'
export { sensitivityText } from './report/sensitivityText.ts'
export { type InputName, inputLabel, labelOf } from './report/inputLabel.ts'
export { meaningOf, nameOfSteps, type Step, stepsTo } from './report/pathName.ts'
export { thresholdText } from './report/threshold.ts'
export { comparisonText } from './report/comparisonText.ts'
export { replicate } from './campaign/replicate.ts'
export { campaignReport } from './report/campaignReport.ts'
export { curvesCsv, replicationsCsv } from './report/csv.ts'
export { Session } from './exercise/session.ts'
export type { Branch, Divergence, Mark } from './exercise/branch.ts'
export type { Choice, Command, Verb } from './exercise/command.ts'
export type { DecisionTaken, Event, Message } from './exercise/event.ts'
export { type FacilitatorView, facilitatorView } from './exercise/facilitatorView.ts'
export { wallClock } from './exercise/instant.ts'
export { mselCalendar } from './exercise/mselCalendar.ts'
export { mselCsv, readMselCsv } from './exercise/mselCsv.ts'
export { withMsel } from './exercise/withMsel.ts'
export { inert } from './exercise/inert.ts'
export { type ParticipantView, participantView } from './exercise/participantView.ts'
export { verbsOf } from './exercise/roles.ts'
export type { ExerciseState } from './exercise/state.ts'
export { type AfterAction, afterAction } from './exercise/afterAction.ts'
export { choiceWords } from './exercise/choiceWords.ts'
export { verbPhrases, verbWords } from './exercise/verbWords.ts'
export { type Debrief, debrief } from './exercise/debrief.ts'
export { openExercise, type OpenedExercise, saveExercise, type ScenarioTexts } from './exercise/saved.ts'
export { playScript, readScript, type ScriptRead } from './exercise/script.ts'
export { verbUsage } from './exercise/act.ts'
export { methodWords, seatWords } from './exercise/seatWords.ts'
export { afterActionHtml } from './report/afterActionHtml.ts'
export { afterActionText } from './report/afterActionText.ts'
export { mselHtml, mselText } from './report/mselPrint.ts'
export { because } from './report/because.ts'
export { customerWaits, serviceWaits, type StillWaiting } from './report/stillWaiting.ts'
export { besidesOfCustomer, toldOfService } from './report/toldOf.ts'
export { money, moneyLike, numberIn } from './report/figure.ts'
export { follow, followInSteps } from './report/follow.ts'
export { simulate, simulateInSteps, type Incident } from './report/incident.ts'
export { whySubject } from './report/whyNamed.ts'
export { whyOf, whyText } from './report/whySubject.ts'
export { compareObserved, type Comparison } from './report/observed.ts'
export type { Band, BuildingReport, Curve, GroupReport, Metric, MetricName, Report } from './report/report.ts'
export { languages, type Language } from './run/sentences.ts'
export { table } from './report/table.ts'
export { reportText } from './report/text.ts'
export { unbroken } from './report/unbroken.ts'
export { version } from './report/version.ts'
export { columnsOf as tableColumns, type Column as TableColumn } from './importers/columns.ts'
export { importCsv, type Imported, type Into as ImportInto } from './importers/csv.ts'
export { isAsImported } from './importers/scenarioText.ts'
export { drawnNames as drawnCustomers } from './run/customersOf.ts'
export { type Reel, reelFor } from './run/reel.ts'
export type { Because } from './run/why.ts'
export { prepare, type Prepared, scenarioDigest } from './run/prepare.ts'
export { prepareAll } from './run/prepareAll.ts'
export type { Causes, Course, Entry, Frames, Plan, Recording, ServiceHistory } from './run/recording.ts'
export { mostBytes, tooLarge } from './scenario/read/yaml.ts'
export { called } from './scenario/called.ts'
export {
  applySet,
  applySetAlone,
  readScenario,
  type ReadScenario,
  type ScenarioSource,
  sourceText,
  strategy,
} from './scenario/read.ts'
export { type FormNode, scenarioForm } from './scenario/form.ts'
export { scenario as meanings } from './scenario/meaning/scenario.ts'
export { segmentsOf } from './scenario/path.ts'
export { formatIssue, type Issue, nearestWord } from './scenario/issue.ts'
export { jsonSchema } from './scenario/json-schema.ts'
export type { Scenario } from './scenario/scenario.ts'
export {
  type CaseFile,
  refine,
  type Refinement,
  type Verdict,
  type Verified,
  verify,
} from './verify/verify.ts'
export { cfastFile } from './verify/export/cfast.ts'
