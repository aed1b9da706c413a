/**
 * An exercise advances from tick to tick. A replay repeats what people did as recorded and computes
 * everything else again; a difference from the record is reported and continues on a branch of its own.
 */
import { truthOf } from '../run/truth.ts'
import { noOrders } from '../run/orders.ts'
import { alsoDecided } from '../run/rehearsal.ts'
import { happenedAt, noticesOf } from '../run/notices.ts'
import { advance, unrecorded, type World } from '../run/world.ts'
import { dueInjects, type Happened, nextTimed } from './due.ts'
import { type Event, isOurs } from './event.ts'
import { evolve } from './evolve.ts'
import { playersDecision } from './owned.ts'
import { forkHere, keep, type Playing, tickSeconds } from './playing.ts'
import { messageOf } from './told/words.ts'

/** Seconds between looks that the status page may show. */
const lookSeconds = 60
/** Seconds between snapshots: going back computes at most that much again. */
const snapshotSeconds = 600

/** @param events at the last moment, actions of people beyond this number of events are left for later */
export function play(playing: Playing, until: number, events = Infinity): void {
  for (;;) {
    const ours = playing.ahead.find(isOurs)
    const timed = Math.max(nextTimed(playing.state, playing.now), playing.now)
    const next = Math.min(playing.nextTick, timed, ours?.at ?? Infinity)
    if (next > until) break
    if (playing.nextTick === next) tick(playing, next)
    else if (timed === next) {
      playing.now = next
      sendDue(playing)
    } else {
      if (next === until && playing.events >= events) break
      playing.now = next
      happen(playing, ours!)
      sendDue(playing)
    }
  }
  playing.now = Math.max(playing.now, until)
  playing.branch.until = Math.max(playing.branch.until, playing.now)
}

function tick(playing: Playing, at: number): void {
  playing.now = at
  playing.nextTick = at + tickSeconds
  advance(playing.world, noOrders, at, unrecorded)
  const { branch } = playing
  if (at % lookSeconds === 0 && (branch.looks.at(-1)?.seconds ?? -1) < at)
    branch.looks = [...branch.looks, { ...truthOf(playing.world), seconds: at }]
  const heard = new Set(playing.state.messages.map(({ id }) => id))
  for (const notice of noticesOf(playing.world, playing.sensors)) {
    const message = messageOf(notice)
    if (heard.has(message.id)) continue
    heard.add(message.id)
    happen(playing, { type: 'learned', at, message })
  }
  sendDue(playing)
  if (at % snapshotSeconds === 0) keep(playing)
}

/** Sends injects whose time or condition has come. */
export function sendDue(playing: Playing): void {
  const happened = happenedIn(playing.world)
  for (const event of dueInjects(playing.state, happened, playing.now)) happen(playing, event)
}

export const happenedIn =
  (world: World): Happened =>
  (event, where) =>
    event === 'services-down' ? downSince(world, where) : happenedAt(world, event, where)

/**
 * The present time if services of a building (or any) are down, otherwise null: past outages do not count.
 */
function downSince(world: World, where: string | undefined): number | null {
  const down = truthOf(world).buildings.some(
    ({ name, down }) => (where === undefined || name === where) && down > 0,
  )
  return down ? world.time : null
}

export function happen(playing: Playing, event: Event): void {
  const [expected, ...rest] = playing.ahead
  if (expected !== undefined && JSON.stringify(expected) === JSON.stringify(event)) playing.ahead = rest
  else {
    if (expected !== undefined && !playing.offRecord) diverge(playing, expected, event)
    playing.ahead = playing.ahead.filter(one => one !== event)
    const { branch, events, ahead } = playing
    branch.events = [...branch.events.slice(0, events), event, ...ahead]
  }
  playing.events++
  playing.state = evolve(playing.state, event)
  if (event.type === 'decided') playing.world = alsoDecided(playing.world, playersDecision(event.decision))
}

/**
 * The replay differs from the record, which stays on its branch; a new branch continues with what people did.
 */
function diverge(playing: Playing, expected: Event, found: Event): void {
  const { ahead, branches, divergences } = playing
  const { name, until } = playing.branch
  divergences.push({
    branch: name,
    at: found.at,
    mark: undefined,
    expected: JSON.stringify(expected),
    found: JSON.stringify(found),
  })
  let again = `${name}, played again`
  while (branches.has(again)) again += ' and again'
  forkHere(playing, again)
  playing.branch.until = until
  playing.ahead = ahead.filter(isOurs)
  playing.offRecord = true
}
