import { Card } from '#web/ui/card.tsx'
import type { Locale } from '#words/locale.ts'
import { formatBytes } from '#words/numbers.ts'
import type { Filing, FilingFile } from '../queries/filings.ts'
import { initiativeWords } from '../words.ts'

const parts = ['problem', 'solution', 'effect', 'applied'] as const

/** What an initiative says, part by part. */
export function Said({ one, locale }: { one: Pick<Filing, (typeof parts)[number]>; locale: Locale }) {
  const t = initiativeWords[locale]
  return (
    <>
      {parts.map((part) => (
        <Card key={part} title={t[part]}>
          <p class={one[part] ? 'pre-line' : 'muted'}>{one[part] || t.nothing}</p>
        </Card>
      ))}
    </>
  )
}

type FilesProps = { files: readonly FilingFile[]; locale: Locale; addressOf: (file: number) => string }

export function Files({ files, locale, addressOf }: FilesProps) {
  const t = initiativeWords[locale]
  if (files.length === 0) return null
  return (
    <Card title={t.files}>
      <ul class="plain-list">
        {files.map(({ id, name, size }) => (
          <li key={id}>
            <a href={addressOf(id)}>{name}</a> ({formatBytes(size, locale)})
          </li>
        ))}
      </ul>
    </Card>
  )
}
