/** The component of each view. Nearly all are loaded on demand, each from its own script. */
import type { FunctionComponent } from 'preact'
import { type Ahead, lazy } from '../browser/lazy.tsx'
import type { Shown } from '../session.ts'
import type { ViewName } from '../view.ts'
import { Site } from './site/site.tsx'

/** Views of an incident. */
export const shownBy: Readonly<
  Partial<Record<ViewName, FunctionComponent<{ readonly shown: Shown }> & Ahead>>
> = {
  brief: lazy(() => import('./brief/brief.tsx').then(({ Brief }) => Brief)),
  site: Site,
  timeline: lazy(() => import('./timeline/timeline.tsx').then(({ Timeline }) => Timeline)),
  customers: lazy(() => import('./customers/customers.tsx').then(({ Customers }) => Customers)),
  strategies: lazy(() => import('./strategies/strategies.tsx').then(({ Strategies }) => Strategies)),
  sensitivity: lazy(() => import('./sensitivity/sensitivity.tsx').then(({ Sensitivity }) => Sensitivity)),
  services: lazy(() => import('./services/services.tsx').then(({ Services }) => Services)),
}

/** Views that need no incident. */
export const alone: Readonly<Partial<Record<ViewName, FunctionComponent>>> = {
  sources: lazy(() => import('./sources/sources.tsx').then(({ Sources }) => Sources)),
  edit: lazy(() => import('./edit.tsx').then(({ Edit }) => Edit)),
  exercise: lazy(() => import('./exercise/exercise.tsx').then(({ Exercise }) => Exercise)),
  'after-action': lazy(() =>
    import('./afterAction/afterAction.tsx').then(({ AfterActionView }) => AfterActionView),
  ),
}
