/**
 * Who may do what: the one table that decides. Pure and free of imports; guards, actions, menus and the
 * generated test of routes × roles × scopes all read it.
 *
 * A person holds *grants*: a role over one unit, which covers that unit and everything below it.
 */

export const roles = [
  'administrator',
  'emulation-officer',
  'head-of-unit',
  'staff',
  'council-secretary',
  'council-member',
  'signer',
  'editor',
] as const
export type Role = (typeof roles)[number]

/** A role over the subtree of a unit; `unitPath` is `units.path`, e.g. `/1/4/`. */
export type Grant = { role: Role; unitPath: string }

/** What the policy needs to know about the person who acts. */
export type Holder = { personId: number | null; grants: readonly Grant[] }

/** Where a thing stands: its unit, and the person whose own it is (a task's assignee, a report's author). */
export type Standing = { unitPath: string; personId?: number | null }

/**
 * `below`: over units in the subtree of the grant. `agency`: anywhere in the tenant, whatever the unit.
 * `beneath`: over units below that of the grant, and not over that unit itself: nobody scores the own unit.
 * `own`: only on what is the person's own.
 */
type Reach = 'below' | 'beneath' | 'agency' | 'own'
type Entry = Partial<Record<Role, Reach>>

const everyone = (reach: Reach): Entry => Object.fromEntries(roles.map((role) => [role, reach]))

