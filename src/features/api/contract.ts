/**
 * What the interface takes and gives. The one source of its checks and of its description.
 */
import { z } from 'zod'

export const mostSubjects = 200
export const mostAwards = 20

const both = z.object({ vi: z.string(), en: z.string() }).meta({ description: 'The words in both languages' })

export const eligibilityRequest = z
  .strictObject({
    subject: z.enum(['ca-nhan', 'tap-the']).meta({ description: 'Persons, or collectives' }),
    ids: z
      .array(z.int().min(1).max(2_147_483_647))
      .min(1)
      .max(mostSubjects)
      .optional()
      .meta({ description: 'Numbers of people or units' }),
    codes: z
      .array(z.string().min(1).max(50))
      .min(1)
      .max(mostSubjects)
      .optional()
      .meta({ description: 'Staff codes, of people alone' }),
    year: z.int().min(1945).max(2200).meta({ description: 'The year of the achievements' }),
    awards: z
      .array(z.string().min(1).max(80))
      .min(1)
      .max(mostAwards)
      .meta({ description: 'Titles and forms, as the law’s own slugs', examples: [['cstd-co-so']] }),
    reasons: z.boolean().default(false).meta({ description: 'Tell every demand with its article' }),
  })
  .refine(({ ids, codes }) => (ids === undefined) !== (codes === undefined), {
    path: ['ids'],
    message: 'either ids or codes',
  })
  .refine(({ subject, codes }) => subject === 'ca-nhan' || codes === undefined, {
    path: ['codes'],
    message: 'codes name people alone',
  })
export type EligibilityRequest = z.output<typeof eligibilityRequest>

/** The answers, by the letters that are stored. */
export const answerNames = {
  m: 'met',
  u: 'unmet',
  s: 'suspended',
  c: 'asks-council',
  k: 'unknown',
} as const

const reason = z.object({
  answer: z.enum(['met', 'unmet', 'unknown']),
  needed: both,
  present: both,
  missing: both,
  citations: z.array(both.extend({ confirmed: z.boolean() })),
})

const verdict = z.object({
  award: z.string(),
  answer: z.enum(answerNames),
  reasons: z.array(reason).optional(),
})

export const eligibilityResponse = z.object({
  year: z.int(),
  judgedOn: z.iso.date(),
  rules: z.string().meta({ description: 'Fingerprint of the rules that judged' }),
  results: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      facts: z.string().meta({ description: 'SHA-256 of the facts that were judged' }),
      verdicts: z.array(verdict),
    }),
  ),
  notFound: z
    .array(z.union([z.int(), z.string()]))
    .meta({ description: 'Not there, or outside the unit of the token' }),
})
export type EligibilityResponse = z.output<typeof eligibilityResponse>

/** RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
})
export type Problem = z.output<typeof problem>
