import { bodyLimit } from 'hono/body-limit'
import { Refused } from '#outcomes.ts'
import { largestForm, longestComment } from '../rules.ts'
import { refuse } from '../words.ts'

/** Nobody sends more than a comment is long. */
export const smallForms = bodyLimit({
  maxSize: largestForm,
  onError: () => {
    throw new Refused(refuse('tooLong', { most: longestComment }))
  },
})
