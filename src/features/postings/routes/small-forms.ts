import { bodyLimit } from 'hono/body-limit'
import { tooLarge } from '#web/errors.tsx'
import { largestForm } from '../rules.ts'

/** Nobody sends more than a comment is long. */
export const smallForms = bodyLimit({ maxSize: largestForm, onError: tooLarge })
