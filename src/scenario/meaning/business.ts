/** What the fields of other sites, customers, services, protection and money mean. */
import type { Meanings } from './meaning.ts'

const label = 'Name for people, where it is not the key'

export const otherSites: Meanings = {
  count: 'How many other sites the operator has',
  jurisdiction: 'Country or union whose law holds at the other sites',
  spareServers: 'Servers that stand free at each other site, for failovers and relocations',
  link: 'Bandwidth of the way into each other site',
  named: [
    'Other sites that are called by name, and how they differ from the rest',
    {
      label,
      jurisdiction: 'Country or union whose law holds there',
      spareServers: 'Servers that stand free there',
      link: 'Bandwidth of the way into it',
      backup: 'Whether copies said to stand on another site may stand here',
    },
  ],
}

export const tier: Meanings = {
  label,
  rto: 'Time after an outage by which a service shall run again, each outage by itself (recovery time objective)',
  rpo: 'Age of the data that a service may come back with at most, be it restored or that of the replica it fails over to (recovery point objective)',
  mtpd: 'Length of one outage beyond which the harm is no longer tolerable (maximum tolerable period of disruption)',
  weight: 'Weight in the soft order of service: twice the weight is served twice as often',
}

export const activity: Meanings = {
  label,
  outage: [
    'What an outage of one service costs its customer: a step function of its length, begun anew with each outage',
    {
      from: 'Length of the outage from which on this rate holds',
      perHour: 'What each further hour costs the customer',
    },
  ],
  dataLossPerHour: 'What each hour of lost data costs the customer of one service',
  permanentLoss: 'What it costs the customer of one service that all its data is gone',
  rto: 'Time after an outage by which the activity shall run at its least capacity, each outage by itself',
  mtpd: 'Length of one outage of the activity beyond which the harm is no longer tolerable',
  leastCapacity: 'Share of its services that the activity needs to run at all (minimum business continuity)',
  needs: 'Named services without which the activity does not run',
}

export const repository: Meanings = {
  unusable:
    'Probability that no copy in it can be used, nor a replica failed over to, because a key, a script or a catalogue is lost; its default, 2 %, is a named assumption',
  reachable: 'Time after the outage until its addresses, interfaces and tools can be used',
  link: 'Link over which its copies are read; not said: the way into the site alone, if they stand outside',
}

export const policy: Meanings = {
  label,
  approach: 'How services under it are recovered, in the words of continuity planning',
  copies: [
    'Copies that are made of the data of each service',
    {
      id: 'Name of the copy in its policy',
      medium: 'Snapshot, backup, archive, or a replica that can run',
      place: 'Where the copy stands: a word relative to its service, a building, or another site by name',
      declared: 'Where the customer was told that it stands; not said: where it does',
      period: 'Time between two points that can be restored',
      lag: 'Time from a point until its copy is durable; who fails over to a replica goes on with data as old as that, and as its period',
      hold: 'Time for which a copy is held back where it was made before it goes on: what is held back when its service stops is lost with it, and counts in the age of the data as the lag does (hold window, Keeton and Merchant 2004)',
      retention: 'How long a copy is kept',
      incrementals: 'How many incremental copies follow each full one; a restore needs the whole chain',
      differential: 'Whether each increment stands on the full copy alone, not on the increment before it',
      jobSuccess:
        'Probability that a job which makes a copy succeeds; its default, 97 %, is a named assumption',
      restoreSuccess:
        'Probability that a copy can be read when it is needed, and of a chain each of its pieces, the full and every increment: of five of 90 % all in 59 %, and what can be read without the last of them else; its default, 85 %, is a named assumption for restores that are not tested, with 95 % for those that are: surveys tell of less (42 % of recoveries, Veeam 2021; 69 % of firms, At-Bay), but count jobs that failed and targets that were missed',
      repository:
        'Repository it is kept in, with whose other copies it shares its fate, and whose link it is read over',
      immutable: 'Whether it cannot be changed or wiped before its retention ends, for the 3-2-1-1-0 verdict',
      offline: 'Whether it is out of reach of the network, for the 3-2-1-1-0 verdict',
      credentials: 'Who can wipe it, for the 3-2-1-1-0 verdict: copies of one domain fall together',
      lastRestoreTest:
        'How long before the fire a restore from it was last tested, for the 3-2-1-1-0 verdict; not said: never',
    },
  ],
  failover: [
    'How services switch to a replica, of several that serve the one whose data is newest; not said: they do not',
    {
      exercised: 'How often the failover is practised, from which its success follows',
      success:
        'Probability that one attempt succeeds; not said: by how it is practised, 95 % (exercised), 78 % (yearly) or 52 % (never), assumptions after two surveys (Symantec 2007; firms in the UK, 2021)',
      attempts: 'Attempts before the service is repaired or rebuilt instead',
      time: 'How long a successful attempt takes',
      wasted: 'How long an attempt that fails takes',
      serverShare: 'Part of its servers that a service takes where it lands',
      to: 'Other site it lands on; not said: the one its replica is on',
    },
  ],
  verifyFailure: 'Probability that a restored point fails its check, so that the point before it is tried',
  jurisdictions: 'The only countries or unions in which its copies may stand',
  costShare: 'What it costs a year, as a share of the price of the service',
}

