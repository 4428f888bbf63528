/**
 * The reasons of one cell, beside the sheet; and the council's answer where it is asked.
 */
import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { FormActions } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/status.tsx'
import type { Locale } from '#words/locale.ts'
import type { Course } from '../rules/course.ts'
import type { Letter } from '../rules/judging.ts'
import type { Reasons } from '../rules/reasons.ts'
import { eligibilityWords } from '../words.ts'
import { CourseBox, fileOf, LetterStatus, Nominate, ReasonList } from './reasons.tsx'
import type { SheetProps } from './sheet-page.tsx'

export type Open = {
  id: number
  name: string
  award: string
  letter: Letter
  /** The stored letter is another one. */
  changed: boolean
  reasons: Reasons
  course: Course | undefined
  mayAnswer: boolean
  mayNominate: boolean
  /** How many wait for the council over this title, in the unit shown. */
  asked: number
}

export function Why(props: SheetProps & { open: Open }) {
  const { frame, filter, open } = props
  const { locale } = frame
  const t = eligibilityWords[locale]
  return (
    <section class="card card-padded why" id="ly-do" aria-label={t.why}>
      <p class="muted">{open.name}</p>
      <h2>
        {honourName(open.award, locale)} <LetterStatus letter={open.letter} locale={locale} />
      </h2>
      {open.changed && <Notice kind="warning">{t.changed}</Notice>}
      <ReasonList reasons={open.reasons} locale={locale} />
      {open.course && open.letter !== 'm' && (
        <CourseBox course={open.course} year={filter.nam} locale={locale} />
      )}
      <div class="form-actions">
        {open.mayNominate && (
          <Nominate
            of={{ subject: filter['doi-tuong'], id: open.id, award: open.award, year: filter.nam }}
            locale={locale}
          />
        )}
        <ButtonLink href={fileOf(filter['doi-tuong'], open.id)}>{t.toFile}</ButtonLink>
      </div>
      {open.mayAnswer && <Council {...props} open={open} locale={locale} />}
    </section>
  )
}

/** One form for each question that the council is asked. */
function Council({ open, filter, locale }: SheetProps & { open: Open; locale: Locale }) {
  const t = eligibilityWords[locale]
  const { asked } = open.reasons.verdict
  if (asked.length === 0) return null
  return (
    <>
      <h3>{t.council}</h3>
      <p class="hint">{t.councilLead}</p>
      {asked.map(({ question, asks }) => (
        <Form key={question} action={addresses.eligibility.answer()} locale={locale}>
          <p>{asks[locale]}</p>
          <input type="hidden" name="subject" value={filter['doi-tuong']} />
          <input type="hidden" name="year" value={filter.nam} />
          <input type="hidden" name="award" value={open.award} />
          <input type="hidden" name="question" value={question} />
          <input type="hidden" name="unit_id" value={filter['don-vi']} />
          <label class="field">
            <span class="label">{t.decision}</span>
            <input name="decision" maxlength={300} placeholder={t.decisionHint} />
          </label>
          {open.asked > 1 && open.letter === 'c' ? (
            <fieldset class="choices">
              <label>
                <input type="radio" name="one" value={open.id} checked /> {open.name}
              </label>
              <label>
                <input type="radio" name="one" value="" /> {t.councilAll(open.asked)}
              </label>
              <p class="hint">{t.councilAllHint}</p>
            </fieldset>
          ) : (
            <input type="hidden" name="one" value={open.id} />
          )}
          <FormActions>
            <Button name="answer" value="co">
              {t.yes}
            </Button>
            <Button name="answer" value="khong" kind="quiet">
              {t.no}
            </Button>
          </FormActions>
        </Form>
      ))}
    </>
  )
}
