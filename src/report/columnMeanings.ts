/** What the columns of the rows mean: the dictionary of `replications.csv` and `replications.parquet`. */
import { stateUnit } from '../campaign/columns.ts'
import { type CostPart, costParts } from '../impact/cost.ts'
import {
  type ActivityFigure,
  activityFigureNames,
  activityUnits,
  type BuildingFigure,
  buildingFigures,
  buildingStates,
  buildingUnits,
  type GroupFigure,
  groupFigures,
  groupUnits,
  type MetricName,
  metricNames,
  metricUnits,
} from '../scenario/words/figures.ts'

/** Times count from ignition unless something else is said; "back" is back for good. */
const metrics: Readonly<Record<MetricName, string>> = {
  customersHit: 'customers of whose services at least one went down',
  servicesDown: 'services that went down, for whatever reason',
  servicesDestroyed: 'of these, those whose rack burnt',
  servicesSwitchedOff: 'of these, those whose rack stopped without burning: no power, water or heat',
  servicesCutOff:
    'of these, those whose rack ran on but could not be reached, or that need a service that was down',
  servicesWithDataLost:
    'services that went down and whose data is lost for good: no copy of it can be restored',
  customersWithDataLost: 'customers with at least one such service',
  serversBurnt: 'servers in racks that burnt',
  racksBurnt: 'racks that burnt',
  roomsBurnt: 'rooms that burnt as a whole, or in which all racks burnt, or all fuel',
  buildingsDestroyed: 'buildings that were lost',
  smokeAllFloorsMinutes: 'until smoke was on every storey of the building in which the fire began',
  groundFloorInvolvedMinutes: 'until rooms with half of the ground floor of that building had caught fire',
  buildingFlashoverMinutes: 'until half of the floor of some building had burnt',
  buildingLostMinutes: 'until the first building was lost: 80 % of its floor burnt',
  underControlMinutes:
    'until no room had caught fire for 20 min and hoses outweighed what no sprinklers, mist or gas held, or until it was out',
  fireOutMinutes: 'until nothing burnt any more, for the last time if something lit again',
  powerOffMinutes: 'until nothing in the buildings of the site was live any more',
  firstServersBackDays:
    'until the first rack that had stopped or been cut off served again, whatever struck it later; empty if all of these burnt before, or there were none',
  publicDataPlatformBackHours:
    'until the service called "public data platform" was back; empty if it never went down, or there is none',
  recoveryMedianHours: 'until half of the services that went down were back, each from its first second down',
  recoveryP90Hours: 'the same for 90 % of them',
  recoveryP95Hours: 'the same for 95 % of them',
  recoveryLastHours: 'the same for the last of them',
  outageP95Hours:
    '95 % of the services that went down had no single outage longer than this; one back without its data counts as back here, though not for compare --rto',
  dataLossP50Hours:
    'age of the data, when their servers stopped (a loss of network stops none), with which services went on that lost disks or newest data: half of them, at most; inf: lost for good',
  dataLossP95Hours: 'the same for 95 % of them',
  vulnerableMedianHours:
    'how long data was on a single copy, median of the services of which it was, hit or not',
  rtoMetShare:
    'of the services that went down, those that are back, had no outage longer than their RTO and did not lose their data for good',
  rpoMetShare:
    'of the services that lost disks or newest data, those that went on with data no older than their RPO; one that is not back counts by the data it waits for',
  mtpdBreaches:
    'services with an outage longer than their tier tolerates (MTPD), up to the horizon if they are not back, with their data or empty',
  costTotal: "operator's loss before insurance: the sum of costs.*",
  costInsured: 'what insurance pays of it',
  costCustomers: "customers' loss by outage and by data; without a meaning if the scenario has no activities",
}

