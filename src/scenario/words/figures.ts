/**
 * Names and units of the figures of one replication: the single list that reports, page and tables read. Infinity:
 * the event did not happen.
 */
export const metricUnits = {
  customersHit: 'customers',
  servicesDown: 'services',
  servicesDestroyed: 'services',
  servicesSwitchedOff: 'services',
  servicesCutOff: 'services',
  servicesWithDataLost: 'services',
  customersWithDataLost: 'customers',
  serversBurnt: 'servers',
  racksBurnt: 'racks',
  roomsBurnt: 'rooms',
  buildingsDestroyed: 'buildings',
  smokeAllFloorsMinutes: 'min',
  groundFloorInvolvedMinutes: 'min',
  buildingFlashoverMinutes: 'min',
  buildingLostMinutes: 'min',
  underControlMinutes: 'min',
  fireOutMinutes: 'min',
  powerOffMinutes: 'min',
  firstServersBackDays: 'd',
  publicDataPlatformBackHours: 'h',
  recoveryMedianHours: 'h',
  recoveryP90Hours: 'h',
  recoveryP95Hours: 'h',
  recoveryLastHours: 'h',
  outageP95Hours: 'h',
  dataLossP50Hours: 'h',
  dataLossP95Hours: 'h',
  /** Over services whose data was on one copy alone, hit or not. */
  vulnerableMedianHours: 'h',
  /** Over services that went down. */
  rtoMetShare: 'share',
  /** Over services that lost disks or recent data: a service that only went dark, and stays, goes on with its data. */
  rpoMetShare: 'share',
  mtpdBreaches: 'services',
  costTotal: 'EUR',
  costInsured: 'EUR',
  costCustomers: 'EUR',
} as const

export type MetricName = keyof typeof metricUnits
export const metricNames = Object.keys(metricUnits) as readonly MetricName[]

/** Names and units of the figures of one building in one replication. */
export const buildingUnits = {
  rooms: 'rooms',
  roomsBurnt: 'rooms',
  serversBurnt: 'servers',
  racksBurnt: 'racks',
  racksSooted: 'racks',
  racksWet: 'racks',
  racksDark: 'racks',
  flashoverMinutes: 'min',
  lostMinutes: 'min',
  writtenOffDays: 'd',
} as const
export type BuildingFigure = keyof typeof buildingUnits
export const buildingFigures = Object.keys(buildingUnits) as readonly BuildingFigure[]

/** Final states of a building, from mildest to worst. */
export const buildingStates = ['intact', 'dark', 'sooted', 'wet', 'partly', 'destroyed'] as const
export type BuildingState = (typeof buildingStates)[number]

/** Names and units of the figures of a group of services (product, tier or policy) in one replication. */
export const groupUnits = {
  down: 'services',
  destroyed: 'services',
  dataLost: 'services',
  recoveryMedianHours: 'h',
  recoveryP95Hours: 'h',
  rtoMetShare: 'share',
  rpoMetShare: 'share',
} as const
export type GroupFigure = keyof typeof groupUnits
export const groupFigures = Object.keys(groupUnits) as readonly GroupFigure[]

/** Names and units of the figures of an activity in one replication, over the customers who have it. */
export const activityUnits = {
  customersHit: 'customers',
  backMedianHours: 'h',
  rtoMetShare: 'share',
  rtoMetSinceDeclaredShare: 'share',
  mtpdBreaches: 'customers',
  customersNotBack: 'customers',
} as const
export type ActivityFigure = keyof typeof activityUnits
export const activityFigureNames = Object.keys(activityUnits) as readonly ActivityFigure[]
