import { z } from 'zod'
import { day, rowId } from '#web/form.ts'

const someDay = day.nullable().catch(null)

/** What the address says; what cannot be read there is as good as not said. */
export const periodForm = z.object({ tu: someDay, den: someDay })
export const chooseForm = z.object({
  ai: rowId.nullable().catch(null),
  'don-vi': rowId.nullable().catch(null),
})
