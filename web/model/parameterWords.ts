/** Names and meanings of a scenario's parameters in the reader's language. */
import { type FormNode, meaningOf, meanings, nameOfSteps, type Scenario, stepsTo } from '../../src/index.ts'
import { inputCalled } from './inputLabels.ts'

export interface ParameterWords {
  readonly name: string
  /** A sentence; empty for names chosen by the planner. */
  readonly meaning: string
  /** Unit of a plain number. */
  readonly unit: string
}

export class Glossary {
  readonly #form: FormNode
  readonly #scenario: Scenario | null
  readonly #meanings: Readonly<Record<string, string>>

  /**
   * @param scenario source of labels; null before there is one
   * @param said translations of the schema's sentences; empty in English
   */
  constructor(form: FormNode, scenario: Scenario | null, said: Readonly<Record<string, string>>) {
    this.#form = form
    this.#scenario = scenario
    this.#meanings = said
  }

  /** @param within path of the part in which it is listed, which its name need not repeat */
  of(path: readonly string[], within: readonly string[]): ParameterWords {
    const steps = stepsTo(path, this.#scenario, this.#form)
    const own = steps.slice(within.length)
    const node = steps.at(-1)!.node
    const meaning = meaningOf(path, steps, meanings)
    return {
      name: inputCalled(this.#scenario, nameOfSteps(own.length === 0 ? steps.slice(-1) : own)),
      meaning: this.#meanings[meaning] ?? meaning,
      unit: node?.type === 'quantity' ? (node.unit ?? '') : '',
    }
  }

  /** Name of the last segment of a path. */
  part(path: readonly string[]): string {
    const what = stepsTo(path, this.#scenario, this.#form).at(-1)!.word
    return inputCalled(this.#scenario, { of: [], what })
  }
}
