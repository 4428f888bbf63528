export { arrangeFrontPage, publishFrontPage } from './actions.ts'
export { portalEvents } from './words.ts'
