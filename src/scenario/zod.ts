/** The one door to zod: its code generator needs `eval`, which a page's content security policy forbids, and must be off before any schema is built. */
import { z } from 'zod'

z.config({ jitless: true })

export { z }
