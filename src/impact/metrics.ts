/**
 * The figures of one replication by name, with their units: the one list that the report, the page and the tables read.
 * Infinity: the event did not come.
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
  /** Of the services whose data stood on one copy alone, be they hit or not. */
  vulnerableMedianHours: 'h',
  /** Of the services that went down. */
  rtoMetShare: 'share',
  /** Of the services that lost disks or newest data: whoever only went dark and stays where it is goes on with its data. */
  rpoMetShare: 'share',
  mtpdBreaches: 'services',
  costTotal: 'EUR',
  costInsured: 'EUR',
  costCustomers: 'EUR',
} as const

export type MetricName = keyof typeof metricUnits
export const metricNames = Object.keys(metricUnits) as readonly MetricName[]

/** Figures of one building in one replication, with their units. */
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

/** States a building can end in, from the mildest to the worst. */
export const buildingStates = ['intact', 'dark', 'sooted', 'wet', 'partly', 'destroyed'] as const
export type BuildingState = (typeof buildingStates)[number]

/** Figures of a group of services (product, tier or policy) in one replication, with their units. */
export const groupUnits = {
  down: 'services',
  destroyed: 'services',
  dataLost: 'services',
  recoveryMedianHours: 'h',
  recoveryP95Hours: 'h',
  rtoMetShare: 'share',
  rpoMetShare: 'share',
} as const
/** Figures of an activity in one replication, over the customers who have it, with their units. */
export const activityUnits = {
  customersHit: 'customers',
  backMedianHours: 'h',
  rtoMetShare: 'share',
  rtoMetSinceDeclaredShare: 'share',
  mtpdBreaches: 'customers',
} as const
export type ActivityFigure = keyof typeof activityUnits
export const activityFigureNames = Object.keys(activityUnits) as readonly ActivityFigure[]

export type GroupFigure = keyof typeof groupUnits
export const groupFigures = Object.keys(groupUnits) as readonly GroupFigure[]
