/** Files to take away from an exercise, and opening another. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ask } from '../../exercise/ask.ts'
import { open } from '../../exercise/beginning.ts'
import { desk } from '../../exercise/desk.ts'
import { leave, namesSaid, save } from '../../exercise/lead.ts'
import { withOffset } from '../../exercise/time.ts'
import type { ExerciseRequest } from '../../exercise/protocol.ts'
import { saveText } from '../../files/save.ts'
import { Chooser } from '../../shell/chooser.tsx'
import { deskWords } from '../../words/exerciseDesk.ts'
import { useOwn } from '../../words/words.ts'

type List = Exclude<Extract<ExerciseRequest, { to: 'list' }>, { as: 'html' }>

async function saveList(list: List): Promise<void> {
  const { file } = await ask(list)
  if (file !== undefined) saveText(file.name, file.text)
}

/** Opens the list as a separate page and prints it. Where the browser opens none, the list is saved instead. */
async function printList(): Promise<void> {
  const { file } = await ask({ to: 'list', as: 'html', names: namesSaid() })
  if (file === undefined) return
  const url = URL.createObjectURL(new Blob([file.text], { type: 'text/html' }))
  const page = window.open(url)
  if (page === null) {
    URL.revokeObjectURL(url)
    return saveText(file.name, file.text)
  }
  page.addEventListener('load', () => {
    URL.revokeObjectURL(url)
    page.print()
  })
}

export function Files(): VNode {
  const w = useOwn(deskWords).files
  const end = (): void => {
    // oxlint-disable-next-line no-alert -- Anything not saved would be lost.
    if (!desk.get().saved && !confirm(w.leaveSure)) return
    leave()
    // From the end of the page to what can be begun, not to the end of the guide.
    document.querySelector('.exercise')?.scrollIntoView()
  }
  const another = (file: File): void => {
    // oxlint-disable-next-line no-alert -- The same: the current exercise is replaced.
    if (desk.get().saved || confirm(w.openSure)) void open(file)
  }
  return (
    <section class="exercise-files" aria-label={w.title}>
      <button type="button" title={w.saveHint} onClick={() => void save()}>
        {w.save}
      </button>
      <OpenExercise label={w.open} choose={another} />
      <button type="button" onClick={() => void saveList({ to: 'list', as: 'csv' })}>
        {w.csv}
      </button>
      <Calendar />
      <button type="button" title={w.printHint} onClick={() => void printList()}>
        {w.print}
      </button>
      <span class="gap" />
      <button type="button" class="quiet" onClick={end}>
        {w.leave}
      </button>
    </section>
  )
}

/** The injects on controllers' own devices, at the moments of the day on which it is played. */
function Calendar(): VNode {
  const w = useOwn(deskWords).files
  const [begins, setBegins] = useState('')
  const from = (): Date => (begins === '' ? new Date() : new Date(begins))
  return (
    <form
      class="calendar"
      onSubmit={event => {
        event.preventDefault()
        void saveList({ to: 'list', as: 'ics', begins: withOffset(from()) })
      }}
    >
      <button type="submit" title={w.icsHint}>
        {w.ics}
      </button>
      <label>
        <span>{w.begins}</span>
        <input
          type="datetime-local"
          min="1970-01-01T00:00"
          max="9999-12-31T23:59"
          value={begins}
          onInput={event => setBegins(event.currentTarget.value)}
        />
      </label>
    </form>
  )
}

interface Opened {
  readonly label: string
  readonly choose: (file: File) => void
}

/** Opens a saved exercise. */
export function OpenExercise(opened: Opened): VNode {
  return <Chooser accept=".json" named="exercise-file" {...opened} />
}
