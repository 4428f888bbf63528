import { registrationStanding } from './queries/registrations.ts'
import { windowStanding } from './queries/windows.ts'

export { correctRegistration, register } from './actions/register.ts'
export { acceptRegistrations, gatherRegistrations, returnRegistration } from './actions/way.ts'
export { openWindow, permitLate } from './actions/windows.ts'
export { registrationsOf, type Waiting, waitingAt } from './queries/registrations.ts'
export { type OpenWindow, openFor, returnedTo } from './queries/waiting.ts'
export { registrationEvents } from './words.ts'

/** Where registrations and their windows stand, for the guard. */
export const scopes = { registration: registrationStanding, registrationWindow: windowStanding }
