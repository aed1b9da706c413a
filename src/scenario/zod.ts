/**
 * The only import of zod. Its code generator needs `eval`, which the content security policy of a page
 * forbids: it must be off before any schema is built.
 */
import { z } from 'zod'

z.config({ jitless: true })

export { z }
