/**
 * An exercise being played: one world, one course of events, and the courses it could have taken. Time is what the shell
 * passes in; here it only moves from tick to tick. Going back restores the nearest snapshot and plays what came after:
 * what people did as it is written down, everything else anew, and where that is not what it was, it is reported.
 */
import { digestOf } from '../base/digest.ts'
import { silent } from '../base/ledger.ts'
import { Streams } from '../base/streams.ts'
import { type CopiesOfBuilding, copiesShown } from '../run/copiesShown.ts'
import { glance } from '../run/glance.ts'
import { worldKept } from '../run/kept.ts'
import { noOrders } from '../run/orders.ts'
import type { Prepared } from '../run/prepare.ts'
import { alsoDecided, beginRehearsal, exerciseOf } from '../run/rehearsal.ts'
import type { ReplicationChoice } from '../run/replication.ts'
import { digestWorld } from '../run/snapshot.ts'
import { drawSensors, happenedAt, type Sensors, tidings } from '../run/tidings.ts'
import { advance, type World } from '../run/world.ts'
import { addSnapshot, type Branch, type Divergence, type Mark, type Snapshot } from './branch.ts'
import type { Command } from './command.ts'
import { decide, type Decided } from './decide.ts'
import { dueInjects, nextInject, nextTimed } from './due.ts'
import { type Event, isOurs } from './event.ts'
import { evolve } from './evolve.ts'
import { playersDecision, staysWithScenario } from './owned.ts'
import { settingOf, type Setting } from './setting.ts'
import { type ExerciseState, startExercise } from './state.ts'
import { messageOf } from './words.ts'

/** Seconds between two moments at which anything becomes known: the engine's own beat. */
const tickSeconds = 20
/** Seconds between two looks that the status page may show. */
const lookSeconds = 60
const snapshotEvery = 600

/** What is known of the world without playing it: where it can be resumed from. */
const sinks = { ledger: silent, transitions: { add() {}, rack() {} } }

export class Session {
  readonly prepared: Prepared
  readonly choice: ReplicationChoice
  readonly setting: Setting
  /** Where copies stand, as shown and as they are. */
  readonly copies: readonly CopiesOfBuilding[]
  /** Wall seconds are multiplied by it; 1 is the pace of the night itself. */
  pace: number
  paused = true
  readonly divergences: Divergence[] = []
  readonly #sensors: Sensors
  readonly #start: Snapshot
  readonly #branches = new Map<string, Branch>()
  #branch: Branch
  #world: World
  #state: ExerciseState
  #now: number
  #nextTick: number
  /** Events of the course that have happened by now, and what is still to come of those written down. */
  #events = 0
  #ahead: readonly Event[] = []
  /** What is still to come is what people did; all else is found anew and written down. */
  #offRecord = false

