/**
 * What must be done to confer an honour, and the money that goes with it.
 */
import type { ComponentChildren } from 'preact'
import { decimal } from '#law/procedures/fraction.ts'
import type { Procedure } from '#law/procedures/index.ts'
import type { Money } from '#law/procedures/money.ts'
import type { Cite } from '#law/sources/cite.ts'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { formatMoney, formatNumber } from '#words/numbers.ts'
import { guideWords } from '../words.ts'
import { Cites } from './cites.tsx'

export function ProcedureCard({ procedure, locale }: { procedure: Procedure; locale: Locale }) {
  const t = guideWords[locale]
  const { deciders, proposer, vote, parts, deadlines, opinions, posting } = procedure
  const days = (count: number | undefined) => (count ? t.workingDays(formatNumber(count, locale)) : '')
  return (
    <Card title={t.procedure}>
      <Block title={t.deciders}>
        {deciders.map(({ who, cite }) => (
          <Line key={who.vi + cite[0]?.article} cites={cite} locale={locale} says={who[locale]} />
        ))}
      </Block>
      <Block title={t.proposer}>
        <Line cites={proposer.cite} locale={locale} says={proposer.who[locale]} />
      </Block>
      {opinions.length > 0 && (
        <Block title={t.opinions}>
          {opinions.map(({ slug, from, when, workingDays, cite }) => (
            <Line
              key={slug}
              cites={[cite]}
              locale={locale}
              says={[`${from[locale]} (${when[locale]})`, days(workingDays)].filter(Boolean).join('; ')}
            />
          ))}
        </Block>
      )}
      <Block title={t.parts}>
        {parts.map(({ slug, name, form, when, cite }) => (
          <Line
            key={slug}
            cites={[form?.mark === 'unconfirmed' ? { ...cite, mark: 'unconfirmed' } : cite]}
            locale={locale}
            says={[
              name[locale] + (when ? ` (${when[locale]})` : ''),
              form && `${t.form(form.number)}: ${form.name[locale]}`,
            ]
              .filter(Boolean)
              .join(' – ')}
          />
        ))}
      </Block>
      <Block title={t.vote}>
        {vote ? (
          <Line cites={vote.cite} locale={locale} says={vote.says[locale]} />
        ) : (
          <li class="muted">{t.noVote}</li>
        )}
      </Block>
      {posting.length > 0 && (
        <Block title={t.posting}>
          {posting.map(({ where, workingDays, before, cite }) => (
            <Line
              key={where.vi}
              cites={[cite]}
              locale={locale}
              says={`${where[locale]}: ${t.postedFor(formatNumber(workingDays, locale))}, ${before[locale]}`}
            />
          ))}
        </Block>
      )}
      {deadlines.length > 0 && (
        <Block title={t.deadlines}>
          {deadlines.map(({ slug, says, cite }) => (
            <Line key={slug} cites={[cite]} locale={locale} says={says[locale]} />
          ))}
        </Block>
      )}
    </Card>
  )
}

const Block = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="procedure-block">
    <h3>{title}</h3>
    <ul>{children}</ul>
  </section>
)

const Line = ({ says, cites, locale }: { says: string; cites: readonly Cite[]; locale: Locale }) => (
  <li>
    {says}
    <Cites cites={cites} locale={locale} />
  </li>
)

export function MoneyCard({ money, on, locale }: { money: Money; on: string; locale: Locale }) {
  const t = guideWords[locale]
  return (
    <Card title={t.money}>
      <p class="muted">{t.moneyOn(formatDay(on))}</p>
      {'amount' in money && (
        <>
          <p class="law-money">
            {money.kind === 'at-most'
              ? t.atMost(formatMoney(money.amount, locale))
              : formatMoney(money.amount, locale)}
          </p>
          <DescriptionList
            items={[
              { term: t.multiple, value: decimal(money.multiple, locale) },
              { term: t.base, value: formatMoney(money.base.amount, locale) },
            ]}
          />
        </>
      )}
      <p>{money.says[locale]}</p>
      <Cites cites={money.cite} locale={locale} />
    </Card>
  )
}
