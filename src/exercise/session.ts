/**
 * An exercise being played, for a shell, which passes the time in. Nothing that has happened is ever lost:
 * going back restores a moment, another course is a branch, and differences of a replay are reported.
 */
import { argument } from '../base/argument.ts'
import { digestOf } from '../base/digest.ts'
import { type CopiesOfBuilding, copiesShown } from '../run/copiesShown.ts'
import { expectPrepared, type Prepared } from '../run/prepare.ts'
import type { ReplicationChoice } from '../run/workspace.ts'
import { digestWorld } from '../run/snapshot.ts'
import type { World } from '../run/world.ts'
import type { Language, Said } from '../scenario/words/language.ts'
import type { Branch, Divergence, Mark, Snapshot } from './branch.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { nextInject } from './due.ts'
import type { Event } from './event.ts'
import { goTo, takeBack } from './goTo.ts'
import { happen, play, sendDue } from './play.ts'
import { beginPlaying, forkHere, keep, type Playing } from './playing.ts'
import { refusals } from './told/refusals.ts'
import { refusalOf } from './refusalOf.ts'
import type { Setting } from './setting.ts'
import type { ExerciseState } from './state.ts'

/** Events of a command, or why it was not carried out. */
export type Answer =
  | { readonly events: readonly Event[] }
  /** In the language of the session, and in each. */
  | { readonly refused: string; readonly said: Said }

/** An exercise being played: `advance` moves time, `do` carries out a command, `mark`, `rewind` and `fork` go back in it. */
export class Session {
  readonly prepared: Prepared
  readonly choice: ReplicationChoice
  readonly setting: Setting
  /** Locations of copies, as shown and as they are. */
  readonly copies: readonly CopiesOfBuilding[]
  /** Seconds of the incident per second of real time. */
  pace: number
  paused = true
  /** Language of what people read; the record is kept in all of them. */
  language: Language = 'en'
  readonly #playing: Playing
  readonly #start: Snapshot

