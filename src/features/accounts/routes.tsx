import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { eventsOf } from '#features/events/index.ts'
import { peopleWithoutAccount } from '#features/people/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { callerAddress } from '#web/caller.ts'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may, open, signedIn } from '#web/guard.ts'
import { localAddress } from '#web/preferences.ts'
import { dropSession, keepSession, sessionToken } from '#web/session.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import { AccountPage } from './pages/account-page.tsx'
import { AccountsPage } from './pages/accounts-page.tsx'
import { AddAccountPage } from './pages/add-account-page.tsx'
import { LinkPage } from './pages/link-page.tsx'
import { LinkPasswordPage } from './pages/link-password-page.tsx'
import { OwnPasswordPage } from './pages/own-password-page.tsx'
import { SetUpPage } from './pages/set-up-page.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { accountShown, accountsUnder, grantsOf } from './queries.ts'
import { sessionHours } from './rules.ts'
import { signIn, signOut } from './sessions.ts'
import { accountWords } from './words.ts'

const routes = router()

export { routes as accountRoutes }

// signing in and out

routes.get(addresses.signIn.pattern, open, (c) => signInPage(c, freshForm({ tiep: c.req.query('tiep') })))

routes.post(addresses.signIn.pattern, open, (c) =>
  submit(c, {
    form: forms.signInForm,
    act: async (ctx, input) => {
      const { token } = await signIn(ctx, input, callerAddress(c))
      keepSession(c, token, sessionHours * 3600)
    },
    then: (_, { tiep }) => (tiep ? localAddress(tiep) : addresses.work()),
    again: (form) => signInPage(c, form),
  }),
)

async function signInPage(c: Context<Env>, form: FormState) {
  return page(c, <SignInPage frame={await frameOf(c)} form={form} />, form.status)
}

routes.post(addresses.signOut.pattern, open, async (c) => {
  const token = sessionToken(c)
  if (token) await signOut(c.var.ctx.db, token)
  dropSession(c)
  return c.redirect(addresses.home(), 303)
})

// the first set-up, and passwords through a link

routes.get(addresses.setUp.pattern, open, async (c) => {
  const token = c.req.query('ma') ?? ''
  return setUpPage(c, freshForm({ token }), token)
})

routes.post(addresses.setUp.pattern, open, (c) =>
  submit(c, {
    form: forms.setUpForm,
    act: actions.setUpAgency,
    then: () => addresses.signIn(),
    again: (form) => setUpPage(c, form, String(form.typed.token ?? '')),
  }),
)

async function setUpPage(c: Context<Env>, form: FormState, token: string) {
  const holds = await actions.setUpLinkHolds(c.var.ctx, token)
  return page(c, <SetUpPage frame={await frameOf(c)} form={form} holds={holds} />, holds ? form.status : 422)
}

routes.get(addresses.linkPassword.pattern, open, (c) =>
  linkPasswordPage(c, freshForm({ token: c.req.query('ma') })),
)

routes.post(addresses.linkPassword.pattern, open, (c) =>
  submit(c, {
    form: forms.linkPasswordForm,
    act: actions.setPasswordByLink,
    then: () => addresses.signIn(),
    done: (locale) => accountWords[locale].resetDone,
    again: (form) => linkPasswordPage(c, form),
  }),
)

async function linkPasswordPage(c: Context<Env>, form: FormState) {
  return page(c, <LinkPasswordPage frame={await frameOf(c)} form={form} />, form.status)
}

// one's own password

routes.get(addresses.ownPassword.pattern, signedIn, (c) => ownPasswordPage(c, freshForm()))

routes.post(addresses.ownPassword.pattern, signedIn, (c) =>
  submit(c, {
    form: forms.ownPasswordForm,
    act: (ctx, input) => actions.changeOwnPassword(ctx, input, sessionToken(c) ?? ''),
    then: () => addresses.work(),
    done: (locale) => accountWords[locale].changed,
    again: (form) => ownPasswordPage(c, form),
  }),
)

async function ownPasswordPage(c: Context<Env>, form: FormState) {
  const mustChange = c.var.ctx.actor?.mustChangePassword === true
  return page(
    c,
    <OwnPasswordPage frame={await frameOf(c)} form={form} mustChange={mustChange} />,
    form.status,
  )
}

// the accounts of the agency

const perPage = 50

routes.get(addresses.accounts.list.pattern, may('account.manage'), async (c) => {
  const { db, actor } = c.var.ctx
  const search = (c.req.query('tim') ?? '').normalize('NFC').slice(0, 100)
  const pageNumber = Math.max(1, Number.parseInt(c.req.query('trang') ?? '1', 10) || 1)
  const paths = pathsWhere(found(actor), 'account.manage')
  const { rows, total } = await accountsUnder(db, {
    paths,
    search,
    offset: (pageNumber - 1) * perPage,
    limit: perPage,
  })
  const pages = { page: pageNumber, pages: Math.max(1, Math.ceil(total / perPage)), total }
  const props = { frame: await frameOf(c), rows, search, now: c.var.house.clock.now(), ...pages }
  return page(c, <AccountsPage {...props} />)
})

