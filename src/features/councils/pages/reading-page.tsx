import { addresses } from '#addresses.ts'
import { DossierReading, type Reading } from '#features/dossiers/index.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import type { Option } from '#web/ui/fields.tsx'
import { FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { formatDay } from '#words/dates.ts'
import type { Meeting } from '../queries.ts'
import { councilWords } from '../words.ts'

type Props = {
  frame: Frame
  meeting: Meeting
  reading: Reading
  /** The one that it is read beside. */
  beside: Reading | undefined
  others: readonly Option[]
}

/** A dossier of the agenda as the council reads it, alone or beside another of the same agenda. */
export function ReadingPage({ frame, meeting, reading, beside, others }: Props) {
  const { locale } = frame
  const t = councilWords[locale]
  const title = beside ? t.compared(reading.one.name, beside.one.name) : reading.one.name
  const here = { meeting: meeting.id, dossier: reading.one.id }
  const shown = beside ? [reading, beside] : [reading]
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={meeting.councilName}
        locale={locale}
        crumbs={[
          {
            label: t.meetingOn(formatDay(meeting.held_on)),
            href: addresses.councils.meeting({ meeting: meeting.id }),
          },
          { label: title },
        ]}
      />
      {others.length > 0 && (
        <Filters action={addresses.councils.dossier(here)} locale={locale} submit={t.compare}>
          <FilterSelect
            name="voi"
            label={t.compareWith}
            value={String(beside?.one.id ?? '')}
            all={t.alone}
            options={others}
          />
        </Filters>
      )}
      <div class={beside ? 'side-by-side' : undefined}>
        {shown.map((each) => (
          <DossierReading
            key={each.one.id}
            reading={each}
            locale={locale}
            fileAddress={(file) =>
              addresses.councils.dossierFile({ meeting: meeting.id, dossier: each.one.id, file })
            }
          />
        ))}
      </div>
    </WorkspacePage>
  )
}