  constructor(prepared: Prepared, choice: ReplicationChoice) {
    const spec = exerciseOf(prepared, choice)
    this.prepared = prepared
    this.choice = choice
    this.#world = beginRehearsal(prepared, choice, decision => staysWithScenario(decision, spec), silent)
    this.setting = settingOf(prepared.scenario, spec, this.#world.estate)
    this.copies = copiesShown(this.#world.estate)
    const streams = new Streams(choice.seed, choice.replication)
    this.#sensors = drawSensors(this.#world.estate, streams, spec.sensors, spec.until)
    this.pace = (spec.until - spec.from) / spec.playing
    this.#state = startExercise(this.setting)
    this.#now = spec.from
    this.#nextTick = Math.ceil(spec.from / tickSeconds) * tickSeconds
    this.#branch = {
      name: 'main',
      from: undefined,
      events: [],
      marks: [],
      snapshots: [],
      looks: [],
      until: spec.from,
    }
    this.#branches.set('main', this.#branch)
    this.#keep()
    this.#start = this.#branch.snapshots[0]!
    this.#play(this.#now)
  }

  get now(): number {
    return this.#now
  }
  get state(): ExerciseState {
    return this.#state
  }
  /** The truth: for the facilitator alone. */
  get world(): World {
    return this.#world
  }
  get branch(): Readonly<Branch> {
    return this.#branch
  }
  get branches(): readonly Readonly<Branch>[] {
    return [...this.#branches.values()]
  }
  /** Events that have happened by now. */
  get events(): readonly Event[] {
    return this.#branch.events.slice(0, this.#events)
  }
  get over(): boolean {
    return this.#now >= this.setting.spec.until
  }
  /** Whether what comes next has been played before. */
  get lookingBack(): boolean {
    return this.#ahead.length > 0 || this.#now < this.#branch.until
  }

  /** The shell's clock has moved on by so many seconds. */
  elapse(wallSeconds: number): void {
    if (!this.paused) this.advance(this.#now + wallSeconds * this.pace)
  }

  /** Plays up to a moment, s after ignition; the past is left as it is. */
  advance(until: number): void {
    this.#play(Math.min(until, this.setting.spec.until))
  }

  /** Plays up to the next inject of the timeline, or to the end. */
  step(): void {
    this.advance(nextInject(this.#state, this.#now)?.due ?? this.setting.spec.until)
  }

  /** What people ask for, at this moment. */
  do(asked: WithoutTime): Decided {
    const command = { ...asked, at: this.#now } as Command
    if (this.lookingBack)
      return { refused: 'this is looked back at: name a branch here to decide differently' }
    const decided = decide(command, this.#state)
    if ('refused' in decided) {
      const { role, player, what } = askedBy(command)
      const refusal = { at: this.#now, role, player, what, reason: decided.refused }
      this.#happen({ type: 'refused', at: this.#now, by: player, refusal })
    } else for (const event of decided.events) this.#happen(event)
    this.#send()
    return decided
  }

  /** Of the world and of everything that has happened. */
  digest(): string {
    const { setting: _, ...told } = this.#state
    return digestOf(digestWorld(this.#world), this.#now, JSON.stringify(told))
  }

  /** Names this moment. A name is given once on a course; undefined if it is taken. */
  mark(name: string): Mark | undefined {
    if (this.#branch.marks.some(mark => mark.name === name)) return undefined
    const mark = { name, at: this.#now, events: this.#events, digest: this.digest() }
    this.#branch.marks = [...this.#branch.marks, mark].sort((a, b) => a.at - b.at || a.events - b.events)
    this.#keep()
    return mark
  }

  /** Back (or forth) to a mark of this course. Nothing that has happened is lost. False: there is no such mark. */
  rewind(name: string): boolean {
    const mark = this.#branch.marks.find(one => one.name === name)
    if (mark === undefined) return false
    this.#goTo(this.#branch, mark.at, mark.events)
    const found = this.digest()
    if (found !== mark.digest)
      this.divergences.push({
        branch: this.#branch.name,
        at: mark.at,
        mark: name,
        expected: mark.digest,
        found,
      })
    return true
  }

  /** Another course from here on, or from a mark; the one it leaves stays as it is. False: the name is taken, or no such mark. */
  fork(name: string, from?: string): boolean {
    if (this.#branches.has(name) || (from !== undefined && !this.rewind(from))) return false
    this.#fork(name)
    return true
  }

  /** The end of another course. False: there is none of that name. */
  switchTo(name: string): boolean {
    const branch = this.#branches.get(name)
    if (branch === undefined) return false
    this.#keep()
    this.#goTo(branch, branch.until, branch.events.length)
    return true
  }

  /** Takes over courses from a file and plays the one that was being played, checking every event and mark. */
  takeOver(branches: readonly Omit<Branch, 'snapshots' | 'looks'>[], current: string, now: number): void {
    const start = this.#start
    this.#branches.clear()
    for (const branch of branches)
      this.#branches.set(branch.name, { ...branch, snapshots: [start], looks: [] })
    const branch = this.#branches.get(current)!
    for (const { name, at, events, digest } of branch.marks) {
      this.#goTo(branch, at, events)
      const found = this.digest()
      if (found !== digest)
        this.divergences.push({ branch: branch.name, at, mark: name, expected: digest, found })
      this.#keep()
    }
    this.#goTo(branch, now, branch.events.filter(({ at }) => at <= now).length)
  }

  #fork(name: string): void {
    const { name: from, events, marks, snapshots, looks } = this.#branch
    const sofar = <T extends { readonly at: number; readonly events: number }>(list: readonly T[]): T[] =>
      list.filter(one => one.at <= this.#now && one.events <= this.#events)
    this.#branch = {
      name,
      from: { branch: from, at: this.#now },
      events: events.slice(0, this.#events),
      marks: sofar(marks),
      snapshots: sofar<Snapshot>(snapshots),
      looks: looks.filter(({ seconds }) => seconds <= this.#now),
      until: this.#now,
    }
    this.#branches.set(name, this.#branch)
    this.#ahead = []
    this.#offRecord = false
    this.#keep()
  }

  #goTo(branch: Branch, at: number, events: number): void {
    // A course found anew is first written down to its end: afterwards it is one like any other.
    if (this.#offRecord) this.#play(this.#branch.until)
    this.#offRecord = false
    const snapshot = branch.snapshots.findLast(one => one.at <= at && one.events <= events)!
    this.#branch = branch
    this.#world = worldKept(snapshot.world)
    this.#state = snapshot.state
    this.#now = snapshot.at
    this.#nextTick = snapshot.nextTick
    this.#events = snapshot.events
    this.#ahead = branch.events.slice(snapshot.events)
    this.#play(at, events)
  }

  /** @param events after so many, what people did at the last moment itself is left for later */
  #play(until: number, events = Infinity): void {
    for (;;) {
      const ours = this.#ahead.find(isOurs)
      const timed = Math.max(nextTimed(this.#state), this.#now)
      const next = Math.min(this.#nextTick, timed, ours?.at ?? Infinity)
      if (next > until) break
      if (this.#nextTick === next) this.#tick(next)
      else if (timed === next) {
        this.#now = next
        this.#send()
      } else {
        if (next === until && this.#events >= events) break
        this.#now = next
        this.#happen(ours!)
        this.#send()
      }
    }
    this.#now = Math.max(this.#now, until)
    this.#branch.until = Math.max(this.#branch.until, this.#now)
  }

  #tick(at: number): void {
    this.#now = at
    this.#nextTick = at + tickSeconds
    advance(this.#world, noOrders, at, sinks)
    const { looks } = this.#branch
    if (at % lookSeconds === 0 && (looks.at(-1)?.seconds ?? -1) < at)
      this.#branch.looks = [...looks, { ...glance(this.#world), seconds: at }]
    const heard = new Set(this.#state.messages.map(({ id }) => id))
    for (const tiding of tidings(this.#world, this.#sensors)) {
      const message = messageOf(tiding)
      if (heard.has(message.id)) continue
      heard.add(message.id)
      this.#happen({ type: 'learned', at, message })
    }
    this.#send()
    if (at % snapshotEvery === 0) this.#keep()
  }

  #send(): void {
    const happened = (event: Parameters<typeof happenedAt>[1], where?: string): number | null =>
      happenedAt(this.#world, event, where)
    for (const event of dueInjects(this.#state, happened, this.#now)) this.#happen(event)
  }

  #happen(event: Event): void {
    const [expected, ...rest] = this.#ahead
    if (expected !== undefined && JSON.stringify(expected) === JSON.stringify(event)) this.#ahead = rest
    else {
      if (expected !== undefined && !this.#offRecord) this.#diverge(expected, event)
      this.#ahead = this.#ahead.filter(one => one !== event)
      this.#branch.events = [...this.#branch.events.slice(0, this.#events), event, ...this.#ahead]
    }
    this.#events++
    this.#state = evolve(this.#state, event)
    if (event.type === 'decided') this.#world = alsoDecided(this.#world, playersDecision(event.decision))
  }

  /** What was written down does not come again: it stays on its course, and a new one goes on with what people did. */
  #diverge(expected: Event, found: Event): void {
    const { name, until } = this.#branch
    const ahead = this.#ahead
    this.divergences.push({
      branch: name,
      at: found.at,
      mark: undefined,
      expected: JSON.stringify(expected),
      found: JSON.stringify(found),
    })
    let again = `${name}, played again`
    while (this.#branches.has(again)) again += ' and again'
    this.#fork(again)
    this.#branch.until = until
    this.#ahead = ahead.filter(isOurs)
    this.#offRecord = true
  }

  #keep(): void {
    addSnapshot(this.#branch, {
      at: this.#now,
      events: this.#events,
      nextTick: this.#nextTick,
      state: this.#state,
      world: this.#world,
    })
  }
}

type WithoutTime = Command extends infer One ? (One extends Command ? Omit<One, 'at'> : never) : never

function askedBy(command: Command): {
  role: 'controller' | Extract<Command, { role: unknown }>['role']
  player: string
  what: string
} {
  if (!('role' in command))
    return { role: 'controller', player: command.by, what: `${command.kind} ${command.inject}` }
  const { role, player } = command
  return { role, player, what: command.kind === 'decide' ? command.choice.do : 'note' }
}
