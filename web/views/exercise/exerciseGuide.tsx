/** The facilitator's guide on one page, available before and during an exercise. */
import type { VNode } from 'preact'
import { exerciseGuide } from '../../words/exerciseGuideWords.ts'
import { exerciseWords } from '../../words/exerciseWords.ts'
import { useOwn } from '../../words/words.ts'

export function Guide({ open = false }: { readonly open?: boolean }): VNode {
  const { guide } = useOwn(exerciseWords)
  const parts = useOwn(exerciseGuide)
  return (
    <details class="guide" open={open}>
      <summary>{guide}</summary>
      <div class="guide-parts">
        {parts.map(({ title, steps }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ol>
              {steps.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </details>
  )
}
