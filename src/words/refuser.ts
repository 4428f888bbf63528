/**
 * Makes the refusals of a feature from its own sentences, so that a missing sentence is a compile error.
 */
import type { Refusal } from '#outcomes.ts'
import type { Wording } from './define-words.ts'
import type { Locale } from './locale.ts'

type Sentence = string | ((facts: never) => string)
type Sentences = { readonly [code: string]: Sentence }
type Options = {
  /** The article that decides. */
  cite?: string
  /** 409 where the reader's view is out of date; `stale` is 409 by itself. */
  status?: Refusal['status']
}
/** A sentence that is a function wants its facts; a plain one takes none. */
type Rest<S> = S extends (facts: infer Facts) => string
  ? [facts: Facts, options?: Options]
  : [facts?: Record<string, never>, options?: Options]

export type Refuse<S extends Sentences> = <Code extends keyof S & string>(
  code: Code,
  ...rest: Rest<S[Code]>
) => Refusal

/** `refuse(code, facts?, { cite?, status? })` for one feature; the refusal's code is `feature.code`. */
export function refuser<S extends Sentences>(
  feature: string,
  sentences: { vi: S; en: NoInfer<Wording<S>> },
): Refuse<S> {
  return (code, ...rest) => {
    const [facts, options] = rest
    return {
      code: `${feature}.${code}`,
      status: options?.status ?? (code === 'stale' ? 409 : 422),
      say: (locale) => say(sentences, locale, code, facts),
      ...(options?.cite !== undefined && { cite: options.cite }),
    }
  }
}

function say(sentences: Record<Locale, object>, locale: Locale, code: string, facts: unknown): string {
  // `refuser` has checked by type that each code has a sentence and that the facts fit it
  const sentence = (sentences[locale] as Record<string, string | ((facts: unknown) => string)>)[code]
  return typeof sentence === 'function' ? sentence(facts) : (sentence ?? code)
}
