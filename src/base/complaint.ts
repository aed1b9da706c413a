/**
 * What is wrong, as a sentence and the values in it, so that another language can say it with the same values. The
 * sentence is its own key.
 */
export interface Complaint<Sentence extends string = string> {
  /** Without subject and full stop, `{}` in place of each value: `must be at least {}, is {}`. */
  readonly sentence: Sentence
  readonly values: readonly string[]
  /** What another reader complained of, which is the last of the values. */
  readonly because?: Complaint
  /** What else there is to say of it, after semicolons: such as the other lines with the same slip. */
  readonly besides?: readonly Complaint[]
}

/** One value for each `{}` of the sentence. */
export type Values<Sentence extends string, Value = string> = Sentence extends `${string}{}${infer Rest}`
  ? [Value, ...Values<Rest, Value>]
  : []

export function say<Sentence extends string>(
  sentence: Sentence,
  ...values: Values<Sentence, string | number>
): Complaint<Sentence> {
  return { sentence, values: values.map(String) }
}

/** The sentence with its values. */
export function filled(sentence: string, values: readonly string[]): string {
  return sentence.split('{}').reduce((before, after, nth) => before + values[nth - 1] + after)
}

export function inEnglish({ sentence, values }: Complaint): string {
  return filled(sentence, values)
}