export const product: Meanings = {
  label,
  share: 'Share of all services that are of this product; the shares add up to one',
  serversEach:
    'Servers that one service fills: 1 for a machine of its own, less for a part of one. Of several it needs all: lost with its rack, it is back with as many new ones. They stand in one rack where they fit; what becomes of a service larger than a rack is what becomes of the rack it begins in',
  data: 'Data that one service holds; each service draws its own',
  dailyChange:
    'Share of the data that changes in a day: what a restore reads of each increment after the full copy',
  tiers: 'Share of its services in each tier; the shares add up to one',
  policies: 'Share of its services under each policy; the shares add up to one',
  activity: 'Activity of the customer that its services carry, by which an outage costs',
  in: 'Buildings or rooms in which its services run; not said: anywhere on the site',
  needs: 'Named services without which its services do not run',
  consistency: 'Whether each service restores to its own point, or all of a customer to a common one',
  price: 'What a customer pays for one service in a year',
}

export const population: Meanings = {
  customers: 'How many customers there are',
  services: 'How many services they have together',
  servicesPerCustomer:
    'How the services are spread over the customers; scaled so that they add up to the services',
  jurisdictions:
    'Share of customers who may have their data in each country or union; they add up to one. For the record: no result depends on it, copies keep to the jurisdictions of their policy',
  seed: 'Text from which it is drawn who is placed where; it does not change with the seed of a run',
  named: [
    'Those of the services that are known one by one; the others are drawn',
    {
      name: 'Name of the service; `{1..20}` in it makes twenty',
      customer: 'Whose service it is',
      product: 'Product that it is of',
      tier: 'Tier that it is in',
      policy: 'Policy that protects it',
      in: 'Buildings or rooms in which it may run; not said: where its product does',
      data: 'Data that it holds; not said: as its product',
      activity: 'Activity of the customer that it carries; not said: that of its product',
      needs: 'Named services without which it does not run',
      neededTo: 'Whether those that need it stop without it, or only cannot be started again',
      group: 'Services with the same word here restore to a common point',
    },
  ],
}

export const money: Meanings = {
  operator: [
    'What the fire costs the operator',
    {
      server:
        'Price of a new server: for each that burnt, that soot has taken, that stood in a building given up, or that was bought beyond those',
      rack: 'Price of a new rack, without its servers',
      building:
        'Cost of building a square metre of floor anew: of rooms that burnt, and of all of a building that is lost or given up',
      cleaningRack: 'Cost of cleaning one rack that was sooted or wet, once crews have cleaned it',
      response: 'Cost of the response, once for each fire',
      creditPerDay: 'Credit to the customer for each day that a service is down',
      voucher: 'Voucher to the customer for each service that is lost',
      litigants: 'Share of the customers who sue, of those whose data is gone for good',
      claim: 'What the operator pays to a customer who sues',
      insured: 'Share of the loss of property that is insured',
      insuranceLimit: 'What the insurance pays at most',
    },
  ],
  frequency: [
    'How often it burns, and how far fires go on the site as it is; the shares of the five severities add up to one. Where strategies are compared, a strategy may have another number of fires a year; how far they go follows from what else it changes',
    {
      firesPerYear: 'Fires in a data center in a year',
      item: 'Share of fires that stay in the item they began in',
      room: 'Share of fires that go beyond the item and stay in the room',
      storey: 'Share of fires that go beyond the room and stay on the storey',
      building: 'Share of fires that go beyond the storey and stay in the building',
      beyond: 'Share of fires that go beyond the building',
    },
  ],
  measures: [
    'What protects the site itself, such as sprinklers, gas or a wall: counted where strategies are compared, each of which may add its own',
    {
      label,
      priceAYear:
        'What it costs a year whether it burns or not: its price spread over the years that it lasts, and its upkeep',
    },
  ],
  lossFactor: 'Factor on all losses of activities: how well the business impact is known',
  electricity: 'Price of a kilowatt-hour of the electricity that cooling takes',
}

export const strategy: Meanings = {
  label,
  set: 'What stands where under this strategy: a map from paths such as `products.vps.policies` to values; an empty value takes away',
}

export const observation: Meanings = {
  key: 'Figure of the report that was seen, by its path such as `metrics.roomsBurnt`',
  value: 'What was seen: a figure, the bounds of one, a state, or a map of them',
  of: 'How many there were in all, where a part was seen',
  day: 'Day after the ignition on which it was seen, of a curve',
  seen: 'Whether the figure is exact, an upper bound, or what was announced beforehand',
  kind: 'Emergent: the model finds it; echo: an input in another dress; unknown: nobody can say',
  note: 'What a reader should know of it',
  source: 'Where it was published',
}