const buildings: Readonly<Record<BuildingFigure, string>> = {
  rooms: 'rooms it has',
  roomsBurnt: 'rooms burnt, as in metrics.roomsBurnt',
  serversBurnt: 'servers in racks that burnt',
  racksBurnt: 'racks that burnt; each rack counts once, in its worst state',
  racksSooted: 'racks with soot, neither wet nor burnt',
  racksWet: 'racks that got wet and did not burn',
  racksDark: 'racks without power and otherwise whole',
  flashoverMinutes: 'until half of its floor had burnt',
  lostMinutes: 'until it was lost',
  writtenOffDays: 'until it was given up with everything in it',
}

const groups: Readonly<Record<GroupFigure, string>> = {
  down: 'as metrics.servicesDown',
  destroyed: 'as metrics.servicesDestroyed',
  dataLost: 'as metrics.servicesWithDataLost',
  recoveryMedianHours: 'as the metric, rounded up by at most 0.8 %',
  recoveryP95Hours: 'as the metric, rounded up by at most 0.8 %',
  rtoMetShare: 'as the metric',
  rpoMetShare: 'as the metric',
}

const activities: Readonly<Record<ActivityFigure, string>> = {
  customersHit: 'customers for whom it fell below its least capacity, of services with their data',
  backMedianHours:
    'until it was back for half of those with too few that ran, with their data or empty, each from its first second below',
  rtoMetShare:
    'of these customers, those for whom enough of its services are back with their data, and were never away longer than its RTO',
  rtoMetSinceDeclaredShare: 'the same, counted from the declaration if that came later',
  mtpdBreaches:
    'customers for whom it was away longer than its MTPD, up to the horizon if it is not back, with its data or empty',
  customersNotBack:
    'customers for whom it is not back by the horizon, with its data or empty, and not away longer than its MTPD by then',
}

const costs: Readonly<Record<CostPart, string>> = {
  hardware: 'racks and servers lost, and servers bought beyond those',
  buildings:
    'floor of rooms that burnt, the whole floor of a building that is lost or given up in a second hit, and that of the rooms with racks where too few are left to repair',
  cleaning: 'racks cleaned',
  response: 'response to the incident',
  credits: 'credits for time of outage',
  vouchers: 'vouchers for services destroyed',
  litigation: 'claims of customers whose data is lost',
}

/** One column, or all that differ in the name in angle brackets only. */
export interface ColumnMeaning {
  readonly name: string
  /** Empty: it has none. */
  readonly unit: string
  readonly meaning: string
}

/** The columns of the rows, in their order. */
export function columnMeanings(): ColumnMeaning[] {
  const each = <Name extends string>(
    under: string,
    names: readonly Name[],
    units: Readonly<Record<Name, string>>,
    meanings: Readonly<Record<Name, string>>,
  ): ColumnMeaning[] =>
    names.map(name => ({ name: `${under}.${name}`, unit: units[name], meaning: meanings[name] }))
  const euro = Object.fromEntries(costParts.map(part => [part, 'EUR'])) as Record<CostPart, string>
  return [
    {
      name: 'replication',
      unit: '',
      meaning: 'counted from 0; the same number is the same fire under every strategy',
    },
    { name: 'strategy', unit: '', meaning: 'without a value: the scenario as written' },
    ...each('metrics', metricNames, metricUnits, metrics),
    {
      name: 'buildings.<building>.state',
      unit: stateUnit,
      meaning: `how it ends: ${buildingStates.join(', ')}`,
    },
    ...each('buildings.<building>', buildingFigures, buildingUnits, buildings),
    ...each('groups.<group>', groupFigures, groupUnits, groups),
    ...each('activities.<activity>', activityFigureNames, activityUnits, activities),
    ...each('costs', costParts, euro, costs),
    {
      name: 'bottlenecks.<wait>',
      unit: 's',
      meaning: 'sum over the services whose longest wait it was: how long they waited for it',
    },
    {
      name: 'binding.<wait>',
      unit: 's',
      meaning: 'time during which more services waited for it than for anything else',
    },
  ]
}
