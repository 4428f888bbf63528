import { z } from 'zod'
import { whole } from '#web/form.ts'
import { topics } from './rules.ts'

export const ratingForm = z.object({
  topic: z.enum(topics),
  score: whole({ min: 1, max: 5 }),
  next: z.string().max(500).optional(),
})
