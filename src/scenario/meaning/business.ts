/** What the fields of other sites, customers, services, protection and money mean. */
import type { Meanings } from './meaning.ts'

const label = 'Display name, if different from the key'

export const otherSites: Meanings = {
  count: 'How many other sites the operator has',
  jurisdiction: 'Country or union whose law holds at the other sites',
  spareServers: 'Spare servers at each other site, for failovers and relocations',
  link: 'Network bandwidth into each other site',
  named: [
    'Other sites that have names, and how they differ from the rest',
    {
      label,
      jurisdiction: 'Country or union whose law holds there',
      spareServers: 'Spare servers at that site',
      link: 'Network bandwidth into it',
      backup: 'Whether copies placed on another site may stand here',
    },
  ],
}

export const tier: Meanings = {
  label,
  rto: 'Time from the start of an outage by which a service should run again, each outage on its own (recovery time objective)',
  rpo: 'Greatest age of the data that a service may come back with, whether restored or from the replica it fails over to (recovery point objective)',
  mtpd: 'Length of one outage beyond which the harm is no longer tolerable (maximum tolerable period of disruption). An outage that has not ended by the horizon counts as long as it has lasted by then',
  weight: 'Weight under soft dispatch: twice the weight is served twice as often',
}

export const activity: Meanings = {
  label,
  outage: [
    'What an outage of one service costs its customer: a step function of its length, starting afresh with each outage',
    {
      from: 'Length of the outage from which this rate applies',
      perHour: 'What each further hour costs the customer',
    },
  ],
  dataLossPerHour: 'What each hour of lost data costs the customer of one service',
  permanentLoss: 'What it costs the customer of one service to lose all its data',
  rto: 'Time from the start of an outage by which the activity should run at its least capacity, each outage on its own',
  mtpd: 'Length of one outage of the activity beyond which the harm is no longer tolerable. One that has not ended by the horizon counts as long as it has lasted by then',
  leastCapacity:
    'Share of its services that the activity needs to run at all, and at least one of them (minimum business continuity)',
  needs: 'Named services without which the activity does not run',
}

export const repository: Meanings = {
  unusable:
    'Probability that none of its copies can be used, and none of its replicas failed over to, because a key, a script or a catalogue is lost; its default, 2 %, is a named assumption',
  reachable:
    'Time from the start of an outage until its addresses, interfaces and tools can be used, each outage of a service’s home on its own',
  link: 'Link over which its copies are read; default: the bandwidth into the site alone, if they stand outside',
}

export const policy: Meanings = {
  label,
  approach: 'How services under it are recovered, in the words of continuity planning',
  copies: [
    'Copies that are made of the data of each service',
    {
      id: 'Name of the copy in its policy',
      medium:
        'Snapshot, backup, archive, or a replica that can run: what a service writes on it is on no other copy until the service is home again, a named assumption, and burns with its rack',
      place:
        'Where the copy stands: a word relative to its service, or the name of a building, a room (`building/room`) or another site. On the site it stands on a rack of the place; `same-building` may be another rack of the same room',
      declared: 'Where the customer was told it stands; default: where it does',
      period: 'Time between two points that can be restored',
      window:
        'Between which times of day jobs start, by the clock of the start of the scenario, whose offset holds throughout; the window may reach over midnight, and a job that starts in it may end after it. Each service has its own time in it, one for all that are restored together, drawn uniformly and the same from day to day (named assumptions); with a period of several days, jobs of services are spread over these days. The period must be whole days; default: at any time of day',
      lag: 'Time from a point until its copy is durable; a service that fails over to a replica goes on with data as old as this plus up to one period; default: none for a replica, otherwise 1 h (named assumptions)',
      hold: 'How long a copy is held back where it was made before it goes on: what is still held back when its service stops is lost with it, and the hold counts in the age of the data as the lag does (hold window, Keeton and Merchant 2004)',
      retention:
        'How long a copy is kept; while no newer one is made none is thrown away, a named assumption',
      incrementals: 'How many incremental copies follow each full one; a restore needs the whole chain',
      differential: 'Whether each increment builds on the full copy alone, not on the increment before it',
      jobSuccess:
        'Probability that a job that makes a copy succeeds; its default, 97 %, is a named assumption',
      restoreSuccess:
        'Probability that a copy can be read when it is needed; in a chain it holds for each piece, the full and every increment: five pieces at 90 % can all be read in 59 % of cases, and otherwise the chain is read as far as it goes; default: 95 % where a restore was tested within a year of the fire (lastRestoreTest), otherwise 85 %, named assumptions: surveys report less (42 % of recoveries, Veeam 2021; 69 % of firms, At-Bay), but also count failed jobs and missed targets',
      repository:
        'Repository it is kept in: it shares the fate of the other copies there, and is read over its link',
      immutable:
        'Whether it cannot be changed before its retention ends: a wipe leaves it; counts in the 3-2-1-1-0 verdict',
      offline: 'Whether it is out of reach of the network: a wipe leaves it; counts in the 3-2-1-1-0 verdict',
      credentials:
        'Who can wipe it, for the reasons of the 3-2-1-1-0 verdict; a wipe is written by repository, building or policy, not by credentials',
      lastRestoreTest:
        'How long before the fire a restore from it was last tested: within a year, restores succeed more often (restoreSuccess) and the 3-2-1-1-0 verdict counts it as tested; default: never',
    },
  ],
  failover: [
    'How services switch to a replica, the one with the newest data if several can serve; default: they do not',
    {
      exercised: 'How often the failover is practised, which decides how likely it is to succeed',
      success:
        'Probability that one attempt succeeds; default: according to how it is practised, 95 % (exercised), 78 % (yearly) or 52 % (never), assumptions based on two surveys (Symantec 2007; firms in the UK, 2021)',
      attempts: 'Attempts before the service is repaired or rebuilt instead',
      time: 'How long a successful attempt takes',
      wasted: 'How long an attempt that fails takes',
      serverShare: 'Share of its servers that a service needs where it lands',
      to: 'Other site it lands on; default: where its replica is, be it on this site',
    },
  ],
  verifyFailure:
    'Probability that a restored point fails its check, so that the point before it is tried; others that are restored together with the service keep theirs, a named assumption',
  jurisdictions: 'The only countries or unions in which its copies may stand',
  costShare: 'What it costs a year, as a share of the price of the service',
}

