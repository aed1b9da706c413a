/** Data-loss windows, failing schedules, backup chains, levels: functions of fate. */
import { isRecord } from '../../base/isRecord.ts'
import { chainReadable, piecesNeeded, restoreSize } from '../../fate/schedule/chain.ts'
import { jobOutlook } from '../../fate/schedule/jobFailures.ts'
import { worstLossByLevel } from '../../fate/outlook/levels.ts'
import {
  ageQuantile,
  lossWindow,
  lostWrites,
  meanAgeOfNewest,
  rpoMetProbability,
  type ScheduledCopy,
} from '../../fate/outlook/lossWindow.ts'
import { newestDurablePoint } from '../../fate/schedule/restorePoint.ts'
import {
  amount as size,
  list,
  number,
  oneOf,
  positive,
  record,
  share as chance,
  whole as count,
} from '../shape.ts'
import { percentiles, type Adapter } from './adapter.ts'
import type { Fields } from './case.ts'
import { amount, num, probability, records, whole } from './inputs.ts'

const window: Adapter = {
  by: 'fate/outlook/lossWindow lossWindow, ageQuantile, rpoMetProbability',
  kind: 'analytic',
  reads: { periodH: size, lagH: size },
  may: { rpoH: number },
  compute(inputs, expected) {
    const ages = lossWindow(amount(inputs, 'periodH'), amount(inputs, 'lagH'))
    return {
      ...ages,
      ...percentiles(expected, /^p([\d.]+)$/, share => ageQuantile(ages, share)),
      ...('rpoH' in inputs && { probabilityRpoMet: rpoMetProbability(ages, num(inputs, 'rpoH')) }),
    }
  },
}

const stamp: Adapter = {
  by: 'fate/schedule/restorePoint newestDurableJob',
  kind: 'engine',
  // Copies without an interval between them have no newest one.
  reads: { fireAtH: number, periodH: positive },
  may: { lagH: size, firstStartH: number },
  compute(inputs) {
    const fire = num(inputs, 'fireAtH')
    const point = newestDurablePoint(
      fire,
      amount(inputs, 'periodH'),
      amount(inputs, 'lagH', 0),
      num(inputs, 'firstStartH', 0),
    )
    return { newestPointH: point, ageH: fire - point }
  },
}

const failing: Adapter = {
  by: 'fate/schedule/jobFailures jobOutlook',
  kind: 'analytic',
  reads: { periodH: size, jobFailureProbability: chance, retainedPoints: count(1e6) },
  may: { lagH: size },
  compute(inputs) {
    const outlook = jobOutlook(
      amount(inputs, 'periodH'),
      amount(inputs, 'lagH', 0),
      probability(inputs, 'jobFailureProbability'),
      whole(inputs, 'retainedPoints'),
    )
    return { probabilityNothingUsable: outlook.nothingUsable, meanAgeIfUsableH: outlook.meanAge }
  },
}

const modes = ['full', 'incremental', 'differential']

const chain: Adapter = {
  by: 'fate/schedule/chain piecesNeeded, chainReadable, restoreSize',
  kind: 'engine',
  reads: { pieceFailureProbability: chance, daysSinceFull: count(1e6), mode: oneOf(modes) },
  may: { fullGB: size, dailyChangeGB: size },
  compute(inputs) {
    const mode = inputs['mode']
    const days = whole(inputs, 'daysSinceFull')
    const full = amount(inputs, 'fullGB', 0)
    const pieces = mode === 'full' ? 1 : piecesNeeded(days, mode === 'differential')
    return {
      piecesNeeded: pieces,
      restoreGB: mode === 'full' ? full : restoreSize(full, amount(inputs, 'dailyChangeGB', 0), days),
      probabilityChainReadable: chainReadable(1 - probability(inputs, 'pieceFailureProbability'), pieces),
    }
  },
}

const copy = record({ periodH: size }, { lagH: size, survivalProbability: chance })

const twoCopies: Adapter = {
  by: 'fate/outlook/lossWindow meanAgeOfNewest',
  kind: 'analytic',
  reads: { local: copy, remote: copy },
  compute(inputs) {
    return { meanAgeH: meanAgeOfNewest([scheduled(inputs['local']), scheduled(inputs['remote'])]) }
  },
}

function scheduled(written: unknown): ScheduledCopy {
  if (!isRecord(written)) throw new Error('a copy is not a record')
  return {
    period: amount(written, 'periodH'),
    lag: amount(written, 'lagH', 0),
    survival: probability(written, 'survivalProbability', 1),
  }
}

const writes: Adapter = {
  by: 'fate/outlook/lossWindow lossWindow, lostWrites',
  kind: 'analytic',
  reads: { writesPerHour: size, periodH: size },
  may: { lagH: size },
  compute(inputs) {
    const lost = lostWrites(
      lossWindow(amount(inputs, 'periodH'), amount(inputs, 'lagH', 0)),
      amount(inputs, 'writesPerHour'),
    )
    return { meanLostWrites: lost.mean, varianceLostWrites: lost.variance }
  },
}

const levels: Adapter = {
  by: 'fate/outlook/levels worstLossByLevel',
  kind: 'analytic',
  reads: {
    levels: list(record({}, { accumulationWindowH: size, propagationWindowH: size, holdWindowH: size })),
  },
  compute(inputs) {
    const cascade = records(inputs, 'levels').map((level: Fields) => ({
      accumulation: amount(level, 'accumulationWindowH', 0),
      propagation: amount(level, 'propagationWindowH', 0),
      hold: amount(level, 'holdWindowH', 0),
    }))
    return { worstLossByLevelH: worstLossByLevel(cascade) }
  },
}

export const copyAdapters: readonly Adapter[] = [window, stamp, failing, chain, twoCopies, writes, levels]
