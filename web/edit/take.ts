/** Changes of the scenario's text, as steps. */
import { difference } from '../address/patch.ts'
import { whole } from '../format.ts'
import { inputs, type StepName } from '../inputs.ts'
import { edit } from '../opening.ts'
import { opened } from '../session.ts'
import { view } from '../view.ts'
import { editWords } from '../words/editWords.ts'
import { isLong, workAfar } from './afar.ts'
import { type Path, put } from './written.ts'

const textNow = (): string => inputs.get().now.text ?? opened.get()?.text ?? ''

export function take(next: string, name: StepName): void {
  edit(name, draft => void (draft.text = next === opened.get()?.text ? null : next))
}

/** Sets a value in the text; undefined removes it. */
export function change(path: Path, value: unknown, name: StepName): void {
  const text = textNow()
  if (isLong(text)) void changeAfar(path, value, name)
  else take(put(text, path, value), name)
}

/** Anew if the text is another one meanwhile: two changes in a row both count. */
async function changeAfar(path: Path, value: unknown, name: StepName): Promise<void> {
  const source = opened.get()
  while (opened.get() === source) {
    const before = textNow()
    const next = await workAfar('put', before, path, value)
    if (textNow() === before) return take(next, name)
  }
}

export function typed(next: string): void {
  const [line] = difference(textNow(), next)[0] ?? [0]
  take(next, () => editWords[view.get().language].typed(whole(view.get().language, line + 1)))
}