  constructor(prepared: Prepared, choice: ReplicationChoice) {
    expectPrepared(prepared)
    this.prepared = prepared
    this.choice = choice
    this.#playing = beginPlaying(prepared, choice)
    const { setting, world, branch } = this.#playing
    this.setting = setting
    this.copies = copiesShown(world.estate)
    this.pace = (setting.spec.until - setting.spec.from) / setting.spec.playing
    this.#start = branch.snapshots[0]!
    play(this.#playing, this.now)
  }

  get now(): number {
    return this.#playing.now
  }
  get state(): ExerciseState {
    return this.#playing.state
  }
  /** The truth: for the facilitator only. */
  get world(): World {
    return this.#playing.world
  }
  get branch(): Readonly<Branch> {
    return this.#playing.branch
  }
  get branches(): readonly Readonly<Branch>[] {
    return [...this.#playing.branches.values()]
  }
  get divergences(): readonly Divergence[] {
    return this.#playing.divergences
  }
  /** Events that have happened by now. */
  get events(): readonly Event[] {
    return this.branch.events.slice(0, this.#playing.events)
  }
  get over(): boolean {
    return this.now >= this.setting.spec.until
  }
  /** Whether what comes next has been played before. */
  get lookingBack(): boolean {
    return this.#playing.ahead.length > 0 || this.now < this.branch.until
  }

  /** The shell's clock has advanced by `wallSeconds`. */
  elapse(wallSeconds: number): void {
    if (!this.paused) this.advance(this.now + wallSeconds * this.pace)
  }

  /** Plays up to a second after ignition; a past one changes nothing. */
  advance(until: number): void {
    argument(
      typeof until === 'number' && !Number.isNaN(until),
      `advance takes seconds after ignition, not ${until}`,
    )
    play(this.#playing, Math.min(until, this.setting.spec.until))
  }

  /** Plays until an inject is sent; otherwise to the end. */
  step(): void {
    const sent = (): number => this.state.injects.filter(({ sentAt }) => sentAt !== null).length
    const before = sent()
    const { until } = this.setting.spec
    while (this.now < until && sent() === before) {
      const due = nextInject(this.state, this.now)?.due ?? until
      this.advance(Math.min(due, this.#playing.nextTick))
    }
  }

  /**
   * Goes back to a moment since which nobody has done anything, as if the clock had been stopped there.
   * @param until how far this course had been played at that moment
   */
  takeBack(at: number, until: number): void {
    takeBack(this.#playing, at, until)
  }

  /** Carries out a command at this moment. */
  do(asked: WithoutTime): Answer {
    const command = { ...asked, at: this.now } as Command
    if (this.lookingBack) return this.#refuse(refusals.lookingBack)
    const decided = decide(command, this.state)
    const refused = 'refused' in decided
    // Commands after the end are no part of the exercise.
    if (refused && decided.refused === refusals.over) return this.#refuse(refusals.over)
    const events = refused ? [refusalOf(command, decided)] : decided.events
    for (const event of events) happen(this.#playing, event)
    sendDue(this.#playing)
    return refused ? this.#refuse(decided.refused) : decided
  }

  #refuse(said: Said): Answer {
    return { refused: said[this.language], said }
  }

  /** Digest of the world and of everything that has happened. */
  digest(): string {
    const { setting: _, ...told } = this.state
    return digestOf(digestWorld(this.world), this.now, JSON.stringify(told))
  }

  /** Names this moment. Names are unique on a branch; undefined if it is taken. */
  mark(name: string): Mark | undefined {
    const { branch, events } = this.#playing
    if (branch.marks.some(mark => mark.name === name)) return undefined
    const mark = { name, at: this.now, events, digest: this.digest() }
    branch.marks = [...branch.marks, mark].sort((a, b) => a.at - b.at || a.events - b.events)
    keep(this.#playing)
    return mark
  }

  /**
   * Goes back (or forward) to a mark of this branch. Nothing that has happened is lost. False: no such mark.
   */
  rewind(name: string): boolean {
    const { branch } = this.#playing
    const mark = branch.marks.find(one => one.name === name)
    if (mark === undefined) return false
    this.#visit(branch, mark)
    return true
  }

  /**
   * Starts another branch from here, or from a mark; the one it leaves stays as it is. False: the name is
   * taken, or no such mark.
   */
  fork(name: string, from?: string): boolean {
    if (this.#playing.branches.has(name) || (from !== undefined && !this.rewind(from))) return false
    forkHere(this.#playing, name)
    return true
  }

  /** Goes to the end of another branch. False: no such branch. */
  switchTo(name: string): boolean {
    const branch = this.#playing.branches.get(name)
    if (branch === undefined) return false
    keep(this.#playing)
    goTo(this.#playing, branch, branch.until, branch.events.length)
    return true
  }

  /** Takes over the branches of a file and replays the current one, checking every event and mark. */
  takeOver(branches: readonly Omit<Branch, 'snapshots' | 'looks'>[], current: string, now: number): void {
    const courses = this.#playing.branches
    courses.clear()
    for (const branch of branches)
      courses.set(branch.name, { ...branch, snapshots: [this.#start], looks: [] })
    const branch = courses.get(current)!
    for (const mark of branch.marks) {
      this.#visit(branch, mark)
      keep(this.#playing)
    }
    goTo(this.#playing, branch, now, branch.events.filter(({ at }) => at <= now).length)
  }

  #visit(branch: Branch, { name, at, events, digest }: Mark): void {
    goTo(this.#playing, branch, at, events)
    const found = this.digest()
    if (found !== digest)
      this.#playing.divergences.push({ branch: branch.name, at, mark: name, expected: digest, found })
  }
}

type WithoutTime = Command extends infer One ? (One extends Command ? Omit<One, 'at'> : never) : never