export const policy = {
  // the agency and its people
  'settings.edit': { administrator: 'agency' },
  'account.manage': { administrator: 'below' },
  'api.manage': { administrator: 'below' },
  'outbox.read': { administrator: 'agency' },
  'event.read': { administrator: 'agency' },
  'unit.read': everyone('agency'),
  'unit.edit': { administrator: 'below' },
  'person.read': everyone('agency'),
  'person.read-file': {
    ...everyone('own'),
    administrator: 'below',
    'emulation-officer': 'below',
    'head-of-unit': 'below',
  },
  'person.export': { administrator: 'below', 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'person.edit': { administrator: 'below', 'emulation-officer': 'below' },
  'import.run': { administrator: 'below', 'emulation-officer': 'below' },

  // eligibility: what the law says of people and units
  'eligibility.read': {
    administrator: 'below',
    'emulation-officer': 'below',
    'head-of-unit': 'below',
    signer: 'below',
    'council-secretary': 'agency',
  },
  'eligibility.judge': {
    'emulation-officer': 'below',
    'head-of-unit': 'below',
    'council-secretary': 'agency',
  },
  'eligibility.read-own': { ...everyone('own'), 'emulation-officer': 'below', 'head-of-unit': 'below' },
  // nobody speaks for the council about the own person (eligibility/actions)
  'eligibility.answer': { 'emulation-officer': 'below', 'council-secretary': 'agency' },
  'eligibility.cover': { administrator: 'agency', 'emulation-officer': 'agency' },
  'objection.read': { ...everyone('own'), 'emulation-officer': 'below', 'council-secretary': 'agency' },

  // one achievement rewarded twice; nobody decides about the own (duplicates/actions.ts)
  'duplicate.judge': { 'emulation-officer': 'below', 'council-secretary': 'agency' },

  // what the records tell of a person or a unit
  'achievement.read': { ...everyone('own'), 'emulation-officer': 'below', 'head-of-unit': 'below' },

  'template.keep': { administrator: 'agency', 'emulation-officer': 'agency' },

  // registrations of titles; nobody accepts or returns the own one (registrations/rules.ts)
  'registration.read': {
    ...everyone('own'),
    administrator: 'below',
    'emulation-officer': 'below',
    'head-of-unit': 'below',
    signer: 'below',
    'council-secretary': 'agency',
  },
  'registration.write': { ...everyone('own'), 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'registration.gather': { 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'registration.open': { 'emulation-officer': 'below' },
  'registration.accept': { 'emulation-officer': 'below', signer: 'below' },
  'registration.compare': {
    administrator: 'below',
    'emulation-officer': 'below',
    'head-of-unit': 'below',
    signer: 'below',
    'council-secretary': 'agency',
  },

  // initiatives; nobody settles or marks one of which he or she is an author (initiatives/rules/filing.ts)
  'initiative.read': {
    ...everyone('own'),
    administrator: 'below',
    'emulation-officer': 'below',
    'head-of-unit': 'below',
    'council-secretary': 'agency',
  },
  'initiative.write': everyone('own'),
  'initiative.gather': { 'emulation-officer': 'below' },
  'initiative.board': { 'emulation-officer': 'below' },
  // whoever sits in the board
  'initiative.mark': everyone('own'),

  // dossiers; nobody hands in, receives, examines or settles the own one (dossiers/rules/may.ts)
  'dossier.read': {
    ...everyone('own'),
    administrator: 'below',
    'emulation-officer': 'below',
    'head-of-unit': 'below',
    signer: 'below',
    'council-secretary': 'agency',
  },
  'dossier.write': { ...everyone('own'), 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'dossier.send': { 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'dossier.receive': { 'emulation-officer': 'below', 'council-secretary': 'below' },
  // with agencies outside
  'dossier.exchange': { administrator: 'agency', 'emulation-officer': 'agency' },
  // whoever it was given to
  'dossier.examine': everyone('own'),

  // the agency's own settlement of the law; who drafted it does not put it in force (laws/rules)
  'law.read': everyone('agency'),
  'law.draft': { administrator: 'below', 'emulation-officer': 'below' },
  'law.enact': { administrator: 'below', signer: 'below', 'head-of-unit': 'below' },

  // movements
  'movement.read': everyone('agency'),
  'movement.draft': { 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'movement.consult': everyone('agency'),
  'movement.launch': { 'emulation-officer': 'below', 'head-of-unit': 'below', signer: 'below' },
  'movement.sign': { signer: 'below' },
  'movement.review': { 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'movement.acknowledge': { 'emulation-officer': 'below', 'head-of-unit': 'below' },

  // councils; who sits in one reads it, too (councils/routes.tsx)
  'council.read': { 'council-secretary': 'below', 'emulation-officer': 'below', signer: 'below' },
  'council.keep': { 'council-secretary': 'below', 'emulation-officer': 'below' },

  // decisions; nobody issues the own honour (decisions/rules.ts)
  'decision.read': {
    'emulation-officer': 'below',
    signer: 'below',
    'head-of-unit': 'below',
    'council-secretary': 'below',
  },
  'decision.draft': { 'emulation-officer': 'below' },
  'decision.issue': { signer: 'below', 'emulation-officer': 'below' },

  // certificates on paper
  'certificate.print': { 'emulation-officer': 'below', signer: 'below' },
  'blank.keep': { administrator: 'agency', 'emulation-officer': 'agency' },

  // the emulation and commendation fund
  'fund.read': {
    administrator: 'below',
    'emulation-officer': 'below',
    'head-of-unit': 'below',
    signer: 'below',
  },
  'fund.keep': { 'emulation-officer': 'below' },

  // handing over
  'ceremony.read': {
    'emulation-officer': 'below',
    signer: 'below',
    'head-of-unit': 'below',
    'council-secretary': 'below',
  },
  'ceremony.keep': { 'emulation-officer': 'below' },

  // people proposed, shown for comments; who answers is the person in charge (postings/queries.ts), letters are the
  // secretary's alone, and nobody answers or settles where he is proposed himself (postings/rules.ts)
  'posting.read': everyone('agency'),
  'posting.keep': { 'emulation-officer': 'below', 'council-secretary': 'below', 'head-of-unit': 'below' },
  'posting.answer': everyone('own'),
  'posting.letters': { 'council-secretary': 'below' },

  // whom the agency trusts to vouch for signatures, and its seal
  'signing.keep': { administrator: 'agency' },

  // the public register
  'register.keep': { administrator: 'agency', 'emulation-officer': 'agency' },

  // goals, tasks, progress
  'goal.read': everyone('agency'),
  'goal.edit': { 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'task.read': {
    'emulation-officer': 'below',
    'head-of-unit': 'below',
    signer: 'below',
    administrator: 'below',
    staff: 'below',
  },
  'task.edit': { 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'task.report': { staff: 'own', 'head-of-unit': 'below', 'emulation-officer': 'own' },
  'goal.report': { 'head-of-unit': 'below', 'emulation-officer': 'below', staff: 'below' },
  // nobody answers an own report (goals/rules.ts): for a head that leaves the head above and the officer
  'report.confirm': { 'head-of-unit': 'below', 'emulation-officer': 'below' },
  'report.score': { 'head-of-unit': 'beneath', 'emulation-officer': 'below' },
  'goal.close': { 'emulation-officer': 'below', 'head-of-unit': 'below' },

  // clusters; `examine` covers all that is done to a running cluster
  'cluster.read': everyone('agency'),
  'cluster.edit': { 'emulation-officer': 'below' },
  // nobody examines the own unit (clusters/rules.ts)
  'cluster.examine': { 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'cluster.self-score': { 'head-of-unit': 'below' },
  'cluster.read-scores': {
    administrator: 'below',
    'emulation-officer': 'below',
    'head-of-unit': 'below',
    signer: 'below',
    staff: 'below',
  },

  // thanks and good deeds; nobody confirms an own one, nor own thanks (recognitions/rules.ts)
  'recognition.give': everyone('agency'),
  'recognition.read': { ...everyone('own'), 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'recognition.confirm': { 'emulation-officer': 'below', 'head-of-unit': 'below' },
  'recognition.consent': everyone('own'),
  // the week's best; nobody chooses an own one (recognitions/rules.ts)
  'recognition.choose': { 'emulation-officer': 'below', editor: 'below' },
  'recognition.spread': { administrator: 'below', 'emulation-officer': 'below', 'head-of-unit': 'below' },

  // articles of the public site; nobody approves what he or she has written at (articles/rules.ts)
  'satisfaction.read': { editor: 'agency', administrator: 'agency', 'emulation-officer': 'agency' },
  'front-page.arrange': { editor: 'agency', administrator: 'agency' },
  'gallery.edit': { editor: 'below', 'emulation-officer': 'below' },
  'article.read': { editor: 'below', 'emulation-officer': 'below', 'head-of-unit': 'below', signer: 'below' },
  'article.write': { editor: 'below' },
  'article.approve': { editor: 'below', 'head-of-unit': 'below', signer: 'below' },
  'article.publish': { editor: 'below', 'head-of-unit': 'below', signer: 'below' },

  // dashboards
  'dashboard.read': everyone('agency'),
} satisfies Record<string, Entry>

export type Act = keyof typeof policy

const reachOf = (act: Act, role: Role): Reach | undefined => (policy[act] as Entry)[role]

/** Whether the holder may do this to something at all: for menus, buttons, and pages without one object. */
export function mayAnywhere(holder: Holder, act: Act): boolean {
  return holder.grants.some((grant) => reachOf(act, grant.role) !== undefined)
}

/** Whether the holder may do this to the thing that stands there. */
export function mayThere(holder: Holder, act: Act, standing: Standing): boolean {
  return holder.grants.some((grant) => {
    switch (reachOf(act, grant.role)) {
      case 'agency':
        return true
      case 'below':
        return standing.unitPath.startsWith(grant.unitPath)
      case 'beneath':
        return standing.unitPath !== grant.unitPath && standing.unitPath.startsWith(grant.unitPath)
      case 'own':
        return holder.personId !== null && standing.personId === holder.personId
      default:
        return false
    }
  })
}

/**
 * The unit paths under which the holder may do this, for scoping list queries by prefix.
 * `/` stands for the whole tenant; an empty list for nowhere. What is merely one's own is not listed here, and
 * a path of `beneath` covers its unit, too.
 */
export function pathsWhere(holder: Holder, act: Act): string[] {
  const paths = holder.grants.flatMap((grant) => {
    const reach = reachOf(act, grant.role)
    if (reach === 'agency') return ['/']
    return reach === 'below' || reach === 'beneath' ? [grant.unitPath] : []
  })
  return paths.includes('/') ? ['/'] : [...new Set(paths)]
}
