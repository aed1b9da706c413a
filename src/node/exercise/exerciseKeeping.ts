/**
 * Keeps what is played at the terminal on the disk after each line, so that nothing that ends the process, and no closed
 * window, takes it away.
 */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { saveExercise, type ScenarioTexts, type Session } from '../../index.ts'
import { freeFile } from './exerciseFile.ts'
import { writeAll } from '../folder.ts'
import { wordsOf } from './tableTalk.ts'
import type { Terminal } from '../terminal.ts'

export class ExerciseKeeping {
  readonly #session: Session
  readonly #texts: ScenarioTexts
  readonly #folder: string | undefined
  readonly #terminal: Terminal
  /** Chosen at the first line: until then another process may take the name. */
  #file: string | undefined
  #failed = false

  /** @param folder undefined: a free name in the current folder */
  constructor(session: Session, texts: ScenarioTexts, folder: string | undefined, terminal: Terminal) {
    this.#session = session
    this.#texts = texts
    this.#folder = folder
    this.#terminal = terminal
  }

  /** Writes what was played so far. The exercise goes on if that is impossible, which is told once. */
  keep(): void {
    try {
      this.#write(this.#place())
    } catch (error) {
      if (!this.#failed) this.#terminal.err(wordsOf(this.#session).unkept(messageOf(error)))
      this.#failed = true
    }
  }

  /**
   * Writes it for good and says where: in the folder for passing files if there is no other place. Throws the system's
   * error if there is none at all.
   */
  save(): void {
    const w = wordsOf(this.#session)
    let file = this.#place()
    try {
      this.#write(file)
    } catch (error) {
      this.#terminal.err(w.unkept(messageOf(error)))
      file = freeFile(tmpdir())
      this.#write(file)
    }
    this.#terminal.err(w.saved(file))
  }

  /** The report was made, and nobody asked for files. */
  forget(): void {
    if (this.#folder === undefined && this.#file !== undefined) rmSync(this.#file, { force: true })
  }

  #place(): string {
    this.#file ??= this.#folder === undefined ? freeFile('.') : join(this.#folder, 'exercise.json')
    return this.#file
  }

  #write(file: string): void {
    writeAll(dirname(file), { [basename(file)]: saveExercise(this.#session, this.#texts) })
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