routes.get(addresses.accounts.add.pattern, may('account.manage'), (c) => {
  const { nguoi, ten } = c.req.query()
  return addAccountPage(c, freshForm({ person: nguoi, name: ten, role: 'staff' }))
})

routes.post(addresses.accounts.add.pattern, may('account.manage'), async (c) => {
  let token = ''
  const answer = await submit(c, {
    form: forms.addAccountForm,
    act: async (ctx, input) => {
      const added = await actions.addAccount(ctx, input)
      token = added.token
      return { id: added.id }
    },
    then: ({ id }) => addresses.accounts.show({ account: id }),
    again: (form) => addAccountPage(c, form),
  })
  // the link is shown in the answer itself: an address or a cookie would keep the secret somewhere
  return token ? linkPage(c, token, answer.headers.get('location') ?? addresses.accounts.list()) : answer
})

async function addAccountPage(c: Context<Env>, form: FormState) {
  const { ctx, house } = c.var
  const paths = pathsWhere(found(ctx.actor), 'account.manage')
  const units = await unitOptions(ctx.db, { paths, on: today(house.clock) })
  const people = await peopleWithoutAccount(ctx.db, paths)
  return page(
    c,
    <AddAccountPage frame={await frameOf(c)} form={form} units={units} people={people} />,
    form.status,
  )
}

routes.get(addresses.accounts.show.pattern, may('account.manage', 'account'), (c) =>
  accountPage(c, freshForm({ role: 'staff', starts_on: today(c.var.house.clock) })),
)

async function accountPage(c: Context<Env>, form: FormState) {
  const { ctx, house } = c.var
  const id = idOf(c, 'account')
  const paths = pathsWhere(found(ctx.actor), 'account.manage')
  const props = {
    account: found(await accountShown(ctx.db, id)),
    grants: await grantsOf(ctx.db, id),
    units: await unitOptions(ctx.db, { paths, on: today(house.clock) }),
    events: await eventsOf(ctx.db, 'account', id),
    now: house.clock.now(),
  }
  return page(c, <AccountPage frame={await frameOf(c)} form={form} {...props} />, form.status)
}

const shown = (c: Context<Env>) => () => addresses.accounts.show({ account: idOf(c, 'account') })

routes.post(addresses.accounts.grant.pattern, may('account.manage', 'account'), (c) =>
  submit(c, {
    form: forms.grantForm,
    act: (ctx, input) => actions.giveRole(ctx, idOf(c, 'account'), input),
    then: shown(c),
    done: (locale) => accountWords[locale].granted,
    again: (form) => accountPage(c, form),
  }),
)

routes.post(addresses.accounts.withdraw.pattern, may('account.manage', 'account'), (c) =>
  submit(c, {
    form: forms.withdrawForm,
    act: (ctx, input) => actions.withdrawRole(ctx, idOf(c, 'account'), input.grant),
    then: shown(c),
    done: (locale) => accountWords[locale].withdrawn,
    again: (form) => accountPage(c, form),
  }),
)

routes.post(addresses.accounts.unlock.pattern, may('account.manage', 'account'), (c) =>
  submit(c, {
    form: forms.nothingForm,
    act: (ctx) => actions.unlockAccount(ctx, idOf(c, 'account')),
    then: shown(c),
    done: (locale) => accountWords[locale].unlocked,
    again: (form) => accountPage(c, form),
  }),
)

routes.post(addresses.accounts.close.pattern, may('account.manage', 'account'), (c) =>
  submit(c, {
    form: forms.versionForm,
    act: (ctx, input) => actions.closeAccount(ctx, idOf(c, 'account'), input._version),
    then: shown(c),
    done: (locale) => accountWords[locale].closedDone,
    again: (form) => accountPage(c, form),
  }),
)

routes.post(addresses.accounts.reset.pattern, may('account.manage', 'account'), async (c) => {
  const { token } = await actions.makePasswordLink(c.var.ctx, idOf(c, 'account'))
  return linkPage(c, token, shown(c)())
})

/** Shows a link for setting a password, once. */
async function linkPage(c: Context<Env>, token: string, back: string) {
  const origin = c.var.house.config.publicUrl ?? new URL(c.req.url).origin
  const link = new URL(addresses.linkPassword({ ma: token }), origin).href
  return page(c, <LinkPage frame={await frameOf(c)} link={link} back={back} />)
}
