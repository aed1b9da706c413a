/** A scenario as the reader wrote it. */
export interface ScenarioText {
  readonly file: string
  readonly text: string
  /** Files it may extend, by name. */
  readonly beside: Readonly<Record<string, string>>
}
