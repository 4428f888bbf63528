/**
 * The description of the interface (OpenAPI 3.1), made from the contract, whose JSON Schema dialect it shares.
 */
import { z } from 'zod'
import { addresses } from '#addresses.ts'
import { eligibilityRequest, eligibilityResponse, problem } from './contract.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** What a sender writes and what a reader reads differ where a default fills in. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema, ...plain } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, reused: 'inline' })
  return plain
}

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})

export const exampleRequest = {
  subject: 'ca-nhan',
  ids: [12],
  year: 2026,
  awards: ['lao-dong-tien-tien', 'cstd-co-so'],
  reasons: true,
}

/** The whole document. */
export const openApi = () => ({
  openapi: '3.1.1',
  info: {
    title: 'Thi Đua',
    version: '1',
    description: 'Verdicts of the law on emulation and commendation, from the records of one agency.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  security: [{ token: [] }],
  paths: {
    [addresses.api.eligibility.pattern]: {
      post: {
        operationId: 'judgeEligibility',
        summary: 'Judges people or collectives by the law of today',
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: ref('EligibilityRequest'), example: exampleRequest },
          },
        },
        responses: {
          200: {
            description: 'The verdicts',
            content: { 'application/json': { schema: ref('EligibilityResponse') } },
          },
          400: refusal('The body is no JSON'),
          401: refusal('No token, or one that does not hold'),
          413: refusal('The body is too large'),
          415: refusal('The body is not of the type application/json'),
          422: refusal('The body does not fit the contract'),
          429: refusal('Too many requests of this token in a minute'),
        },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: {
      // either one or the other, which the dialect says and Zod checks by hand
      EligibilityRequest: {
        ...schemaOf(eligibilityRequest, 'input'),
        oneOf: [{ required: ['ids'] }, { required: ['codes'] }],
      },
      EligibilityResponse: schemaOf(eligibilityResponse, 'output'),
      Problem: schemaOf(problem, 'output'),
    },
  },
})
