/** Words of the after-action report on the page; its findings are worded by the engine. */
import { afterAction as en } from './en/afterAction.ts'
import { afterAction as fr } from './fr/afterAction.ts'
import { french } from './unbroken.ts'

export const afterActionWords = { en, fr: french(fr) }