export const product: Meanings = {
  label,
  share: 'Share of all services that are of this product; the shares add up to one',
  serversEach:
    'Servers that one service fills: 1 for a machine of its own, less for part of one. A service with several needs them all: if their rack is lost, it comes back on as many new ones; those that share a server share a new one. They stand in one rack if they fit; a service in several racks is down when any of them is, and back with the last of its servers',
  data: 'Data that one service holds; each service draws its own',
  dailyChange:
    'Share of the data that changes in a day: what a restore reads for each increment after the full copy',
  tiers: 'Share of its services in each tier; the shares add up to one',
  policies:
    'Share of its services under each policy, one for all those of a customer; the shares add up to one',
  activity: 'Customer activity that its services support, which sets what an outage costs',
  in: 'Buildings or rooms in which its services run; default: anywhere on the site',
  needs: 'Named services without which its services do not run',
  consistency:
    'Whether each service restores to its own point, or all those of a customer to a common one: the newest that all have; without one, each to its newest that is not newer than the oldest of theirs, or else to its newest',
  price: 'What a customer pays for one service in a year',
}

export const population: Meanings = {
  customers: 'How many customers there are',
  services: 'How many services they have in total',
  servicesPerCustomer:
    'How the services are spread over the customers; scaled so that they add up to the services',
  jurisdictions:
    'Share of customers who may have their data in each country or union; the shares add up to one. For the record: no result depends on it, as copies keep to the jurisdictions of their policy',
  seed: 'Seed text for drawing who is placed where; it does not change with the seed of a run',
  named: [
    'Services that are known one by one; the others are drawn',
    {
      name: 'Name of the service; `{1..20}` in it makes twenty',
      customer: 'Whose service it is',
      product: 'Product that it belongs to',
      tier: 'Tier that it belongs to',
      policy: 'Policy that protects it',
      in: 'Buildings or rooms in which it may run; default: where its product does',
      data: 'Data that it holds; default: as for its product',
      activity: 'Customer activity that it supports; default: that of its product',
      needs: 'Named services without which it does not run',
      neededTo: 'Whether services that need it stop without it, or only cannot be restarted',
      group:
        'Services with the same word here restore to a common point: the newest that all have; without one, each to its newest that is not newer than the oldest of theirs, or else to its newest. One that fails over keeps the data of its replica',
    },
  ],
}

export const money: Meanings = {
  operator: [
    'What the fire costs the operator',
    {
      server:
        'Price of a new server: for each that burnt, was lost to soot, stood in a building given up, or was bought beyond those',
      rack: 'Price of a new rack, without its servers',
      building:
        'Cost of rebuilding a square metre of floor: of rooms that burnt, of the whole of a building that is lost or given up in a second hit, and of the rooms with racks where too few are left to repair',
      cleaningRack: 'Cost of cleaning one rack that was sooted or wet, once crews have cleaned it',
      response: 'Cost of the response, once for each fire that harms property or a service',
      responsePerService:
        'Cost of the response for each service that went down, such as telling its customer and helping',
      creditPerDay: 'Credit to the customer for each day that a service is down',
      voucher: 'Voucher to the customer for each service whose rack burnt',
      litigants: 'Share of the customers whose data is gone for good who sue',
      claim: 'What the operator pays to a customer who sues',
      insured: 'Share of the property loss that is insured',
      insuranceLimit: 'The most that the insurance pays',
    },
  ],
  frequency: [
    'How often fires break out, and how far they spread on the site as it is; the shares of the five severities add up to one. When strategies are compared, a strategy may have a different number of fires a year; how far they spread follows from what else it changes',
    {
      firesPerYear: 'Fires per data center per year',
      item: 'Share of fires that stay in the item they began in',
      room: 'Share of fires that spread beyond the item and stay in the room',
      storey: 'Share of fires that spread beyond the room and stay on the storey',
      building: 'Share of fires that spread beyond the storey and stay in the building',
      beyond: 'Share of fires that spread beyond the building',
    },
  ],
  measures: [
    'What protects the site itself, such as sprinklers, gas or a wall: counted when strategies are compared, each of which may add its own',
    {
      label,
      priceAYear:
        'What it costs a year, fire or no fire: its price spread over the years that it lasts, and its upkeep',
    },
  ],
  lossFactor: 'Factor on all losses of activities: how well the business impact is known',
  electricity: 'Price of a kilowatt-hour of the electricity that cooling takes',
}

export const strategy: Meanings = {
  label,
  set: 'What this strategy changes: a map from paths such as `products.vps.policies` to values; an empty value removes a row or a part, and `default` takes a single value back to its default',
}

export const observation: Meanings = {
  key: 'Figure of the report that was observed, by its path, such as `metrics.roomsBurnt`',
  value: 'What was observed: a figure, the bounds of one, a state, or a map of them',
  of: 'How many there were in all, if only a part was observed',
  day: 'Day after ignition on which it was observed, for a curve',
  seen: 'Whether the figure is exact, an upper bound, or what was announced beforehand',
  kind: 'Emergent: the model finds it; echo: an input in another form; unknown: nobody can say',
  note: 'What a reader should know about it',
  source: 'Where it was published',
}
