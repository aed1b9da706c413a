// Goal: an objective is rated by what was done and when, and by what became of the night.
import { expect, test } from 'vitest'
import type { Choice } from '../../src/exercise/command.ts'
import { nightRated } from '../../src/exercise/debrief/night.ts'
import type { Outcome } from '../../src/exercise/debrief/outcome.ts'
import { ratingOf, untold } from '../../src/exercise/debrief/rating.ts'

const done = (verb: Choice['do'], verdict: 'met' | 'late' | 'amiss' | 'missed' | 'unreached') => ({
  do: verb,
  verdict,
  by: 600,
  late: verdict === 'met' ? -60 : verdict === 'late' ? 60 : undefined,
})
/** Expected by `by` seconds, and done `late` seconds after that. */
const after = (verb: Choice['do'], late: number, by = 600) => ({ ...done(verb, 'late'), by, late })
const saved = { ...untold, saved: true }

test.each([
  ['all in time', [done('cut-power', 'met')], untold, 'P', undefined],
  ['all done, one late', [done('cut-power', 'met'), done('emergency-copy', 'late')], untold, 'S', undefined],
  ['all done, hours late', [after('cut-power', 7200), after('emergency-copy', 7200)], untold, 'M', 'late'],
  [
    'all done, one of it hours late',
    [done('call-brigade', 'met'), after('cut-power', 7200)],
    untold,
    'M',
    'late',
  ],
  ['an hour late of many that there were', [after('prioritise', 7200, 4 * 3600)], untold, 'S', undefined],
  ['hours late, and all was saved', [after('emergency-copy', 7200)], saved, 'S', undefined],
  [
    'people out hours late, and all was saved',
    [done('call-brigade', 'met'), after('evacuate', 7200)],
    saved,
    'M',
    'late',
  ],
  [
    'hours late with what is to come',
    [after('cut-power', 7200), done('evacuate', 'unreached')],
    untold,
    'M',
    'late',
  ],
  ['some done', [done('call-brigade', 'met'), done('cut-power', 'missed')], untold, 'M', undefined],
  ['some done late', [done('call-brigade', 'late'), done('cut-power', 'missed')], untold, 'M', undefined],
  ['none done', [done('cut-power', 'missed')], untold, 'U', undefined],
  ['the only one not done, and all was saved', [done('cut-power', 'missed')], saved, 'S', 'saved'],
  [
    'none done, and all was saved',
    [done('emergency-copy', 'missed'), done('prioritise', 'missed')],
    saved,
    'S',
    'saved',
  ],
  [
    'people left inside, and all was saved',
    [done('call-brigade', 'met'), done('evacuate', 'missed')],
    saved,
    'M',
    undefined,
  ],
  ['nobody told, and all was saved', [done('communicate', 'missed')], saved, 'U', undefined],
  [
    'an order of recovery that nobody gave, and all was saved',
    [done('prioritise', 'missed')],
    saved,
    'U',
    undefined,
  ],
  [
    'as expected, in a night that loses more for good than with no decision',
    [done('cut-power', 'met')],
    { ...untold, lostMore: true },
    'M',
    'worse',
  ],
  [
    'as expected, in a night that lasts longer than with no decision',
    [done('prioritise', 'met')],
    { ...untold, slower: true },
    'M',
    'worse',
  ],
  [
    'all done, minutes late, and as much lost as with no decision',
    [done('call-brigade', 'met'), done('cut-power', 'late')],
    { ...untold, inVain: true },
    'M',
    'vain',
  ],
  [
    'all in time, and as much lost as with no decision',
    [done('cut-power', 'met')],
    { ...untold, inVain: true },
    'P',
    undefined,
  ],
  [
    'people told late, in a night that saved nothing',
    [done('communicate', 'late')],
    { ...untold, inVain: true },
    'S',
    undefined,
  ],
  [
    'none done, and nothing saved',
    [done('cut-power', 'missed')],
    { ...untold, inVain: true },
    'U',
    undefined,
  ],
  [
    'as expected of the fire, in a night that lasts longer',
    [done('cut-power', 'met')],
    { ...untold, slower: true },
    'P',
    undefined,
  ],
  [
    'as expected, and again to do harm',
    [done('prioritise', 'met')],
    { ...untold, harmful: new Set(['prioritise'] as const) },
    'M',
    'harm',
  ],
  [
    'what is to come can still change it',
    [done('emergency-copy', 'missed'), done('evacuate', 'unreached')],
    saved,
    undefined,
    undefined,
  ],
] as const)('rated by outcome and tasks: %s', (_, tasks, night, rating, ratedFor) => {
  expect(ratingOf(tasks, night)).toEqual({ rating, ratedFor })
})

/** A night of 10 services that loses so many, beside one without decisions; `best`: how many could have been kept. */
function nightOf(lost: number, idle: number, best: number): ReturnType<typeof nightRated> {
  const outcome = (name: Outcome['name'], servicesDestroyed: number) =>
    ({
      name,
      servicesDestroyed,
      servicesWithDataLost: servicesDestroyed,
      outageHours: 0,
      costCustomers: 0,
    }) as Outcome
  const share = best / 10
  return nightRated({
    outcomes: [outcome('as played', lost), outcome('no decision', idle)],
    decisions: [],
    saveableIdle: [
      {
        at: 0,
        services: share,
        data: share,
        bestForServices: '',
        bestForData: '',
        servicesAsIs: 0,
        dataAsIs: 0,
      },
    ],
    scored: [],
    services: 10,
  })
}

test.each([
  ['all is lost, whatever anybody does', 10, 10, 0, false, false],
  ['nothing is lost, whatever anybody does', 0, 0, 10, true, false],
  ['all that could be saved was', 4, 10, 6, true, false],
  ['some of it was', 7, 10, 6, false, false],
  ['nothing of it was', 10, 10, 6, false, true],
])('a night saved, or all in vain: %s', (_, lost, idle, best, saved, inVain) => {
  expect(nightOf(lost, idle, best)).toMatchObject({ saved, inVain })
})
