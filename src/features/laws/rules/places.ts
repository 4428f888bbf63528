import { addresses } from '#addresses.ts'
import { type Cite, regulationSlug } from '#law/sources/cite.ts'
import { instrumentNamed } from '#law/sources/index.ts'

/** The anchor of an article on the page of its instrument. */
export const anchorOf = (article: string): string =>
  `dieu-${article.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`

/** Where a citation is read: its article on the page of its instrument; nowhere for the agency's own regulation. */
export const addressOfCite = ({ instrument, article }: Cite): string | undefined =>
  instrument === regulationSlug || !instrumentNamed(instrument)
    ? undefined
    : addresses.instruments.show({ instrument }) + (article ? `#${anchorOf(article)}` : '')
